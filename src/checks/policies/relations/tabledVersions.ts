// The tables of a policy -> the versions that an inventory gives for other documents: a column of versions beside a link or identifier.
import { blocksOf, MARK, type PolicyBlock } from '../readBlocks.js';
import type { CitedVersion } from './citedVersions.js';
import { groupBy } from './groupBy.js';
import { identifiersIn } from './identifiers.js';
import { DOCUMENT_COLUMN, VERSION_COLUMN } from './isHistory.js';
import { linksWithin } from './linksWithin.js';
import { plainWords } from './plainWords.js';
import type { PolicyFacts } from './policyFacts.js';
import type { PolicyLink, PolicyRelations, RelatedFile } from './policyRelations.js';

/** Most files have no such table and need not be read for it. */
const HAS_COLUMN =
  /\|[ \t*]{0,9}(?:version|ver|v|rev|revision|issue|edition|fassung|ausgabe|stand|release)\.?[ \t*]{0,9}(?:no\.?|number|nr\.?)?[ \t*]{0,9}(?:\||$)/im;
const NUMBER = /^\s*v?(\d{1,4}(?:\.\d{1,4}){0,3})\s*$/i;

/** A row counts when one document is its subject: in its first cell, or below a header such as `Policy` or `Identifier`. */
export function tabledVersions(
  policy: RelatedFile,
  links: readonly PolicyLink[],
  relations: PolicyRelations,
): readonly CitedVersion[] {
  if (!HAS_COLUMN.test(String(policy.file.value))) return [];
  const cells = blocksOf(policy.file).filter(({ row }) => row?.header.some((name) => VERSION_COLUMN.test(name)));
  return [...groupBy(cells, ({ row }) => String(row?.start)).values()].flatMap((row): CitedVersion[] => {
    const cell = row.find((block) => VERSION_COLUMN.test(headerOf(block)));
    const version = NUMBER.exec((cell?.text ?? '').replaceAll(MARK, ' '))?.[1];
    const [document, ...others] = new Set(row.flatMap((block) => subjectOf(block, links, relations) ?? []));
    if (!cell || version === undefined || !document || document === policy.facts || others.length > 0) return [];
    const start = cell.start + cell.text.indexOf(version);
    return [{ document, firstWord: '', version, start, end: start + version.length }];
  });
}

/** The document that a cell is the name of, and nothing else. */
function subjectOf(
  block: PolicyBlock,
  links: readonly PolicyLink[],
  relations: PolicyRelations,
): PolicyFacts | undefined {
  if (block.row?.column !== 0 && !DOCUMENT_COLUMN.test(headerOf(block))) return undefined;
  const words = plainWords(block.text);
  const [link] = linksWithin(links, block.start, block.end);
  if (link && plainWords(link.text) === words) return relations.at(link.path);
  const [identifier] = identifiersIn(block.text);
  if (identifier && plainWords(identifier.text) === words) return relations.theOne(identifier.text);
  return relations.titled(words);
}

function headerOf({ row }: PolicyBlock): string {
  return row?.header[row.column] ?? '';
}
