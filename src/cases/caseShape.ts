// What the data of a filled form are made of: single fields, and parts that are filled in more than once. Read by all that follows.
import type { Form } from '../model/derive/deriveForms.js';
import type { FormField } from '../model/documents.js';
import { FORM_STAGES } from '../model/forms/formStages.js';

/** A field as the data have it: nearly always the field of the form under its id. */
export interface CaseField extends FormField {
  /** Its key in the data; of a field that is asked for several questions `<id>_1` and so on. */
  readonly key: string;
  /** Which of the questions, from 1; the PDF's field has it as row. */
  readonly row?: number;
}

/** A part of the form with a list in the data: one set of keys for each time that it is filled in. */
export interface CasePart {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly fields: readonly CaseField[];
}

/** The keys of a filled form in the order of the form. Fields and parts never share an id. */
export interface CaseShape {
  readonly form: string;
  readonly title: string;
  /** Each section of the form: `fields` of one that is filled in once, `part` of one that repeats. */
  readonly sections: readonly {
    readonly number: string;
    readonly title: string;
    readonly fields: readonly CaseField[];
    readonly part?: CasePart;
  }[];
  /** The fields outside of parts, and the parts. */
  readonly fields: readonly CaseField[];
  readonly parts: readonly CasePart[];
  /** The stages of the form, first `new`, at which only what it takes to start is needed. */
  readonly stages: readonly string[];
}

/** The stage of a form that has just been begun. */
export const NEW_STAGE = 'new';

/** The shape of a form as the profile has it. */
export function caseShape(form: Form): CaseShape {
  const sections = form.sections.map(({ number, id, title, note, repeat, fields }) => ({
    number,
    title,
    fields: repeat ? [] : fields.flatMap(caseFields),
    ...(repeat ? { part: { id, title, note, fields: fields.flatMap(caseFields) } } : {}),
  }));
  const used = new Set(form.sections.flatMap(({ fields }) => fields.map(({ stage }) => stage)));
  return {
    form: form.id,
    title: form.title,
    sections,
    fields: sections.flatMap(({ fields }) => fields),
    parts: sections.flatMap(({ part }) => part ?? []),
    stages: [NEW_STAGE, ...Object.keys(FORM_STAGES).filter((stage) => used.has(stage))],
  };
}

/** One for each question; a question that is asked alone is the field itself. */
function caseFields(field: FormField): readonly CaseField[] {
  const { asked = [] } = field;
  if (asked.length === 0) return [{ ...field, key: field.id }];
  if (asked.length === 1) return [{ ...field, key: field.id, label: asked[0] ?? '' }];
  return asked.map((label, index) => ({ ...field, key: `${field.id}_${index + 1}`, row: index + 1, label }));
}

/** Whether a field must be filled in at a stage: what a stage needs, all later ones need too. */
export function isNeeded(field: FormField, stage: string, { stages }: CaseShape): boolean {
  return field.starts || (field.required && stages.indexOf(field.stage) <= stages.indexOf(stage));
}
