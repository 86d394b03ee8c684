// What the newest approval of a document is worth: which one is the newest, who stands behind it, and what has changed since.

import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { contentOf } from '../../../src/checks/approvals/contentOf.js';
import { type JudgedDocument, judgeApprovals } from '../../../src/checks/approvals/judgeApprovals.js';
import { contextOf } from '../../support/checkContext.js';

const FILES = {
  'documents/policy/policy/10-aim.md': '---\ntitle: Our aim\n---\n\nWe act within an hour.',
  'documents/policy/policy/20-end.md': '---\ntitle: The end\n---\n\nWe stop.',
};
const OTHER = `sha256:${'3f9a1c20'.repeat(8)}`;

const now = (() => {
  const [document] = contextOf(FILES).context.set.documents;
  if (!document) throw new Error('no document');
  return contentOf(document);
})();

/** Judges the one document by these entries, whose other facts are the usual ones. */
function judge(...entries: readonly object[]): JudgedDocument {
  const approvals = entries.map((entry) => ({
    document: 'policy',
    version: '2.3',
    by: 'a-kent',
    date: '2026-01-20',
    content: now.hash,
    ...entry,
  }));
  const profile = {
    people: {
      cards: [
        { id: 'a-kent', name: 'Alma Kent' },
        { id: 'j-marsh', name: 'Joan Marsh' },
      ],
    },
    document_set: { approvals },
  };
  const { context } = contextOf({ ...FILES, 'profile.yaml': stringify(profile) });
  return judgeApprovals(context.set, context.profile)[0] as JudgedDocument;
}

describe('the newest approval', () => {
  test('of the same words holds; nobody else counts', () => {
    expect(judge({ document: 'plan' }).state).toBe('none');
    const { state, newest, approvals } = judge({});
    expect({ state, newest, names: approvals.map(({ by }) => by) }).toEqual({
      state: 'approved',
      newest: expect.objectContaining({ by: 'Alma Kent', person: 'a-kent', pointer: '/document_set/approvals/0' }),
      names: ['Alma Kent'],
    });
  });

  test('is the one of the latest day, wherever it stands', () => {
    expect(judge({ date: '2026-03-01', content: OTHER }, {}).state).toBe('changed');
    expect(judge({ date: '2026-03-01' }, { content: OTHER }).state).toBe('approved');
  });

  test('of one day is the last that is written', () => {
    expect(judge({ content: OTHER }, {}).state).toBe('approved');
    expect(judge({}, { content: OTHER }).state).toBe('changed');
  });

  test('holds under a new version, and words that were approved before the newest do not', () => {
    expect(judge({ version: '1.0' }).state).toBe('approved');
    expect(judge({}, { version: '2.4', date: '2026-05-01', content: OTHER }).state).toBe('changed');
  });

  test('may be of two people', () => {
    const { approvals } = judge({ by: 'j-marsh' }, { date: '2026-01-22' }, { version: '2.2', date: '2025-01-01' });
    expect(approvals.map(({ by, date }) => [by, date])).toEqual([
      ['Alma Kent', '2026-01-22'],
      ['Joan Marsh', '2026-01-20'],
    ]);
  });
});

describe('what has changed since', () => {
  const [aim, end] = now.sections.map(({ id, short }) => `${id} ${short}`);

  test('is told by heading where the approval records the sections', () => {
    expect(judge({ content: OTHER, sections: ['aim 00000000', 'old 11111111'] }).changes).toEqual({
      changed: ['Our aim'],
      added: ['The end'],
      gone: ['old'],
    });
  });

  test('cannot be told without them, and not where all are the same', () => {
    expect(judge({ content: OTHER }).changes).toBeUndefined();
    expect(judge({ content: OTHER, sections: [aim, end] }).changes).toBeUndefined();
  });
});
