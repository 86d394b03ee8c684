// Profile rule: each approval of a document is recorded once, of a day that has come, before the version was in force.
import type { ProfileContext, ProfileRule } from '../context.js';
import { personName } from '../personName.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

const [WORDS, OTHER_WORDS] = ['3f9a1c20', 'c4417b5e'].map((digits) => `sha256:${digits.repeat(8)}`);
const PEOPLE = `people:
  cards:
    - { id: a-kent, name: Alma Kent }
`;

export default {
  id: 'approval-recorded',
  summary: 'Each approval of a document is recorded once, on a day that has come, before its version was in force.',
  severities: ['error', 'warning'],
  why: 'The approvals are the proof that somebody stands behind the words. Two entries that say the same, an approval of tomorrow, or one that was given when everybody had been working by the text for weeks make an auditor doubt the others too.',
  bad: {
    'profile.yaml': `${PEOPLE}document_set:
  version: "2.3"
  effective_date: 2026-02-01
  approvals:
    - { document: incident-management-policy, version: "2.3", by: a-kent, date: 2026-01-20, content: "${WORDS}" }
    - { document: incident-management-policy, version: "2.3", by: a-kent, date: 2026-01-20, content: "${WORDS}" }
    - { document: incident-management-plan, version: "2.3", by: a-kent, date: 2026-03-10, content: "${WORDS}" }
    - { document: irt-charter, version: "2.4", by: a-kent, date: 2030-01-20, content: "${WORDS}" }
`,
  },
  good: {
    'profile.yaml': `${PEOPLE}document_set:
  version: "2.3"
  effective_date: 2026-02-01
  approvals:
    - { document: incident-management-policy, version: "2.2", by: a-kent, date: 2025-02-10, content: "${WORDS}" }
    - { document: incident-management-policy, version: "2.3", by: a-kent, date: 2026-01-20, content: "${OTHER_WORDS}" }
    - { document: incident-management-policy, version: "2.3", by: j-marsh, date: 2026-01-20, content: "${OTHER_WORDS}" }
`,
  },
  run(context) {
    const { document_set: set } = context.profile;
    const first = new Map<string, string>();
    const late: Located[] = [];
    for (const { item, at } of withPointers(set?.approvals, '/document_set/approvals')) {
      const key = JSON.stringify([item.document, item.version, item.by, item.date, item.content]);
      const before = first.get(key);
      if (before !== undefined) {
        context.report(at, {
          reason: `${nameOf(context, item)} is recorded a second time; the first is at ${placeText(context, before)}`,
          actual: item.document,
          note: 'Remove one of the two.',
        });
        continue;
      }
      first.set(key, at);
      if (item.date === undefined) continue;
      if (item.date > context.asOf) tellFuture(context, { item, at });
      else if (item.version === set?.version && item.date > (set?.effective_date ?? item.date)) late.push({ item, at });
    }
    tellLate(context, late);
  },
} satisfies ProfileRule;

type Entry = NonNullable<NonNullable<ProfileContext['profile']['document_set']>['approvals']>[number];

interface Located {
  readonly item: Entry;
  readonly at: string;
}

/** A warning, because the day comes by itself. */
function tellFuture(context: ProfileContext, { item, at }: Located): void {
  context.report(`${at}/date`, {
    severity: 'warning',
    reason: `${nameOf(context, item)} is of ${item.date}, a day that is still to come`,
    actual: item.date,
    note: 'Write the day on which it was approved.',
  });
}

/** A warning, because it is a fact of the past; told once, because one step mends it for all. */
function tellLate(context: ProfileContext, late: readonly Located[]): void {
  const effective = context.profile.document_set?.effective_date;
  const [earliest, ...others] = late;
  if (!earliest || effective === undefined) return;
  const { item, at } = earliest;
  const more = others.length === 0 ? '' : `; ${others.length} more of this version are late too`;
  context.report(`${at}/date`, {
    severity: 'warning',
    reason: `${nameOf(context, item)} is of ${item.date}, but the version is in force since ${effective} (${placeText(context, '/document_set/effective_date')})${more}`,
    actual: item.date,
    expected: [`${effective} or earlier`],
    note: 'Raise version and effective_date, so that the words are in force from their approval on.',
  });
}

function nameOf({ profile }: ProfileContext, { document, version, by }: Entry): string {
  const who = by === undefined ? '' : ` by ${personName(profile, by)}`;
  return `the approval of ${document}, version ${version},${who}`;
}
