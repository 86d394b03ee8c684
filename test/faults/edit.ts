// Changes of a text, with the line on which the changed piece then stands.
import type { Corpus } from './corpus.js';
import type { Injection, Place } from './injection.js';
import { maskCode, type Site } from './sites.js';

/** A changed file, and where in it the piece stands that was changed. */
export interface Draft {
  readonly file: string;
  readonly text: string;
  /** Offset in the changed text. */
  readonly at: number;
  readonly what: string;
}

/** Writes something else where a link stands. */
export function replaceSite(corpus: Corpus, site: Site, piece: string): Draft {
  return replaceRange(corpus, site.file, site.start, site.end, piece);
}

/** Writes something else between two offsets. */
export function replaceRange(corpus: Corpus, file: string, start: number, end: number, piece: string): Draft {
  const text = textOf(corpus, file);
  return {
    file,
    text: text.slice(0, start) + piece + text.slice(end),
    at: start,
    what: `${JSON.stringify(text.slice(start, end))} -> ${JSON.stringify(piece)}`,
  };
}

/** The same link with another target; title and brackets stay. */
export function withTarget(corpus: Corpus, site: Site, target: string): Draft {
  const whole = textOf(corpus, site.file).slice(site.start, site.end);
  const at = site.kind === 'html' || site.kind === 'definition' ? whole.indexOf(site.target) : whole.indexOf(']') + 1;
  return replaceSite(corpus, site, whole.slice(0, at) + whole.slice(at).replace(site.target, () => target));
}

/** A draft as an injection with one finding, at the line of the piece. */
export function fault(draft: Draft): Injection {
  return { ...clean(draft), expected: [placeOf(draft.file, draft.text, draft.at)] };
}

/** A draft as an injection without any finding. */
export function clean({ file, text, what }: Draft): Injection {
  return { changes: new Map([[file, text]]), expected: [], what: `${file}: ${what}` };
}

/** The line of an offset. */
export function placeOf(file: string, text: string, offset: number): Place {
  return { file, line: text.slice(0, offset).split('\n').length };
}

/** The text of a file of the collection. */
export function textOf(corpus: Corpus, file: string): string {
  const text = corpus.texts.get(file) ?? corpus.data.get(file);
  if (text === undefined) throw new Error(`${corpus.name} has no ${file}`);
  return text;
}

/** Headings of the form `## Words` outside code. */
export function headingsOf(corpus: Corpus, file: string): { start: number; end: number; text: string }[] {
  return [...maskCode(textOf(corpus, file)).matchAll(/^(#{2,6}) (.+?)(?: \2)?$/gm)].map(
    ({ 0: all, 2: text = '', index }) => ({
      start: index,
      end: index + all.length,
      text,
    }),
  );
}
