import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString } from '../../../../src/outputs/pdf/html/cssString.js';

/** What a CSS string literal means (CSS Syntax 3, 4.3.5); throws where a browser would end the string early. */
function readCssString(literal: string): string {
  const body = /^"([^"\n\r\f]*)"$/u.exec(literal)?.[1];
  if (body === undefined) throw new Error(`not one string: ${literal}`);
  return body.replaceAll(/\\([0-9A-F]{1,6}) ?/gu, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

describe('cssString', () => {
  it.each([
    ['quotes', `a "quoted" 'word'`],
    ['backslash', 'C:\\A0 \\" \\'],
    ['newlines', 'one\ntwo\r\nthree\f'],
    ['end of the style element', '</style><script>alert(1)</script>'],
    ['end of the rule', '"; } body { display: none } @import url(x);'],
    ['comment', '*/ <!-- -->'],
    ['hexadecimal digit after an escape', '<a{b}1'],
  ])('keeps a hostile %s', (_, text) => {
    const literal = cssString(text);
    expect(literal).not.toMatch(/[<>{}'\n]/u);
    expect(readCssString(literal)).toBe(text);
  });

  it('means exactly its text, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readCssString(cssString(text))).toBe(text.replaceAll('\0', '\uFFFD'));
      }),
    );
  });

  it('replaces what CSS cannot hold', () => {
    expect(cssString('a\0b\uD800c')).toBe('"a\\FFFD b\\FFFD c"');
  });
});
