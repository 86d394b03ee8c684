import { describe, expect, it } from 'vitest';
import type { FormField } from '../../../src/model/documents.js';
import { formBlanks } from '../../../src/model/forms/formBlanks.js';
import { makeDocument, sampleField } from '../../support/makeDocument.js';

const print = (id: string, markdown: string, fields: readonly FormField[]) =>
  makeDocument({ id, kind: 'forms', title: 'Form' }, [{ id: 'a', title: 'A', markdown }], fields);
const blanksOf = (id: string, markdown: string, fields: readonly FormField[]): readonly string[] =>
  [...formBlanks(print(id, markdown, fields)).values()].map(({ field, row }) => `${field.id} ${row ?? '-'}`);

describe('the blanks of a form', () => {
  const text = sampleField('text');
  const date = sampleField('date', { repeats: true });

  it('are those of its own fields, in reading order', () => {
    expect(blanksOf('event-report', '[](field:date) and [](field:text)', [text, date])).toEqual(['date 1', 'text -']);
  });

  it('count rows where the part repeats, and where a field is printed more than once', () => {
    expect(blanksOf('event-report', '[](field:text) [](field:date) [](field:text)', [text, date])).toEqual([
      'text 1',
      'date 1',
      'text 2',
    ]);
  });

  it('are none in another document, which prints them for the pen', () => {
    expect(blanksOf('plan', '[](field:date) and [](field:text)', [text, date])).toEqual([]);
  });
});
