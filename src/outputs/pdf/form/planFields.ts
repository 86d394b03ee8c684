// Document -> the fields that its PDF must have: what the pass needs to make a widget of each printed blank.
import type { Document } from '../../../model/documents.js';
import { type FieldInput, fieldInputs } from '../../../model/forms/fieldInputs.js';
import { fieldTip } from '../../../model/forms/fieldTip.js';
import { type FormBlank, formBlanks } from '../../../model/forms/formBlanks.js';
import { formFieldName } from '../../../model/forms/formFieldName.js';

/** One field of a fillable PDF. */
export interface PlannedField {
  /** As `formFieldName` makes it. */
  readonly name: string;
  readonly kind: FieldInput['kind'];
  /** What a reader says of it, in full sentences. */
  readonly tip: string;
  /** Whether a reader marks it as required. */
  readonly required: boolean;
  /** Most characters. */
  readonly longest?: number;
  /** Words that a `list` offers. */
  readonly offered?: readonly string[];
  /** The boxes of `one`. */
  readonly choices?: readonly { readonly key: string; readonly tip: string }[];
}

/** The name of one entry of a blank. */
export function inputName({ field, row }: FormBlank, { part }: FieldInput): string {
  return formFieldName({ form: field.form, field: field.id, row, part });
}

/** The fields of a document in reading order; none, when it is no form. */
export function planFields(document: Document): readonly PlannedField[] {
  return [...formBlanks(document).values()].flatMap((blank) =>
    fieldInputs(blank.field).map((input) => planField(blank, input)),
  );
}

function planField(blank: FormBlank, input: FieldInput): PlannedField {
  const { field, row } = blank;
  const { kind, part, longest, offered, choices } = input;
  return {
    name: inputName(blank, input),
    kind,
    tip: fieldTip(field, input, row),
    // Of the boxes of a list none is required by itself.
    required: field.required && !(kind === 'tick' && part !== undefined),
    ...(longest === undefined ? {} : { longest }),
    ...(offered === undefined ? {} : { offered }),
    ...(choices === undefined
      ? {}
      : { choices: choices.map((choice) => ({ key: choice.key, tip: fieldTip(field, input, row, choice) })) }),
  };
}
