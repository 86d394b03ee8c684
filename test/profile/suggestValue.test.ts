// What was meant by a value in a wrong form: the right form where only one can be meant, and nothing where nobody can know.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProfileSchema } from '../../src/profile/profileSchema.js';
import { suggestValue } from '../../src/profile/suggestValue.js';
import { wholeSchema } from './profiles.js';

const definition = (name: string): ProfileSchema => wholeSchema.definitions?.[name] as ProfileSchema;

test.each<[kind: string, text: string, meant: string | undefined]>([
  ['duration', '10 min', 'PT10M'],
  ['duration', '10 Minutes', 'PT10M'],
  ['duration', '4h', 'PT4H'],
  ['duration', '4 hrs.', 'PT4H'],
  ['duration', '2 days', 'P2D'],
  ['duration', '6 months', 'P6M'],
  ['duration', '1 year', 'P1Y'],
  ['duration', 'pt10m', 'PT10M'],
  ['duration', 'PT 10 M', 'PT10M'],
  ['duration', 'P5H', 'PT5H'],
  ['duration', '10 m', undefined],
  ['duration', 'soon', undefined],
  ['date', '1.12.2026', '2026-12-01'],
  ['date', '01. 12. 2026', '2026-12-01'],
  ['date', '2026/12/1', '2026-12-01'],
  ['date', '2026-12-01T08:00:00Z', '2026-12-01'],
  ['date', '3/4/2026', undefined],
  ['date', '2026-13-01', undefined],
  ['date', '31.02.2026', undefined],
  ['time', '8:00', '08:00'],
  ['time', '8.30', '08:30'],
  ['time', '8 am', '08:00'],
  ['time', '12 am', '00:00'],
  ['time', '5:30 pm', '17:30'],
  ['time', '25:00', undefined],
  ['phone', '0049 841 1234', '+49 841 1234'],
  ['phone', '+49 (0)841 / 12-34', '+49 841 12 34'],
  ['phone', '0841 1234', undefined],
  ['email', 'a.kent(at)northbridge.example', 'a.kent@northbridge.example'],
  ['email', 'mailto:a.kent@northbridge.example', 'a.kent@northbridge.example'],
  ['email', 'Alma Kent', undefined],
  ['url', 'www.northbridge.example', 'https://www.northbridge.example'],
  ['url', 'http://northbridge.example/x', 'https://northbridge.example/x'],
  ['url', 'javascript:alert(1)', undefined],
  ['lang', 'en_GB', 'en-GB'],
  ['lang', 'english', undefined],
  ['id', 'Alma Kent', 'alma-kent'],
  ['id', 'Łódź & Größe', 'odz-grosse'],
  ['id', '日本', undefined],
  ['text', 'two\nlines', undefined],
])('%s %j', (kind, text, meant) => {
  expect(suggestValue(text, definition(kind))).toBe(meant);
});

describe('a reference', () => {
  const ids = new Map([
    ['irt-lead', 'IRT lead'],
    ['ciso', 'Chief information security officer'],
  ]);

  test.each([
    ['the name of the entry', 'Chief Information Security Officer', 'ciso'],
    ['its id in other letters', 'IRT Lead', 'irt-lead'],
    ['an id that nobody has', 'Duty Officer', undefined],
  ])('%s', (_, text, meant) => {
    expect(suggestValue(text, definition('roleRef'), ids)).toBe(meant);
  });

  test('where the ids are not known, nothing', () => {
    expect(suggestValue('IRT Lead', definition('roleRef'))).toBeUndefined();
  });
});

test('whatever is suggested has the right form', () => {
  const kinds = ['duration', 'date', 'time', 'phone', 'email', 'url', 'lang', 'id'];
  const almost = fc.array(fc.constantFrom(...'0123456789PTHMSDpthm:.-/+() @abz ß', 'min', '(at)', 'www.', '00'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.constantFrom(...kinds), almost, (kind, parts) => {
      const schema = definition(kind);
      const meant = suggestValue(parts.join(''), schema);
      if (meant === undefined) return;
      expect(meant).toMatch(new RegExp(schema.pattern ?? '', 'u'));
      expect(meant.length).toBeLessThanOrEqual(schema.maxLength ?? 2000);
    }),
    { numRuns: 2000 },
  );
});
