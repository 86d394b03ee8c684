// The data of a filled form <-> the entries of its PDF: one text for each named field, as model/forms/formFieldName.ts names them.
import type { FormField } from '../model/documents.js';
import { type FieldInput, fieldInputs } from '../model/forms/fieldInputs.js';
import { formFieldName } from '../model/forms/formFieldName.js';
import type { CaseData, CaseRow, CaseValue, Money, Signed } from './caseData.js';
import type { CaseField, CaseShape } from './caseShape.js';

/** Text by the name of the field; of a box the key of the choice that it stands for, or `TICKED`. */
export type CaseEntries = ReadonlyMap<string, string>;

/** The entry of a box that stands for no choice. */
export const TICKED = 'Yes';

/** All that a PDF of the form has entries for. */
export function caseEntries(data: CaseData, shape: CaseShape): CaseEntries {
  const entries = new Map<string, string>();
  const put = (field: CaseField, value: CaseValue | undefined, row = field.row): void => {
    if (value === undefined) return;
    for (const input of fieldInputs(field)) {
      const text = textOf(value, input);
      if (text === undefined) continue;
      entries.set(formFieldName({ form: field.form, field: field.id, row, part: input.part }), text);
    }
  };
  for (const field of shape.fields) put(field, data[field.key] as CaseValue | undefined);
  for (const part of shape.parts) {
    const rows = (data[part.id] ?? []) as readonly CaseRow[];
    for (const [index, row] of rows.entries()) for (const field of part.fields) put(field, row[field.key], index + 1);
  }
  return entries;
}

/** The data of entries. What has no field in the form is left out; a key that stands for no choice in force is kept as it is. */
export function dataOfEntries(entries: CaseEntries, shape: CaseShape): CaseData {
  const take = (field: CaseField, row = field.row): [string, CaseValue][] => {
    const found = fieldInputs(field).flatMap((input): [FieldInput, string][] => {
      const text = entries.get(formFieldName({ form: field.form, field: field.id, row, part: input.part }));
      return text === undefined || text === '' ? [] : [[input, text]];
    });
    const value = valueOfEntries(field, found);
    return value === undefined ? [] : [[field.key, value]];
  };
  const last = lastRow(entries);
  return Object.fromEntries(
    shape.sections.flatMap(({ fields, part }): [string, CaseData[string]][] => {
      if (!part) return fields.flatMap((field) => take(field));
      const rows = Array.from({ length: last }, (_, index) =>
        Object.fromEntries(part.fields.flatMap((field) => take(field, index + 1))),
      ).filter((row) => Object.keys(row).length > 0);
      return rows.length > 0 ? [[part.id, rows]] : [];
    }),
  );
}

function textOf(value: CaseValue, { kind, part, label, choices }: FieldInput): string | undefined {
  switch (kind) {
    case 'one':
      return choices?.find(({ text }) => text === value)?.key ?? (typeof value === 'string' ? value : undefined);
    case 'tick':
      return value === true || (Array.isArray(value) && label !== undefined && value.includes(label))
        ? TICKED
        : undefined;
    case 'signature':
      return undefined;
    default: {
      const own = part === undefined ? value : (value as Readonly<Record<string, unknown>>)[part];
      if (own === undefined || own === null) return undefined;
      return Array.isArray(own) ? own.join(', ') : String(own);
    }
  }
}

/** A number that is written as a program writes it is one; anything else stays the text that it is, for `form check` to tell of. */
function amountOf(text: string): number {
  const amount = Number(text);
  return String(amount) === text ? amount : (text as unknown as number);
}

function valueOfEntries({ type }: FormField, found: readonly (readonly [FieldInput, string])[]): CaseValue | undefined {
  const [first] = found;
  if (!first) return undefined;
  const [input, text] = first;
  const texts = new Map(found.map(([{ part = '' }, own]) => [part, own]));
  switch (type) {
    case 'money': {
      const [currency, amount] = [texts.get('currency'), texts.get('amount')];
      return {
        ...(currency === undefined ? {} : { currency }),
        ...(amount === undefined ? {} : { amount: amountOf(amount) }),
      } satisfies Money;
    }
    case 'signature': {
      const signer = texts.get('signer');
      return signer === undefined ? undefined : ({ signer } satisfies Signed);
    }
    case 'checkbox':
    case 'multi-choice':
      if (input.kind !== 'tick') return type === 'checkbox' ? text : [text];
      return input.part === undefined ? true : found.map(([{ label = '' }]) => label);
    default:
      return input.kind === 'one' ? (input.choices?.find(({ key }) => key === text)?.text ?? text) : text;
  }
}

function lastRow(entries: CaseEntries): number {
  let last = 0;
  for (const name of entries.keys()) last = Math.max(last, Number(/^[^.]+\.[^.]+\.(\d+)/.exec(name)?.[1] ?? 0));
  return last;
}
