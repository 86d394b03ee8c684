// The text of a policy -> identifiers in it that no document has, though one was plainly meant, or that another document has replaced.
import type { Finding } from '../../../diagnostics.js';
import { createPositions, type Positions } from '../positions.js';
import { blockAt } from '../readBlocks.js';
import { identifiersIn } from './identifiers.js';
import { isOfThePast } from './isOfThePast.js';
import { isSetIdentifier } from './isSetIdentifier.js';
import { nameOfDocument } from './nameOfDocument.js';
import type { PolicyRelations, RelatedFile } from './policyRelations.js';

/** @param prefix `document_set.id_prefix`: of its documents, all are known */
export function unknownIdentifiers(
  policy: RelatedFile,
  relations: PolicyRelations,
  prefix: string | undefined,
): readonly Finding[] {
  const { file } = policy;
  const text = String(file.value);
  let positions: Positions | undefined;
  return identifiersIn(text).flatMap(({ text: cited, start }): Finding[] => {
    if (isKnown(cited, relations)) return [];
    const heir = relations.heirOf(cited);
    const meant = heir ? undefined : relations.families().meant(cited);
    if (!heir && meant === undefined && !isSetIdentifier(cited, prefix)) return [];
    const end = start + cited.length;
    const block = blockAt(file, start);
    if (!block?.text.startsWith(cited, start - block.start)) return [];
    if (heir && (heir === policy.facts || isOfThePast(block, start, end))) return [];
    positions ??= createPositions(text);
    const base = { place: positions.range(start, end), actual: cited };
    if (heir) {
      const name = heir.identifier?.text.trim() ?? nameOfDocument(heir);
      return [
        {
          ...base,
          ruleId: 'superseded-document',
          reason: `${cited} is cited, but ${nameOfDocument(heir)} (\`${heir.path}\`) supersedes it`,
          expected: [name],
          note: `Write ${name}, or say in the sentence that ${cited} is superseded`,
        },
      ];
    }
    return [
      {
        ...base,
        ruleId: 'identifier-unknown',
        reason: `No document has the identifier ${cited}`,
        expected: meant === undefined ? [] : [meant],
        note:
          meant === undefined
            ? 'Write the identifier of a document that `irdocs list documents` shows'
            : `Did you mean ${meant}?`,
      },
    ];
  });
}

/** Also a part of a document, such as POL-07-A1 of POL-07. */
function isKnown(cited: string, relations: PolicyRelations): boolean {
  for (let name = cited; name !== ''; name = name.replace(/[-_./]?[^-_./]*$/, '')) {
    if (relations.identified(name).length > 0) return true;
  }
  return false;
}
