import { describe, expect, test } from 'vitest';
import { type Numbering, numberingOf } from '../../src/cases/numbering.js';
import type { Profile } from '../../src/model/profile.generated.js';

function pattern(incident: string): Numbering | undefined {
  const numbering = { event: 'x', incident, vulnerability: 'x', rule: 'x', example: 'x' };
  return numberingOf({ forms: { numbering } } as unknown as Pick<Profile, 'forms'>, 'incident');
}

describe('numbers', () => {
  test.each([
    ['I-YYYY-NNN', 'I-2026-041', 'I-2026-042'],
    ['I-YYYY-NNN', 'I-2025-041', 'I-2026-001'],
    ['I-YYYY-NNN', 'I-2026-999', 'I-2026-1000'],
    ['INC-YYYY-NNNN', 'INC-2026-0044', 'INC-2026-0045'],
    ['HI/NNN/YYYY', 'HI/007/2026', 'HI/008/2026'],
    ['A.B+NN', 'A.B+09', 'A.B+10'],
    ['I-YYYY-NNN', 'I-2026-9007199254740993', 'I-2026-9007199254740994'],
  ])('%s: after %s comes %s', (written, last, next) => {
    expect(pattern(written)?.next(last, '2026-11-22')).toBe(next);
    expect(pattern(written)?.matches(next)).toBe(true);
  });

  test.each([
    ['I-YYYY-NNN', 'I-2026-41'],
    ['I-YYYY-NNN', 'i-2026-041'],
    ['I-YYYY-NNN', 'I-26-041'],
    ['I-YYYY-NNN', 'I-2026-041 '],
    ['A.B+NN', 'AxB+09'],
  ])('%s: %s is none', (written, number) => {
    expect(pattern(written)?.matches(number)).toBe(false);
    expect(pattern(written)?.next(number, '2026-11-22')).toBeUndefined();
  });

  test('a pattern without a counter judges nothing', () => {
    expect(pattern('given by the register')).toBeUndefined();
  });
});
