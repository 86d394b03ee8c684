// A link between two documents -> what its words say that its target is not: another identifier, or a title of the past.
import type { Finding } from '../../../diagnostics.js';
import { linksOf } from '../policyWorld.js';
import { sameHeading } from '../sameHeading.js';
import { formerTitleIn } from './formerTitleIn.js';
import { isPastAt } from './isOfThePast.js';
import { nameOfDocument } from './nameOfDocument.js';
import { otherIdentifierIn } from './otherIdentifierIn.js';
import { plainWords } from './plainWords.js';
import type { PolicyLink, PolicyRelations, RelatedFile } from './policyRelations.js';
import { relativeTo } from './relativeTo.js';

/** At most one finding for a link: who mends the first mistake writes the words anew. */
export function linkWordsFault(policy: RelatedFile, link: PolicyLink, relations: PolicyRelations): Finding | undefined {
  const target = relations.at(link.path);
  if (!target || target === policy.facts || link.text.trim() === '') return undefined;
  const end = link.range.end.offset ?? 0;
  const other = otherIdentifierIn(link, String(policy.file.value).slice(end, end + 100), target, relations);
  const former = other ? undefined : formerTitleIn(link.text, target, relations);
  if (!other && !former) return undefined;
  if (isPastAt(policy.file, link.range)) return undefined;
  const base = { place: link.range, actual: link.text };
  if (other) {
    const own = target.identifier?.text.trim() ?? '';
    const path = other.of && relativeTo(policy.path, other.of.path);
    return {
      ...base,
      ruleId: 'link-identifier',
      reason: `The link reads ${other.text}, but leads to ${nameOfDocument(target)} (\`${target.path}\`)`,
      expected: [...(path === undefined ? [] : [path]), link.text.replace(other.text, own)],
      note:
        path === undefined
          ? `No document has the identifier ${other.text}: write ${own}, or link to the document that is meant`
          : `Link to \`${path}\`, or write ${own}`,
    };
  }
  // A section may be called what the whole document was called once.
  const file = link.url.includes('#') ? relations.fileAt(target.path) : undefined;
  if (file && linksOf(file).headings.some(({ text }) => sameHeading(text, link.text))) return undefined;
  const title = target.title?.text.trim() ?? '';
  const heir = relations.titled(plainWords(former?.text ?? ''));
  return {
    ...base,
    ruleId: 'former-title',
    reason: heir
      ? `The link says "${former?.text}", which now is the title of \`${heir.path}\`; it leads to ${nameOfDocument(target)}, which was called so before`
      : `The link says "${former?.text}", a former title of ${nameOfDocument(target)}`,
    expected: [title],
    note: heir
      ? `Write "${title}", or link to \`${relativeTo(policy.path, heir.path)}\``
      : `Write "${title}", as the document is called now`,
  };
}
