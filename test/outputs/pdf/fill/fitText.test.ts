// Text in the box of a field: what fits is set whole, what does not is told with how much would.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, missingCharacter } from '../../../../src/outputs/pdf/fill/fitText.js';
import type { FormFont } from '../../../../src/outputs/pdf/font/buildFormFont.js';

/** Every letter is half as wide as the font is high. */
const font = {
  widths: new Map(Array.from({ length: 0x60 }, (_, index) => [0x20 + index, 500])),
  ascent: 800,
  descent: -200,
} as unknown as FormFont;

const line = { width: 94, height: 12, several: false };
const lines = { width: 94, height: 38, several: true };

describe('a line', () => {
  test('is set in the largest type in which it fits', () => {
    expect(fitText('x'.repeat(20), line, font)).toMatchObject({ size: 9, lines: ['x'.repeat(20)] });
    expect(fitText('x'.repeat(22), line, font)).toMatchObject({ size: 8 });
    expect(fitText('x'.repeat(30), line, font)).toMatchObject({ size: 6 });
  });

  test('that is too long says how much would fit', () => {
    expect(fitText('x'.repeat(31), line, font)).toEqual({ fits: 30 });
  });
});

describe('several lines', () => {
  test('break at blanks, and in words that are longer than a line', () => {
    expect(fitText('aaaa bbbb cccc dddd eeee', lines, font)).toMatchObject({
      size: 9,
      lines: ['aaaa bbbb cccc dddd', 'eeee'],
    });
    expect(fitText(`${'a'.repeat(25)} b\n\nc`, lines, font)).toMatchObject({
      lines: ['a'.repeat(20), 'aaaaa b', '', 'c'],
    });
  });

  test('say how many characters would fit', () => {
    const fitted = fitText('word '.repeat(200), lines, font);
    expect(fitted).toMatchObject({ fits: expect.any(Number) });
    const { fits } = fitted as { fits: number };
    expect(
      fitText(
        'word '
          .repeat(200)
          .slice(0, fits - 1)
          .trimEnd(),
        lines,
        font,
      ),
    ).toMatchObject({ size: 6 });
  });

  test('lose no word and run out of no box', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const fitted = fitText(text, lines, font);
        if ('fits' in fitted) return;
        expect(fitted.lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(fitted.lines.length * fitted.leading).toBeLessThanOrEqual(lines.height);
        for (const set of fitted.lines) expect((set.length * fitted.size) / 2).toBeLessThanOrEqual(90);
      }),
    );
  });
});

test('a character that the font does not have is named', () => {
  expect(missingCharacter('abc\n\tdef', font)).toBeUndefined();
  expect(missingCharacter('ab 中 c', font)).toBe('中');
  expect(missingCharacter('🙂', font)).toBe('🙂');
});
