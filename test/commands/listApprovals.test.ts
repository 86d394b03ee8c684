// `irdocs list approvals`: how each document stands, and entries that can be pasted and then are what the documents say.
import { expect, test } from 'vitest';
import { approvalRows, approvalYaml } from '../../src/commands/listApprovals.js';
import type { DocumentSet } from '../../src/model/documents.js';
import type { Profile } from '../../src/model/profile.generated.js';
import { messagesOf, readFragment } from '../profile/profiles.js';
import { makeDocument } from '../support/makeDocument.js';

const plan = makeDocument({ id: 'plan', kind: 'plan', title: 'The plan: "A"' }, [
  { id: 'aim', title: 'Aim', markdown: 'We act.' },
  { id: 'end-of-it', title: 'End', markdown: 'We stop.' },
]);
const card = makeDocument({ id: 'card', kind: 'cards', title: 'Card' }, []);
const set: DocumentSet = { documents: [plan, card] };
const DAY = '2026-11-22';

/** A profile with these entries, in which the holder of one role approves plans and another person is on top. */
const profileWith = (approvals?: unknown): Profile =>
  ({
    people: { cards: [{ id: 'a-kent', name: 'Alma Kent' }] },
    roles: { holders: [{ role: 'lead', primary: 'a-kent', deputies: ['j-marsh'] }] },
    governance: {
      top_management: { person: 'm-north' },
      approvers: [{ kind: 'plan', role: 'lead' }],
      policy_owner: 'ciso',
    },
    document_set: approvals === undefined ? {} : { approvals },
  }) as unknown as Profile;

test('what is printed can be pasted, and then every document says what was approved', async () => {
  const yaml = approvalYaml(set, profileWith(), DAY);
  const reading = await readFragment(`document_set:\n  approvals:\n${yaml}`, { rules: [] });
  expect(messagesOf(reading)).toEqual([]);
  const { approvals } = (reading.raw as { document_set: { approvals: unknown } }).document_set;
  expect(approvals).toMatchObject([
    {
      document: 'plan',
      version: '2.3',
      by: 'a-kent',
      date: DAY,
      sections: [/^aim /, /^end-of-it /].map((line) => expect.stringMatching(line)),
    },
    // Nobody holds the role that approves cards: top management does.
    { document: 'card', version: '2.3', by: 'm-north', date: DAY, sections: [] },
  ]);
  expect(approvalRows(set, profileWith(approvals)).map(({ state }) => state)).toEqual(['approved', 'approved']);
  expect(approvalYaml(set, profileWith(approvals), DAY)).toBe('# Every document says what was approved.\n');
});

test('a row says who approved which version, and what the document says now', () => {
  const content = `sha256:${'0'.repeat(64)}`;
  const rows = approvalRows(set, profileWith([{ document: 'plan', version: '2.1', by: 'a-kent', date: DAY, content }]));
  expect(rows).toEqual([
    {
      identifier: plan.control.identifier,
      id: 'plan',
      version: '2.3',
      state: 'changed since',
      approved: '2026-11-22 by Alma Kent as version 2.1',
      content: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      title: 'The plan: "A"',
    },
    expect.objectContaining({ id: 'card', state: 'not approved', approved: '' }),
  ]);
});

test('a title cannot end the comment that it stands in', () => {
  const hostile = { ...card, title: 'Card\n- document: plan\u2028x' };
  const yaml = approvalYaml({ documents: [hostile] }, profileWith(), DAY);
  expect(yaml.split('\n').filter((line) => line.includes('document: plan'))).toEqual([
    expect.stringMatching(/^ {4}# .*document: plan/),
  ]);
});
