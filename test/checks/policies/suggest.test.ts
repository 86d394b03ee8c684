// What is named as meant, over slips that authors really make.
import { describe, expect, it, test } from 'vitest';
import { createSuggester } from '../../../src/checks/policies/suggest.js';

const FILES = [
  'policies/access-control.md',
  'policies/annex/access-review.md',
  'policies/annex/notes.md',
  'policies/people/notes.md',
  'policies/annex/README.md',
  'policies/people/README.md',
  'policies/backup-and-restore.md',
  'policies/03-incident-response.md',
  'policies/Übersicht.md',
  'policies/größe.md',
  'policies/images/plan.png',
  '../docs/security/supplier-security.md',
  '../other/policies/supplier-security.txt',
];

const ANCHORS = new Set([
  'access-control',
  '3-retention-of-logs',
  'überblick',
  'größe-der-anlage',
  'purpose--scope',
  '42-who-may-restore',
  'whats-new',
  'notes',
  'notes-1',
]);

describe('files', () => {
  test.each([
    ['moved into a folder', 'policies/access-review.md', 'policies/annex/access-review.md', true],
    ['moved out of the folder', 'policies/supplier-security.md', '../docs/security/supplier-security.md', true],
    ['wrong depth', '../policies/access-control.md', 'policies/access-control.md', true],
    ['folder written twice', 'policies/policies/access-control.md', 'policies/access-control.md', true],
    ['misspelt', 'policies/acess-control.md', 'policies/access-control.md', true],
    ['misspelt folder', 'policies/anex/notes.md', 'policies/annex/notes.md', false],
    ['one of two folders', 'x/people/notes.md', 'policies/people/notes.md', true],
    ['wrong extension', 'policies/access-control.pdf', 'policies/access-control.md', true],
    ['wrong extension of a picture', 'policies/images/plan.jpg', 'policies/images/plan.png', true],
    ['renamed, longer', 'policies/backup.md', 'policies/backup-and-restore.md', false],
    ['renamed, other word', 'policies/restore.md', 'policies/backup-and-restore.md', false],
    ['underscores', 'policies/access_control.md', 'policies/access-control.md', true],
    ['umlaut written out', 'policies/uebersicht.md', 'policies/Übersicht.md', true],
    ['umlaut dropped', 'policies/ubersicht.md', 'policies/Übersicht.md', true],
    ['sharp s', 'policies/groesse.md', 'policies/größe.md', true],
    ['number changed', 'policies/02-incident-response.md', 'policies/03-incident-response.md', true],
    ['number left out', 'policies/incident-response.md', 'policies/03-incident-response.md', true],
    ['index page of a misspelt folder', 'policies/peopel/README.md', 'policies/people/README.md', true],
  ])('%s', (_, wrong, path, sure) => {
    expect(createSuggester(FILES, []).file(wrong)).toEqual({ path, sure });
  });

  test.each(['policies/zebra.md', 'policies/staff/README.md', 'README.md', '', '..'])('nothing is near %j', (wrong) => {
    expect(createSuggester(FILES, []).file(wrong)).toBeUndefined();
  });

  it('a file of the same kind is preferred', () => {
    expect(createSuggester(FILES, []).file('x/supplier-security.txt')?.path).toBe(
      '../other/policies/supplier-security.txt',
    );
  });
});

describe('anchors', () => {
  test.each([
    ['number left out', 'retention-of-logs', '3-retention-of-logs'],
    ['number changed', '4-retention-of-logs', '3-retention-of-logs'],
    ['cut short', 'retention', '3-retention-of-logs'],
    ['umlaut written out', 'ueberblick', 'überblick'],
    ['umlaut dropped', 'grosse-der-anlage', 'größe-der-anlage'],
    ['dialect of another host', 'purpose-scope', 'purpose--scope'],
    ['word for a sign', 'purpose-and-scope', 'purpose--scope'],
    ['the heading itself', 'Purpose & scope', 'purpose--scope'],
    ['points', '4.2-who-may-restore', '42-who-may-restore'],
    ['a word changed', '42-who-can-restore', '42-who-may-restore'],
    ['apostrophe', "what's-new", 'whats-new'],
    ['one repetition too many', 'notes-2', 'notes-1'],
    ['swapped letters', 'ntoes', 'notes'],
  ])('%s', (_, wrong, right) => {
    expect(createSuggester([], []).anchor(wrong, ANCHORS)).toBe(right);
  });

  test.each(['zebra', '', '-', 'x', '🚀'])('nothing is near %j', (wrong) => {
    expect(createSuggester([], []).anchor(wrong, ANCHORS)).toBeUndefined();
  });
});

describe('the work is bounded', () => {
  const many = (make: (index: number) => string): string[] => Array.from({ length: 20_000 }, (_, index) => make(index));

  test.each([
    ['files of one name', many((index) => `f${index}/notes.md`), (index: number) => `g${index}/notes.md`],
    ['index pages', many((index) => `f${index}/README.md`), (index: number) => `g${index}x/README.md`],
    [
      'names with one word in common',
      many((index) => `policy-of-${index}.md`),
      (index: number) => `policy-on-${index}x.md`,
    ],
    [
      'names that are all alike',
      many((index) => `aaaaaaaaaaaaaaaaaaaaaaaa${index}.md`),
      (index: number) => `aaaaaaaaaaaaaaaaaaaab${index}.md`,
    ],
  ])('%s', { timeout: 30_000 }, (_, files, wrong) => {
    const suggester = createSuggester(files, []);
    for (let index = 0; index < 5_000; index += 1) suggester.file(wrong(index));
    expect(suggester.file(files[0] as string)?.path).toBe(files[0]);
  });

  it('anchors of a file with twenty thousand', { timeout: 30_000 }, () => {
    const anchors = new Set(many((index) => `section-${index}-of-it`));
    const suggester = createSuggester([], []);
    for (let index = 0; index < 5_000; index += 1) suggester.anchor(`section-${index}x-of-it`, anchors);
    expect(suggester.anchor('Section 7 of it', anchors)).toBe('section-7-of-it');
  });
});
