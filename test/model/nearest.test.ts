// The word that was meant: near for every usual slip of the hand, and nothing where nothing is near.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/model/nearest.js';
import { rankByNearness } from '../../src/model/rankByNearness.js';

const KEYS = ['phone', 'phone_alternate', 'email', 'id', 'name', 'rank'];

describe('of some keys', () => {
  test.each([
    ['a letter left out', 'phon', 'phone'],
    ['a letter too many', 'emaill', 'email'],
    ['another letter', 'emayl', 'email'],
    ['two letters swapped', 'nmae', 'name'],
    ['the first two swapped', 'anme', 'name'],
    ['a word that begins alike', 'mail', 'email'],
    ['another hyphen', 'phone-alternate', 'phone_alternate'],
    ['capitals', 'Phone', 'phone'],
    ['the end left out', 'phone_alternat', 'phone_alternate'],
    ['one letter', 'x', undefined],
    ['two letters', 'di', undefined],
    ['another word', 'entirely_other', undefined],
    ['a short word of other letters', 'team', undefined],
    ['a megabyte', 'p'.repeat(1_000_000), undefined],
    ['nothing', '', undefined],
  ])('%s', (_, word, expected) => {
    expect(nearest(word, KEYS)).toBe(expected);
  });
});

test('a word that was cut short is judged by the longer one', () => {
  expect(nearest('read', ['readme'])).toBe('readme');
  expect(nearest('readme', ['read'])).toBe('read');
  expect(nearest('read', ['reader-of-all'])).toBeUndefined();
});

test('of two that are equally near the first; of more and less near the nearer', () => {
  expect(nearest('role-c', ['role-a', 'role-b'])).toBe('role-a');
  expect(nearest('role-ab', ['role-xy', 'role-ax'])).toBe('role-ax');
});

test('tells each comparison that it makes, and makes none of lengths too far apart', () => {
  let count = 0;
  nearest('abcdef', ['abcdeg', 'x'.repeat(40), 'abcxxx'], () => {
    count += 1;
  });
  expect(count).toBe(2);
});

test('a known word is its own nearest, and any answer is a known word', () => {
  const word = fc.stringMatching(/^[a-z-]{3,20}$/);
  fc.assert(
    fc.property(word, fc.array(word), (wanted, others) => {
      expect(nearest(wanted, [...others, wanted])).toBe(wanted);
      const found = nearest(wanted, others);
      if (found !== undefined) expect(others).toContain(found);
    }),
  );
});

test('ranked: the nearest first, the others as they were; without one all as they were', () => {
  expect(rankByNearness('emial', KEYS)).toEqual({
    near: 'email',
    ranked: ['email', 'phone', 'phone_alternate', 'id', 'name', 'rank'],
  });
  expect(rankByNearness('colour', KEYS)).toEqual({ near: undefined, ranked: KEYS });
});
