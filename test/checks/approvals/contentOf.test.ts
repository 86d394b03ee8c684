// What an approval is bound to: the words of a document, wherever they stand on the line, and nothing that a new version changes by itself.
import { createHash } from 'node:crypto';
import type { Nodes, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../src/checks/approvals/contentOf.js';
import { isControlFact } from '../../../src/checks/approvals/isControlFact.js';
import type { Document } from '../../../src/model/documents.js';
import { contextOf } from '../../support/checkContext.js';

const OTHERS = { 'documents/team/charter/10-mandate.md': '---\ntitle: Mandate\n---\n\nThe team acts.' };

/** The plan with this section, beside a charter. */
function plan(body: string, others: Readonly<Record<string, string>> = OTHERS): Document {
  const { set } = contextOf({ 'documents/plan/plan/10-aim.md': body, ...others }).context;
  return set.documents.find(({ id }) => id === 'plan') as Document;
}

const hash = (body: string, others: Readonly<Record<string, string>> = OTHERS): string =>
  contentOf(plan(body, others)).hash;

/** The plan, where `word` is a value of the profile. */
function withFact(body: string, word: string, pointer: string): Document {
  const document = plan(body);
  for (const { root } of document.sections) {
    visit(root as Nodes, 'text', (node: Text) => {
      if (node.value === word) node.data = { pointer };
    });
  }
  return document;
}

describe('the same words have the same hash', () => {
  test.each([
    ['wrapped otherwise', 'We act\nwithin an\nhour.', 'We act within an hour.'],
    ['blanks between blocks', 'One.\n\n\n\nTwo.', 'One.\n\nTwo.'],
    ['another sign for a list', '* One\n* Two', '- One\n- Two'],
    ['a table drawn otherwise', '|A|B|\n|-|-|\n|1|2|', '| A   | B |\n| --- | :-: |\n| 1   | 2 |'],
    ['an accent in two characters', 'Cafe\u0301', 'Caf\u00e9'],
    ['words that stand out', 'We **must** act.', 'We must act.'],
  ])('%s', (_, one, other) => {
    expect(hash(one)).toBe(hash(other));
  });

  test('a link whose words are put in does not change with the title and the number of what it leads to', () => {
    const link = 'See [](doc:charter#mandate).';
    const renamed = { 'documents/team/charter/10-mandate.md': '---\ntitle: Power\n---\n\nThe team acts.' };
    const moved = { 'documents/team/charter/05-new.md': 'New.', ...OTHERS };
    expect([hash(link, renamed), hash(link, moved)]).toEqual([hash(link), hash(link)]);
  });

  test('another document beside it changes nothing', () => {
    expect(hash('We act.', { ...OTHERS, 'documents/cards/card/10-a.md': 'Call.' })).toBe(hash('We act.'));
  });

  test('version, status, approvals and label are not what it says', () => {
    const document = plan('We act.');
    const control = { ...document.control, version: '9', status: 'draft', approved: '', label: 'TLP:RED', changes: [] };
    expect(contentOf({ ...document, control } as Document)).toEqual(contentOf(document));
  });

  test('what the text itself prints of version and dates is not what it says either', () => {
    const old = withFact('Version *2.3* holds.', '2.3', '/document_set/version');
    const fresh = withFact('Version *2.4* holds.', '2.4', '/document_set/version');
    expect(contentOf(fresh).hash).toBe(contentOf(old).hash);
    const words = withFact('Version *2.4* holds.', '2.4', '/organization/short_name');
    expect(contentOf(words).hash).not.toBe(contentOf(old).hash);
  });

  test('a document that prints its approvals keeps its hash when one more is recorded', () => {
    const one = withFact('Approved:\n\n- *2026-01-20*', '2026-01-20', '/document_set/approvals/0/date');
    const two = withFact('Approved:\n\n- *2026-01-20*\n- *2026-02-10*', '2026-01-20', '/document_set/approvals/0/date');
    for (const { root } of two.sections) {
      visit(root as Nodes, 'text', (node: Text) => {
        if (node.value === '2026-02-10') node.data = { pointer: '/document_set/approvals/1/date' };
      });
    }
    expect(contentOf(two).hash).toBe(contentOf(one).hash);
  });
});

describe('other words have another hash', () => {
  const TABLE = '| Step | Lead | Press |\n|---|---|---|\n| Tell | R |  |';
  test.each([
    ['one word', 'We act within an hour.', 'We act within a day.'],
    ['a value that moves to the next column', TABLE, TABLE.replace('| R |  |', '|  | R |')],
    ['two paragraphs made one', 'One.\n\nTwo.', 'One. Two.'],
    ['a list that becomes steps', '- One\n- Two', '1. One\n2. Two'],
    ['the order', 'One.\n\nTwo.', 'Two.\n\nOne.'],
    ['a warning that is none any more', '> [!WARNING]\n> Stop.', '> Stop.'],
    ['where a link leads', '[Call](https://a.example)', '[Call](https://b.example)'],
    ['the words of a link', '[the mandate](doc:charter)', '[the power](doc:charter)'],
    ['words that are a heading now', 'Aim', '### Aim'],
    ['a link that is gone', 'See [it](doc:charter).', 'See it.'],
  ])('%s', (_, one, other) => {
    expect(hash(one)).not.toBe(hash(other));
  });

  test.each(['title', 'summary'] as const)('the %s', (key) => {
    const document = plan('We act.');
    expect(contentOf({ ...document, [key]: 'Other' }).hash).not.toBe(contentOf(document).hash);
  });

  test('a section that changed is told by its own digits, the others keep theirs', () => {
    const before = contentOf(plan('One.', { 'documents/plan/plan/20-end.md': 'End.' }));
    const after = contentOf(plan('Two.', { 'documents/plan/plan/20-end.md': 'End.' }));
    expect(before.sections.map(({ id }) => id)).toEqual(['aim', 'end']);
    expect(after.sections[0]?.short).not.toBe(before.sections[0]?.short);
    expect(after.sections[1]).toEqual(before.sections[1]);
    expect(before.sections[0]?.short).toMatch(/^[0-9a-f]{8}$/);
  });
});

test('the definition is fixed: approvals that were recorded with it must stay valid', () => {
  const document = plan('We act [at once](doc:charter#mandate).\n\n| A | B |\n|---|---|\n| 1 |  |');
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const blocks =
    '[["h2","aim"],["p","We act at once.","doc:charter#mandate"],["table","A"],["cell","B"],["row","1"],["cell",""]]';
  const section = sha256(blocks);
  expect(contentOf({ ...document, summary: 'What we want.' })).toEqual({
    hash: `sha256:${sha256(`["plan","What we want.",["aim","${section}"]]`)}`,
    sections: [{ id: 'aim', title: 'aim', short: section.slice(0, 8) }],
  });
});

test.each([
  ['/document_set/version', true],
  ['/document_set/approval/date', true],
  ['/document_set/approvals/12/by', true],
  ['/document_set/change_log/0/reason', true],
  ['/document/label', true],
  ['/next_review', true],
  ['/procedures/list/3/version', true],
  ['/document_set/offline_copies/0/refreshed', true],
  ['/document_set/offline_copies/0/location', false],
  ['/document_set/versions', false],
  ['/document_set/storage_primary', false],
  ['/x/document_set/version', false],
  ['/governance/related_policies/0/version', false],
  [undefined, false],
])('%s is a control fact: %s', (pointer, expected) => {
  expect(isControlFact(pointer)).toBe(expected);
});
