// A link of a policy -> what is wrong when its target does not count any more.
import type { Finding } from '../../../diagnostics.js';
import { isPastAt } from './isOfThePast.js';
import { nameOfDocument } from './nameOfDocument.js';
import type { PolicyLink, PolicyRelations, RelatedFile } from './policyRelations.js';
import { policyStatus } from './policyStatus.js';
import { relativeTo } from './relativeTo.js';

/** A document that does not count itself may refer to others that do not; so may its successor. */
export function supersededLink(policy: RelatedFile, link: PolicyLink, relations: PolicyRelations): Finding | undefined {
  const target = relations.at(link.path);
  if (!target || target === policy.facts || policyStatus(policy.facts.status?.text) === 'withdrawn') return undefined;
  const successor = relations.successorOf(target);
  const withdrawn = policyStatus(target.status?.text) === 'withdrawn';
  // What the profile lists and is not in force has its own message, at the file.
  if ((!withdrawn && !successor) || successor === policy.facts || target.entry !== undefined) return undefined;
  if (isPastAt(policy.file, link.range)) return undefined;
  const path = successor && relativeTo(policy.path, successor.path);
  return {
    ruleId: 'superseded-document',
    place: link.range,
    actual: link.url,
    reason: successor
      ? `The link leads to ${nameOfDocument(target)}, which ${nameOfDocument(successor)} supersedes`
      : `The link leads to ${nameOfDocument(target)}, whose status is "${target.status?.text.trim()}"`,
    expected: path === undefined ? [] : [path],
    note:
      path === undefined
        ? 'Link to the document that holds now, or say in the sentence that this one is withdrawn'
        : `Link to \`${path}\`, or say in the sentence that the old one is superseded`,
  };
}
