import { describe, expect, it } from 'vitest';
import { squashed } from '../../../../src/outputs/pdf/verify/logicalText.js';

describe('a text without what differs between a document and its PDF', () => {
  it.each([
    ['spaces and line ends', 'a b\u00a0c\n d', 'abcd'],
    ['marks of where a line may end', 'a\u200bb\u00adc\u2060d', 'abcd'],
    ['hyphens that hold together', 'HAB\u2011IM\u20101', 'HAB-IM-1'],
    ['a letter and its accent', 'C\u0301WICZENIE', 'ĆWICZENIE'],
    ['an accent that stands in a line of its own', 'C \u0301WICZENIE', 'ĆWICZENIE'],
  ])('has no %s', (_, text, expected) => {
    expect(squashed(text)).toBe(expected);
  });
});
