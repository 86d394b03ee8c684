import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFieldName, readFormFieldName } from '../../../src/model/forms/formFieldName.js';

const piece = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/);
const place = fc.record(
  { form: piece, field: piece, row: fc.integer({ min: 1, max: 9999 }), part: piece },
  { requiredKeys: ['form', 'field'] },
);

describe('the name of a form field', () => {
  it('is form and field, then row, then part', () => {
    expect(formFieldName({ form: 'event-report', field: 'event_date' })).toBe('event-report.event_date');
    expect(formFieldName({ form: 'decision-log', field: 'decision_at', row: 3 })).toBe('decision-log.decision_at.3');
    expect(formFieldName({ form: 'f', field: 'motivation', part: 'revenge' })).toBe('f.motivation.revenge');
    expect(formFieldName({ form: 'f', field: 'cost', row: 2, part: 'amount' })).toBe('f.cost.2.amount');
  });

  it('says everything that it was made of, and no two places have one name', () => {
    fc.assert(
      fc.property(place, (from) => {
        expect(readFormFieldName(formFieldName(from))).toEqual(from);
      }),
    );
  });

  it.each([
    '',
    'a',
    'a.',
    '.a',
    'a.b.',
    'a.b.0',
    'a.b.01',
    'a.b.-1',
    'a.b.1.2',
    'a.b.c.d',
    'a.b.1.c.d',
    'a b.c',
    'ä.b',
    'a.b.c#1',
  ])('does not read "%s"', (name) => expect(readFormFieldName(name)).toBeUndefined());

  it.each(['a.b', '', '1a', 'a b', 'ä', 'a/b', 'a#b'])('refuses the id "%s", which could be read otherwise', (id) => {
    expect(() => formFieldName({ form: 'f', field: id })).toThrow(`"${id}" cannot be part`);
    expect(() => formFieldName({ form: id, field: 'f' })).toThrow();
    expect(() => formFieldName({ form: 'f', field: 'f', part: id })).toThrow();
  });
});
