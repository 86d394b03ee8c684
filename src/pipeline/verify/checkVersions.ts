// Each Markdown file of a pack against the manifest: the document, version, title and label that its head states.
import { createPositions } from '../../checks/policies/positions.js';
import { readFrontMatter } from '../../checks/policies/readFrontMatter.js';
import type { PackFault } from './packFiles.js';
import type { ReadManifest } from './readManifest.js';

const STATED = [
  ['id', 'identifier'],
  ['version', 'version'],
  ['title', 'title'],
  ['label', 'label'],
] as const;

/** One fault for each fact that differs. Files that are not there are told by their hash. */
export function checkVersions(
  { documents }: ReadManifest,
  files: ReadonlyMap<string, Uint8Array>,
): readonly PackFault[] {
  return documents.flatMap((document): readonly PackFault[] => {
    const path = `markdown/${document.kind}/${document.id}.md`;
    const bytes = files.get(path);
    if (!bytes) return [];
    const text = Buffer.from(bytes).toString('utf8');
    const { frontMatter } = readFrontMatter(text, createPositions(text));
    return STATED.flatMap(([key, fact]) => {
      const actual = frontMatter?.values.get(key)?.[0]?.text;
      if (actual === document[fact]) return [];
      return [
        {
          ruleId: 'pack-version-differs',
          path,
          reason: `The ${fact} is ${actual === undefined ? 'not stated' : `"${actual}"`} here and "${document[fact]}" in the manifest`,
          ...(actual === undefined ? {} : { actual }),
          expected: [document[fact]],
          note: 'The file or the manifest is of another build: build the pack again',
        },
      ];
    });
  });
}
