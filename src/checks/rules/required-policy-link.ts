// Check (clause 5.2, both ways): each related policy links to the incident policy and says what the profile says of it, and the incident policy refers to it.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Check, CheckContext, PolicyFile } from '../check.js';
import { linksOf, policyWorld } from '../policies/policyWorld.js';
import { checkRelatedPolicy, linksTo } from '../policies/relatedPolicy.js';
import { BAD_RELATED, GOOD_RELATED } from '../policies/relatedPolicyExamples.js';
import { createLabelReader } from '../policies/relations/handlingLabel.js';
import { labelStep } from '../policies/relations/labelFlow.js';
import { relationsOf } from '../policies/relations/relationsOf.js';
import { type LinkResolver, resolveLinks } from '../policies/resolveLinks.js';

const INCIDENT_POLICY = 'incident-management-policy';

export default {
  id: 'required-policy-link',
  internalOnly: true,
  covers: ['5.2-no-dangling-links'],
  summary: 'Each related policy and the incident policy refer to each other',
  why: 'Other policies carry incident content: who blocks an account, who may restore a backup. Clause 5.2 wants both sides to know of each other; a link that only one side has is lost with the next revision of the other.',
  findings: [
    {
      id: 'required-policy-link',
      summary: 'A related policy does not link to the incident policy from the section named in the profile',
    },
    { id: 'policy-file-missing', summary: 'The file of a related policy does not exist', unsuppressible: 'gap' },
    {
      id: 'policy-section-missing',
      summary: 'A related policy has no section of the heading named in the profile',
      unsuppressible: 'gap',
    },
    { id: 'policy-identifier-missing', summary: 'A related policy does not name its identifier' },
    {
      id: 'policy-facts-differ',
      summary: 'The front matter of a policy and the profile differ',
      unsuppressible: 'conflict',
    },
    { id: 'policy-not-in-force', summary: 'A related policy is a draft, withdrawn, or takes effect after the set' },
    {
      id: 'policy-not-referred',
      summary: 'The incident policy does not refer to a related policy',
      unsuppressible: 'gap',
    },
    {
      id: 'policy-unlisted',
      summary: 'A file in policies/ is not listed in governance.related_policies',
      severities: ['warning'],
    },
  ],
  bad: BAD_RELATED,
  good: GOOD_RELATED,
  run(context) {
    const related = context.profile.governance?.related_policies ?? [];
    const links = policyWorld(context);
    const resolve = resolveLinks(context);
    const incidentPolicy = incidentPolicyPaths(context);
    const relations = relationsOf(context);
    const incident = relations.at([...incidentPolicy][0]);
    const readLabel = createLabelReader(context.profile);
    const referred = referredPolicies(context);
    const inherited = (context.inherited ?? []).flatMap((folder) => folder.policies);
    const files = new Map([...inherited, ...context.policies].map((policy) => [policy.path, policy]));
    const misspelt = new Set<string>();
    related.forEach((entry, index) => {
      const pointer = `/governance/related_policies/${index}`;
      const policy = files.get(entry.file.replace(/^\.\//, ''));
      // What cannot be read has its finding.
      const unreadable = !policy && links.has(entry.file.replace(/^\.\//, ''));
      if (!policy && !unreadable) {
        const near = links.likePath(entry.file) ?? links.suggest.file(entry.file)?.path;
        if (near !== undefined) misspelt.add(near);
        context.reportFact(`${pointer}/file`, {
          ruleId: 'policy-file-missing',
          reason: `There is no policy file ${entry.file}`,
          actual: entry.file,
          expected: near === undefined ? [] : [near],
          note: near === undefined ? 'Add the file below policies/' : `Did you mean \`${near}\`?`,
        });
      } else if (policy) {
        checkRelatedPolicy(entry, policy, linksOf(policy.file), {
          links,
          resolve,
          effective: context.profile.document_set.effective_date,
          // A policy of the group links to the incident policy of the group, which is checked there.
          nameInstead: labelStep(relations.at(policy.path), incident, readLabel) && incident?.identifier?.text,
          incidentPolicy: inherited.includes(policy) ? new Set<string>() : incidentPolicy,
          atEntry: (member, finding) => context.reportFact(`${pointer}/${member}`, finding),
          inFile: (finding) => context.report(policy.file, finding),
        });
      }
      if (referred && !referred.has(entry.id)) {
        context.reportFact(`${pointer}/id`, {
          ruleId: 'policy-not-referred',
          reason: `The incident policy does not refer to ${entry.identifier} ${entry.title} (5.2)`,
          note: `Add [](policy:${entry.id}) to a section of ${INCIDENT_POLICY}`,
        });
      }
    });
    // One mistake, one message: a file that an entry names wrongly is not unlisted too.
    const unlisted = context.policies.filter(({ path }) => !misspelt.has(path));
    reportUnlisted(unlisted, context, resolve, incidentPolicy);
  },
} satisfies Check;

function reportUnlisted(
  policies: readonly PolicyFile[],
  context: CheckContext,
  resolve: LinkResolver,
  incidentPolicy: ReadonlySet<string>,
): void {
  const listed = new Set(
    (context.profile.governance?.related_policies ?? []).map(({ file }) => file.replace(/^\.\//, '')),
  );
  for (const { path, file } of policies) {
    // An index page is no policy.
    if (listed.has(path) || /(?:^|\/)(?:readme|index)\.md$/i.test(path)) continue;
    const linked = linksTo(incidentPolicy, { path, file }, resolve).length > 0;
    context.report(file, {
      ruleId: 'policy-unlisted',
      severity: 'warning',
      reason: `${path} ${linked ? 'links to the incident policy, but is not listed' : 'is listed nowhere'} in governance.related_policies`,
      place: linksOf(file).headings[0]?.range,
      note: 'Add it to governance.related_policies, or move the file out of policies/',
    });
  }
}

/** The generated files that are the incident policy; none when the set has no such document. */
function incidentPolicyPaths(context: CheckContext): ReadonlySet<string> {
  const document = context.set.documents.find(({ id }) => id === INCIDENT_POLICY);
  const name = document && `/${document.kind}/${document.id}.md`;
  const markdown = [...context.generated.keys()].filter((path) => name !== undefined && path.endsWith(name));
  const pdf = markdown.map((path) => path.replace(/(^|\/)markdown\/(.*)\.md$/, '$1pdf/$2.pdf'));
  return new Set([...markdown, ...pdf]);
}

/** Ids of the policies that the incident policy refers to; undefined when the set has no such document. */
function referredPolicies(context: CheckContext): ReadonlySet<string> | undefined {
  const document = context.set.documents.find(({ id }) => id === INCIDENT_POLICY);
  if (!document) return undefined;
  const referred = new Set<string>();
  for (const section of document.sections) {
    visit(section.root as Nodes, 'link', ({ data }) => {
      if (data?.policy) referred.add(data.policy.id);
    });
  }
  return referred;
}
