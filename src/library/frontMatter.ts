// Reads the head of a template file: known keys only, each of its type; what is wrong becomes findings on the file.
import type { VFile } from 'vfile';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Finding, report } from '../diagnostics.js';

/** The keys of a head and their values, as YAML has them. */
export type FrontMatter = Readonly<Record<string, unknown>>;

/**
 * Parses a head.
 *
 * @param firstLine line of the file on which `text` begins
 * @param known the keys that it may have
 */
export function readFrontMatter(file: VFile, text: string, firstLine: number, known: readonly string[]): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: false });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  for (const error of document.errors) {
    complain(file, {
      reason: `The front matter is not valid YAML: ${error.message.split('\n')[0]}`,
      place: placeAt(error.pos[0]),
      note: 'Mend the line',
    });
  }
  if (document.errors.length > 0 || !isMap(document.contents)) return {};
  for (const pair of document.contents.items) {
    if (isScalar(pair.key) && !known.includes(String(pair.key.value))) {
      complain(file, {
        reason: `\`${pair.key.value}\` is no key of this front matter`,
        place: placeAt(pair.key.range?.[0] ?? 0),
        expected: known,
        note: 'Remove the key or correct its spelling',
      });
    }
  }
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that lead nowhere, or that would grow beyond all measure.
    complain(file, {
      reason: `The front matter is not valid YAML: ${(error as Error).message}`,
      place: { line: firstLine, column: 1 },
      note: 'Write the values themselves instead of aliases',
    });
    return {};
  }
}

/** A flag of the head, `otherwise` where it is absent. */
export function readFlag(file: VFile, head: FrontMatter, key: string, otherwise: boolean): boolean {
  const value = head[key] ?? otherwise;
  if (typeof value === 'boolean') return value;
  complain(file, {
    reason: `\`${key}\` must be true or false`,
    note: `Write \`${key}: ${!otherwise}\`, or leave it away`,
  });
  return otherwise;
}

/** One of some words of the head, `otherwise` where it is absent. */
export function readChoice<T extends string>(
  file: VFile,
  head: FrontMatter,
  key: string,
  choices: readonly [T, ...T[]],
  otherwise: T,
): T {
  const value = head[key] ?? otherwise;
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  complain(file, {
    reason: `\`${key}\` must be ${choices.join(' or ')}`,
    note: `Write \`${key}: ${choices.find((choice) => choice !== otherwise) ?? otherwise}\`, or leave it away`,
  });
  return otherwise;
}

/** A finding about the head of a file; at its first line where it has no better place. */
export function complain(file: VFile, finding: Omit<Finding, 'ruleId'>): void {
  report(file, { ruleId: 'template-front-matter', place: { line: 1, column: 1 }, ...finding });
}
