// The files of one profile -> one tree: each top-level key may stand in one file only.
import type { VFile } from 'vfile';
import { report } from '../diagnostics.js';
import type { LocatedEntry, LocatedMap } from './located.js';

/** Merges by top-level key, first file first; a key that a second file repeats is reported there and left out. */
export function mergeFiles(roots: readonly LocatedMap[], first: VFile): LocatedMap {
  const entries = new Map<string, LocatedEntry>();
  for (const root of roots) {
    for (const [key, entry] of root.entries) {
      const before = entries.get(key);
      if (!before) {
        entries.set(key, entry);
        continue;
      }
      const { file, keyRange } = before;
      report(entry.file, {
        ruleId: 'key-twice-in-files',
        reason: `the section \`${key}\` already stands in ${file.path}:${keyRange.start.line}`,
        actual: key,
        place: entry.keyRange,
        note: 'Keep each section in one file: move what is below this key there.',
      });
    }
  }
  const start = { line: 1, column: 1, offset: 0 };
  return { kind: 'map', file: first, range: { start, end: start }, origin: 0, entries };
}
