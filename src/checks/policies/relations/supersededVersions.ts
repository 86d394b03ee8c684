// A policy -> its citations of versions that other documents do not have, or no longer have.
import type { Finding } from '../../../diagnostics.js';
import { createPositions, type Positions } from '../positions.js';
import { blockAt, type PolicyBlock } from '../readBlocks.js';
import { citedVersions } from './citedVersions.js';
import { isOfThePast } from './isOfThePast.js';
import { linkAround } from './linksWithin.js';
import { linkWordsFault } from './linkWordsFault.js';
import { nameOfDocument } from './nameOfDocument.js';
import type { PolicyRelations, RelatedFile } from './policyRelations.js';
import { sameVersion } from './sameVersion.js';
import { tabledVersions } from './tabledVersions.js';

/** Findings about one policy. */
export function supersededVersions(policy: RelatedFile, relations: PolicyRelations): readonly Finding[] {
  const links = relations.linksIn(policy);
  let positions: Positions | undefined;
  const cited = [...citedVersions(policy, links, relations), ...tabledVersions(policy, links, relations)];
  return cited.flatMap(({ document, firstWord, version, start, end }): Finding[] => {
    const present = document.version?.text.trim();
    if (present === undefined || sameVersion(version, present)) return [];
    const block = blockAt(policy.file, start);
    // In code it is an example.
    if (!block?.text.startsWith(version, start - block.start)) return [];
    if (isOfThePast(block, startOfName(block, firstWord, start), end)) return [];
    // The words of this link are told to be wrong already.
    const around = linkAround(links, start);
    if (around && linkWordsFault(policy, around, relations)) return [];
    positions ??= createPositions(String(policy.file.value));
    return [
      {
        ruleId: 'superseded-version',
        place: positions.range(start, end),
        actual: version,
        reason: `${nameOfDocument(document)} is cited in version ${version}, but its version is ${present} (\`${document.path}\`)`,
        expected: [present.replace(/^v(?:ersion)?\s*/i, '')],
        note: 'Write the present version after you have read what changed, or cite no version',
      },
    ];
  });
}

/** Where the name that a version follows begins; the version itself when the name follows it. */
function startOfName(block: PolicyBlock, firstWord: string, start: number): number {
  const before = block.text.slice(Math.max(0, start - block.start - 240), start - block.start).toLowerCase();
  const at = firstWord === '' ? -1 : before.lastIndexOf(firstWord);
  return at < 0 ? start : start - before.length + at;
}
