// The text of a policy -> the versions of other documents that it cites.
import { linkAround } from './linksWithin.js';
import { MOST_TITLE_WORDS, plainWords } from './plainWords.js';
import type { PolicyFacts } from './policyFacts.js';
import type { PolicyLink, PolicyRelations, RelatedFile } from './policyRelations.js';

/** A document that a text names, and the first word of the name in small letters; empty when the name follows the version. */
interface NamedDocument {
  readonly document: PolicyFacts;
  readonly firstWord: string;
}

/** A version in a text, and the document that it is said of. */
export interface CitedVersion extends NamedDocument {
  /** `2.0` */
  readonly version: string;
  /** Offsets of the number in the file. */
  readonly start: number;
  readonly end: number;
}

/** `v2.0`, `Version 2.0`, `rev. 3`; `@2.0` behind an identifier. */
const VERSION =
  /(?:[vV]\.?(?:[ \t](?=\d+\.\d))?|(?:[vV](?:ersions?|ERSION|er\.?)|[rR]ev(?:ision|\.)|[eE]dition|Fassung)(?:[ \t]{1,3}|[ \t]*\r?\n[ \t>]{0,9}))(\d{1,4}(?:\.\d{1,4}){0,3})(?![\w\u00c0-\u024f]|\.\d)|(?<=\d)@(\d{1,4}(?:\.\d{1,4}){0,3})(?![\w\u00c0-\u024f]|\.\d)/g;
/** Longest stretch of text in which the name of the document is looked for. */
const REACH = 240;
/** What may stand between a name and its version. */
const BETWEEN =
  /(?:[\s,;:([–—-]|\b(?:in|is|its|the|at|as|now|current(?:ly)?|present(?:ly)?|valid|der|die|jetzt|aktuelle?|derzeit|geltende?n?)\b){0,12}$/iu;
const OF = /^[\s\])]*\b(?:of|der|des|de|von)\s+(?:(?:the|our|its|la|le|les|der|dem|unserer)\s+)?/iu;
const IDENTIFIER_AT_END = /[\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}]+)+$/u;
const IDENTIFIER_AT_START = /^[\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}]+)+/u;

/**
 * Finds citations in one pass over the text, code and comments included; looks around each version only.
 *
 * @param links those of the policy
 */
export function citedVersions(
  { path, file, facts }: RelatedFile,
  links: readonly PolicyLink[],
  relations: PolicyRelations,
): readonly CitedVersion[] {
  const text = String(file.value);
  const found: CitedVersion[] = [];
  let linkEnds: ReadonlyMap<number, PolicyLink> | undefined;
  for (const match of text.matchAll(VERSION)) {
    // Not in the pattern, which would take twice the time.
    if (/[\w\u00c0-\u024f]/.test(text[match.index - 1] ?? '') && match[2] === undefined) continue;
    const version = match[1] ?? match[2] ?? '';
    const end = match.index + match[0].length;
    linkEnds ??= new Map(links.map((link) => [link.range.end.offset ?? -1, link]));
    const named =
      linkedBefore(text, match.index, linkEnds, relations) ??
      linkedAround(text, match.index, links, relations) ??
      namedBehind(text.slice(end, end + REACH), relations) ??
      namedBefore(text.slice(Math.max(0, match.index - REACH), match.index), relations);
    if (named && named.document !== facts && named.document.path !== path) {
      found.push({ ...named, version, start: end - version.length, end });
    }
  }
  return found;
}

/** `[Access rules](access.md) (version 2.0)` */
function linkedBefore(
  text: string,
  start: number,
  links: ReadonlyMap<number, PolicyLink>,
  relations: PolicyRelations,
): NamedDocument | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  const gap = /[*_]{0,3}$/.exec(before.replace(BETWEEN, ''))?.[0].length ?? 0;
  const end = start - before.length + before.replace(BETWEEN, '').length;
  const link = links.get(end) ?? links.get(end - gap);
  const document = relations.at(link?.path);
  return link && document && { document, firstWord: firstWordOf(link.text) };
}

/** `[Forms, version 2.0](forms.md)`: words that are the title of the target, or begin as it does; "New in version 2.0" is none. */
function linkedAround(
  text: string,
  start: number,
  links: readonly PolicyLink[],
  relations: PolicyRelations,
): NamedDocument | undefined {
  const link = linkAround(links, start);
  const document = relations.at(link?.path);
  const title = plainWords(document?.title?.text ?? '');
  const before = text.slice(Math.max(link?.range.start.offset ?? start, start - REACH), start);
  const words = plainWords(withoutMarks(before).replace(BETWEEN, ''));
  const like = words !== '' && (` ${title} `.startsWith(` ${words} `) || ` ${words} `.endsWith(` ${title} `));
  return document && title !== '' && like ? { document, firstWord: words.split(' ')[0] ?? '' } : undefined;
}

/** `version 2.0 of the Access Policy`, `v2.0 of POL-07` */
function namedBehind(source: string, relations: PolicyRelations): NamedDocument | undefined {
  const behind = withoutMarks(source.split(/\r?\n[ \t>]*\r?\n/)[0] ?? '');
  const of = OF.exec(behind);
  if (!of) return undefined;
  const name = behind.slice(of[0].length);
  const identifier = IDENTIFIER_AT_START.exec(name)?.[0];
  const document = relations.theOne(identifier);
  if (document) return { document, firstWord: '' };
  const words = plainWords(name.split(/[.;:!?](?:\s|$)/)[0] ?? '')
    .split(' ')
    .slice(0, MOST_TITLE_WORDS);
  for (let count = words.length; count >= 2; count -= 1) {
    const titled = relations.titled(words.slice(0, count).join(' '));
    if (titled) return { document: titled, firstWord: '' };
  }
  return undefined;
}

/** `POL-07 v2.0`, `the Access Policy, version 2.0`, `[Access Policy v2.0](access.md)` */
function namedBefore(source: string, relations: PolicyRelations): NamedDocument | undefined {
  const before = withoutMarks(source.split(/\r?\n[ \t>]*\r?\n/).at(-1) ?? '').replace(BETWEEN, '');
  const identifier = IDENTIFIER_AT_END.exec(before)?.[0];
  const document = relations.theOne(identifier);
  if (document && identifier !== undefined) return { document, firstWord: firstWordOf(identifier) };
  const words = plainWords(before.split(/[.;:!?]\s/).at(-1) ?? '')
    .split(' ')
    .slice(-MOST_TITLE_WORDS);
  for (let first = 0; first <= words.length - 2; first += 1) {
    const titled = relations.titled(words.slice(first).join(' '));
    if (titled) return { document: titled, firstWord: words[first] ?? '' };
  }
  return undefined;
}

function firstWordOf(text: string): string {
  return plainWords(text).split(' ')[0] ?? '';
}

/** Markdown as a reader sees it, roughly: no targets, no emphasis, no brackets. */
function withoutMarks(source: string): string {
  return source.replace(/\]\([^()\s]*(?:\s"[^"]*")?\)?|\]\[[^[\]]*\]?|[*_`[\]"“”„«»]/g, '');
}
