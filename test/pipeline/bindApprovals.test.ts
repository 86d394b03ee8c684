// What the approvals do to the control blocks: who approved these words, or that nobody has.
import { beforeEach, expect, test } from 'vitest';
import { contentOf } from '../../src/checks/approvals/contentOf.js';
import type { Document, DocumentSet } from '../../src/model/documents.js';
import { isDraft } from '../../src/model/isDraft.js';
import type { Profile } from '../../src/model/profile.generated.js';
import type { Variant } from '../../src/model/variant.js';
import { bindApprovals } from '../../src/pipeline/bindApprovals.js';
import { makeDocument } from '../support/makeDocument.js';

const document = (id: string, markdown: string): Document =>
  makeDocument({ id, kind: 'policy', title: id }, [{ id: 'aim', title: 'Aim', markdown }]);
const set: DocumentSet = { documents: [document('policy', 'We act.'), document('rules', 'We rest.')] };
const approved = contentOf(set.documents[0] as Document).hash;
const OTHER = `sha256:${'3f9a1c20'.repeat(8)}`;

/** What was told by the last `bind`. */
const told: string[] = [];
beforeEach(() => void told.splice(0));

interface Given {
  readonly content?: string;
  readonly version?: string;
  readonly variant?: Variant;
  readonly inside?: DocumentSet;
}

async function bind({ content = approved, version = '2.3', variant = 'internal', inside = set }: Given) {
  const profile = {
    people: { cards: [{ id: 'a-kent', name: 'Alma Kent' }] },
    document_set: { approvals: [{ document: 'policy', version, by: 'a-kent', date: '2026-01-20', content }] },
  } as unknown as Profile;
  const { documents } = await bindApprovals(set, {
    profile,
    variant,
    internal: async () => inside,
    reportFact: (pointer, { ruleId }) => void told.push(`${pointer} ${ruleId}`),
  });
  return documents as readonly [Document, Document];
}

test('without the key nothing changes, and nothing is rendered a second time', async () => {
  const profile = { document_set: {} } as Profile;
  const internal = (): never => {
    throw new Error('rendered');
  };
  expect(await bindApprovals(set, { profile, variant: 'public', internal, reportFact: internal })).toBe(set);
});

test('approved words: who, when, and the first digits', async () => {
  const [policy, rules] = await bind({});
  expect(policy.control).toMatchObject({ status: 'in force', approved: '2026-01-20 by Alma Kent' });
  expect(policy.control.content).toMatch(/^(?:[0-9a-f]{4} ){4}…$/);
  expect(approved).toContain(policy.control.content?.replace(/[ …]/g, ''));
  expect(rules).toBe(set.documents[1]);
});

test('approved under an earlier version: the control block says which', async () => {
  const [policy] = await bind({ version: '2.1' });
  expect(policy.control.approved).toBe('2026-01-20 by Alma Kent as version 2.1');
});

test('other words: a draft, for every output', async () => {
  const [policy, rules] = await bind({ content: OTHER });
  expect([isDraft(policy.control), isDraft(rules.control)]).toEqual([true, false]);
  expect(policy.control.approved).toBe('not yet; before the last change on 2026-01-20 by Alma Kent');
  expect(policy.approval).toEqual({
    state: 'changed',
    content: approved,
    approved: OTHER,
    version: '2.3',
    date: '2026-01-20',
    by: 'Alma Kent',
  });
});

test('a draft stays one, whoever approved its words', async () => {
  const [first] = set.documents as readonly [Document];
  const draft = { documents: [{ ...first, control: { ...first.control, status: 'Draft' } }] };
  const profile = {
    people: { cards: [] },
    document_set: {
      approvals: [{ document: 'policy', version: '2.3', by: 'x', date: '2026-01-20', content: approved }],
    },
  } as unknown as Profile;
  const { documents } = await bindApprovals(draft, {
    profile,
    variant: 'internal',
    internal: async () => draft,
    reportFact: () => undefined,
  });
  expect(documents[0]?.control.status).toBe('Draft');
});

test('the public edition is judged by what is said inside, and names nobody', async () => {
  const [policy] = await bind({ variant: 'public' });
  expect(policy.control).toMatchObject({ status: 'in force', approved: '2026-01-20' });
  expect(policy.control.content).toBeUndefined();
  expect(JSON.stringify(policy.approval)).not.toContain('Alma');
  expect(told).toEqual([]);
  const changed = await bind({ variant: 'public', inside: { documents: [document('policy', 'We wait.')] } });
  expect(isDraft(changed[0].control)).toBe(true);
  // Nothing is published as a draft without a word.
  expect(told).toEqual(['/document_set/approvals/0/content approval-outdated']);
});
