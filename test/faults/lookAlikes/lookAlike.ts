// How a look-alike is written: words that a policy may hold, put into some place of some policy.
import type { Corpus } from '../corpus.js';
import { clean, type Draft } from '../edit.js';
import { type Context, embedBlock, embedIn } from '../embed.js';
import { EVERYWHERE, type Kind, type Mode } from '../injection.js';
import type { Random } from '../random.js';
import { otherFile, pathBetween } from '../targets.js';

/** What the words may speak of. */
export interface Setting {
  readonly corpus: Corpus;
  readonly random: Random;
  readonly file: string;
  /** The path from this file to another policy. */
  readonly path: string;
  /** The path from this file to a file of the collection. */
  readonly to: (file: string) => string;
}

interface Described {
  readonly id: string;
  readonly summary: string;
  /** Default: everywhere. */
  readonly corpora?: readonly string[];
  /** Default: a plain folder. */
  readonly mode?: Mode;
}

/** Words within running text, tables, lists, quotes, notes. Several texts: the dice choose. */
export function inText(
  described: Described & { readonly contexts?: readonly Context[] },
  write: (setting: Setting) => readonly string[],
): Kind {
  return lookAlike(described, (setting) => {
    const piece = setting.random.pick(write(setting));
    return piece === undefined
      ? undefined
      : embedIn(setting.corpus, setting.file, setting.random, piece, described.contexts);
  });
}

/** Blocks of lines between two sections. */
export function asBlock(described: Described, write: (setting: Setting) => readonly string[]): Kind {
  return lookAlike(described, (setting) => {
    const block = setting.random.pick(write(setting));
    return block === undefined ? undefined : embedBlock(setting.corpus, setting.file, setting.random, block);
  });
}

/** The whole file, written otherwise. */
export function asFile(described: Described, write: (text: string, setting: Setting) => string | undefined): Kind {
  return lookAlike(described, (setting) => {
    const text = write(setting.corpus.texts.get(setting.file) ?? '', setting);
    return text === undefined ? undefined : { file: setting.file, text, at: 0, what: described.id };
  });
}

function lookAlike(
  { id, summary, corpora = EVERYWHERE, mode = 'folder' }: Described,
  draft: (setting: Setting) => Draft | undefined,
): Kind {
  return {
    id,
    summary,
    corpora,
    mode,
    inject(corpus, random) {
      const file = random.pick([...corpus.texts.keys()]);
      const other = file === undefined ? undefined : otherFile(corpus, random, file);
      if (file === undefined || other === undefined || labelOf(corpus, other) === 'confidential') return undefined;
      const made = draft({
        corpus,
        random,
        file,
        path: pathBetween(file, other),
        to: (target) => pathBetween(file, target),
      });
      return made && clean(made);
    },
  };
}

function labelOf(corpus: Corpus, file: string): string | undefined {
  return /^label: (.*)$/m.exec(corpus.texts.get(file) ?? '')?.[1];
}
