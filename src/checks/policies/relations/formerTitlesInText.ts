// The text of a policy -> former titles of other documents in it, quoted or emphasized, where no link shows what is meant.
import type { Finding } from '../../../diagnostics.js';
import { createPositions } from '../positions.js';
import { blockAt } from '../readBlocks.js';
import { isOfThePast } from './isOfThePast.js';
import { linkAround } from './linksWithin.js';
import { nameOfDocument } from './nameOfDocument.js';
import { plainWords } from './plainWords.js';
import type { PolicyFacts } from './policyFacts.js';
import type { PolicyRelations, RelatedFile } from './policyRelations.js';

/** Words between quotation marks or marks of emphasis: so people write titles. */
const QUOTED = /["“„«*_]([\p{Lu}\p{N}][^"“”„«»*_\n]{4,118}[\p{L}\p{N})])["”“»*_]/gu;

/** Information only: such words may mean another thing. A title of one word counts from twelve letters on. */
export function formerTitlesInText(policy: RelatedFile, relations: PolicyRelations): readonly Finding[] {
  const former = formerTitles(relations, policy.facts);
  if (former.size === 0) return [];
  const text = String(policy.file.value);
  const links = relations.linksIn(policy);
  const positions = createPositions(text);
  return [...text.matchAll(QUOTED)].flatMap(({ 1: words = '', index }): Finding[] => {
    const document = former.get(plainWords(words));
    const [start, end] = [index + 1, index + 1 + words.length];
    if (!document || linkAround(links, start)) return [];
    const block = blockAt(policy.file, start);
    if (!block?.text.startsWith(words, start - block.start) || isOfThePast(block, start, end)) return [];
    const title = document.title?.text.trim() ?? document.path;
    return [
      {
        ruleId: 'former-title-in-text',
        severity: 'info',
        place: positions.range(start, end),
        actual: words,
        reason: `"${words}" is a former title of ${nameOfDocument(document)} (\`${document.path}\`)`,
        expected: [title],
        note: `Write "${title}" if the document is meant`,
      },
    ];
  });
}

function formerTitles(relations: PolicyRelations, own: PolicyFacts): ReadonlyMap<string, PolicyFacts> {
  const titles = relations.documents.flatMap((facts) =>
    facts === own ? [] : facts.formerly.map(({ text }) => [plainWords(text), facts] as const),
  );
  // A title that a document has now means that document.
  return new Map(titles.filter(([words]) => (words.includes(' ') || words.length >= 12) && !relations.titled(words)));
}
