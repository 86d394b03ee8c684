// Random data of a form: every kind of field, hostile texts, rows.
import fc from 'fast-check';
import type { CaseData } from '../../src/cases/caseData.js';
import type { CaseField, CaseShape } from '../../src/cases/caseShape.js';
import type { FormField } from '../../src/model/documents.js';

const HOSTILE = [
  '</style><script>alert(1)</script>',
  '{{organization.short_name}} <%= y %>',
  '| a | b |\\| `c` [d](javascript:e) # f',
  '(((\\) <</S/JavaScript>> endobj %%EOF',
  'yes',
  'null',
  '012',
  '- x: y # z',
  ' leading and trailing ',
  "' -- \" '' ",
  'Zażółć gęślą jaźń, Ελληνικά, Кириллица, ﬁ',
] as const;

/** A text that every bundled font has; with `lines`, of several lines. */
function text(lines: boolean, longest: number): fc.Arbitrary<string> {
  const plain = fc
    .string({ unit: fc.constantFrom(...' !"#$%&\'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~éßŁЖΩ'), maxLength: longest })
    .filter((value) => value !== '');
  const hostile = fc.constantFrom(...HOSTILE).map((value) => value.slice(0, longest));
  const one = fc.oneof(plain, hostile);
  return lines ? fc.array(one, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n').slice(0, longest)) : one;
}

function valueFor(field: FormField): fc.Arbitrary<CaseData[string] | undefined> {
  switch (field.type) {
    case 'choice':
      return field.choices.length > 0 ? fc.constantFrom(...field.choices) : text(false, 20);
    case 'checkbox':
      return fc.constantFrom(true, undefined);
    case 'multi-choice':
      return field.choices.length > 0
        ? fc.subarray([...field.choices], { minLength: 1 })
        : text(false, 20).map((value) => [value]);
    case 'date':
      return fc.constantFrom('2026-11-22', '2027-02-28');
    case 'datetime':
      return fc.constantFrom('2026-11-22 14:30 UTC', '2026-11-22T14:30:00Z', '2026-11-22 14:30 Europe/Berlin');
    case 'longtext':
      return text(true, 60);
    case 'money':
      return fc
        .record(
          { currency: fc.constantFrom('EUR', 'CHF'), amount: fc.constantFrom(0, 1, 12000.5, 1e15) },
          { requiredKeys: [] },
        )
        .map((value) => (Object.keys(value).length > 0 ? value : undefined));
    case 'signature':
      return text(false, 20).map((signer) => ({ signer }));
    default:
      return text(false, 20);
  }
}

function valuesOf(fields: readonly CaseField[]): fc.Arbitrary<CaseData> {
  const values = fc.record(
    Object.fromEntries(fields.map((field) => [field.key, fc.option(valueFor(field), { nil: undefined })])),
  );
  return values.map(
    (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as CaseData,
  );
}

/** Data with no blanks; of each part at most `rows` rows. */
export function caseArbitrary({ fields, parts }: CaseShape, rows: number): fc.Arbitrary<CaseData> {
  const lists = fc.record(
    Object.fromEntries(
      parts.map((part) => [
        part.id,
        fc
          .array(valuesOf(part.fields), { maxLength: rows })
          .map((list) => list.filter((row) => Object.keys(row).length > 0)),
      ]),
    ),
  );
  return fc.tuple(valuesOf(fields), lists).map(([single, filled]) => ({
    ...single,
    ...(Object.fromEntries(Object.entries(filled).filter(([, list]) => list.length > 0)) as CaseData),
  }));
}
