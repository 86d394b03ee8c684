import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textSize, wrapText } from '../../src/pictures/textSize.js';

describe('wrapText', () => {
  test('breaks between words', () => {
    expect(wrapText('Takes the report and calls the duty officer', 100, 9)).toEqual([
      'Takes the report and',
      'calls the duty officer',
    ]);
  });

  test('cuts a word that is longer than a line, with a hyphen', () => {
    const lines = wrapText('Donaudampfschifffahrtsgesellschaft', 60, 9);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
    expect(lines.join('').replaceAll('-', '')).toBe('Donaudampfschifffahrtsgesellschaft');
  });

  test('loses no letter, and no line is wider than asked unless it is one letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapText(text, width, 9);
        const letters = (words: string): string => words.replace(/[\s-]/gu, '');
        expect(letters(lines.join(''))).toBe(letters(text));
        for (const line of lines) if ([...line].length > 2) expect(textSize(line, 9)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
