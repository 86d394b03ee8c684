// The tables of a policy -> rows that give one document the identifier of another: an inventory whose numbers have slipped.
import type { Finding } from '../../../diagnostics.js';
import { createPositions } from '../positions.js';
import { blocksOf, type PolicyBlock } from '../readBlocks.js';
import { groupBy } from './groupBy.js';
import { identifiersIn, looksLikeIdentifier, sameFamily } from './identifiers.js';
import { linksWithin } from './linksWithin.js';
import { nameOfDocument } from './nameOfDocument.js';
import { plainWords } from './plainWords.js';
import type { PolicyLink, PolicyRelations, RelatedFile } from './policyRelations.js';

/** Most files have no such table and need not be read for it. */
const HAS_CELL = /\|[ \t*]{0,9}[A-Z][A-Z0-9]{0,30}(?:[-_./][A-Z0-9]{1,30}){0,12}[ \t*]{0,9}\|/;

/** A row counts when a cell is an identifier, and a cell beside it nothing but a link. */
export function tabledIdentifiers(
  policy: RelatedFile,
  links: readonly PolicyLink[],
  relations: PolicyRelations,
): readonly Finding[] {
  const text = String(policy.file.value);
  if (!HAS_CELL.test(text)) return [];
  const positions = createPositions(text);
  const cells = blocksOf(policy.file).filter(({ row }) => row !== undefined);
  return [...groupBy(cells, ({ row }) => String(row?.start)).values()].flatMap((row): Finding[] => {
    const cell = row.find((block) => identifierOf(block) !== undefined);
    const found = cell && identifierOf(cell);
    const linked = row.find((block) => linkOf(block, links) !== undefined);
    const target = linked && relations.at(linkOf(linked, links)?.path);
    const own = target?.identifier?.text.trim();
    if (!found || !target || own === undefined || !looksLikeIdentifier(own)) return [];
    if (Math.abs((linked?.row?.column ?? 0) - (cell?.row?.column ?? 0)) !== 1) return [];
    const isKnown = relations.identified(found.text).length > 0;
    // One that is only misspelt has a message of its own.
    const isOther = isKnown || (sameFamily(found.text, own) && relations.families().meant(found.text) === undefined);
    if (!isOther || found.text.toUpperCase() === own.toUpperCase()) return [];
    const start = (cell?.start ?? 0) + found.start;
    return [
      {
        ruleId: 'link-identifier',
        place: positions.range(start, start + found.text.length),
        actual: found.text,
        reason: `The row says ${found.text}, but its link leads to ${nameOfDocument(target)} (\`${target.path}\`)`,
        expected: [own],
        note: `Write ${own}, or link to the document that is meant`,
      },
    ];
  });
}

function identifierOf({ text }: PolicyBlock) {
  const [found] = identifiersIn(text);
  return found && plainWords(text) === plainWords(found.text) ? found : undefined;
}

function linkOf({ text, start, end }: PolicyBlock, links: readonly PolicyLink[]): PolicyLink | undefined {
  const [link] = linksWithin(links, start, end);
  return link && plainWords(link.text) === plainWords(text) ? link : undefined;
}
