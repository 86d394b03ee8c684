import { describe, expect, it } from 'vitest';
import { formatClock } from '../../src/model/formatClock.js';
import { wholeWord } from '../../src/model/wholeWord.js';

describe('formatClock', () => {
  it.each([
    ['PT24H', false, '24 hours'],
    ['P4D', true, '4 business days'],
  ])('%s, business %s: %s', (deadline, business, words) => {
    expect(formatClock(deadline, business)).toBe(words);
  });
});

describe('wholeWord', () => {
  it('finds the word alone, not as a part of another', () => {
    expect(wholeWord('NIS').test('after NIS, or NIS2')).toBe(true);
    expect(wholeWord('NIS').test('NIS2 and UNIS')).toBe(false);
  });

  it('takes signs that mean something in a pattern as they stand', () => {
    expect(wholeWord('a.b(c)').test('see a.b(c) here')).toBe(true);
    expect(wholeWord('a.b').test('axb')).toBe(false);
  });
});
