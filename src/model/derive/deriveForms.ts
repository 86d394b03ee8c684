// The forms with the profile's choices filled in, and those of Annex B without extension fields where the profile wants them bare.
import type { FormField } from '../documents.js';
import { FORM_STAGES } from '../forms/formStages.js';
import type { Profile } from '../profile.generated.js';
import type { CatalogueField, CatalogueForm, CatalogueFormSection, Standard } from '../standard.js';
import { formChoices } from './formChoices.js';
import { offeredWords } from './offeredWords.js';

/** A form of the model: sections with fields that are ready to print. */
export type Form = ReturnType<typeof deriveForm>;

/** All forms of the catalogue for this organization. */
export function deriveForms(profile: Profile, standard: Standard): readonly Form[] {
  const world: World = { profile, standard, offered: offeredWords(profile) };
  return standard.forms.map((form) => deriveForm(form, world));
}

interface World {
  readonly profile: Profile;
  readonly standard: Standard;
  readonly offered: ReturnType<typeof offeredWords>;
}

/**
 * One form. With `forms.extensions: false` a form of Annex B keeps the fields of the standard, in the order of their numbers, and
 * no part that would stand empty; a form of our own has no standard to be bare by, and stays as it is.
 */
function deriveForm(form: CatalogueForm, world: World) {
  const annexB = form.origin === 'standard';
  const wanted = (part: { readonly origin: string }): boolean =>
    !annexB || world.profile.forms.extensions || part.origin === 'standard';
  const sections = form.sections
    .filter(wanted)
    .map((section) => ({ ...section, fields: section.fields.filter(wanted) }))
    .filter(({ fields }) => fields.length > 0);
  const kept = new Map(sections.flatMap(({ fields }) => fields.map((field) => [field.id, field.label])));
  const all = form.sections.flatMap(({ fields }) => fields);
  return {
    id: form.id,
    title: form.title,
    annex_b: annexB,
    purpose: form.purpose,
    first_by: form.filled_first_by,
    next_by: form.then,
    minimum: form.minimum_to_start.flatMap((id) => kept.get(id) ?? []),
    /** Labels of the fields that a bare form lacks; what they would hold goes into the register. */
    left_out: all.filter(({ id }) => !kept.has(id)).map(({ label }) => label),
    sections: sections.map((section) => ({
      number: section.number,
      id: section.id,
      title: section.title,
      repeat: section.repeat === true,
      copies: Array.from({ length: section.copies ?? 1 }, (_, index) => index + 1),
      several: (section.copies ?? 1) > 1,
      ...(section.note ? { note: section.note } : {}),
      fields: section.fields.map((field) => {
        const derived = deriveField(field, section, form, world);
        return { ...derived, stage_title: derived.stageTitle, filled_by: derived.filledBy };
      }),
    })),
  };
}

function deriveField(
  field: CatalogueField,
  section: CatalogueFormSection,
  form: CatalogueForm,
  { profile, standard, offered }: World,
): FormField {
  return {
    form: form.id,
    id: field.id,
    number: field.number,
    label: field.label,
    type: field.type,
    required: field.required,
    starts: form.minimum_to_start.includes(field.id),
    stage: field.stage,
    stageTitle: FORM_STAGES[field.stage] ?? field.stage,
    filledBy: field.filled_by,
    origin: field.origin,
    help: field.help ?? '',
    choices: field.choices_from ? formChoices(field, profile, standard) : (field.choices ?? []),
    offered: offered(field),
    ...(field.asked_for && profile.improvement.questions ? { asked: profile.improvement.questions } : {}),
    repeats: section.repeat === true,
    ...(field.lines === undefined ? {} : { lines: field.lines }),
  };
}
