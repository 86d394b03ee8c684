// Check: every link in the organization's own policies leads to a file and an anchor that exist, and says so in a way that readers' programs follow.
import type { PolicyCheck } from '../check.js';
import { BAD_POLICIES, GOOD_POLICIES } from '../policies/policyLinkExamples.js';
import { POLICY_LINK_KINDS } from '../policies/policyLinkKinds.js';
import { linksOf } from '../policies/policyWorld.js';
import { resolveLinks } from '../policies/resolveLinks.js';
import { structureFindings } from '../policies/structureFindings.js';

export default {
  id: 'policy-link',
  internalOnly: true,
  anyFolder: true,
  summary: 'Every link in policies/*.md leads somewhere',
  why: 'A policy that points to a section which was renamed, or to a file that was moved, sends its reader nowhere in the one hour in which it counts. Git hosts and editors show such a link like any other.',
  findings: POLICY_LINK_KINDS,
  bad: BAD_POLICIES,
  good: GOOD_POLICIES,
  run(context) {
    const resolve = resolveLinks(context);
    for (const policy of context.policies) {
      const read = linksOf(policy.file, context.slugs);
      for (const finding of structureFindings(read)) context.report(policy.file, finding);
      for (const [at, { fault }] of resolve(policy).entries()) {
        if (fault) context.report(policy.file, { ...fault, place: read.links[at]?.range });
      }
    }
  },
} satisfies PolicyCheck;
