// The Annex B forms with the profile's choices filled in, and without extension fields where the profile wants strict forms.
import type { FormField } from '../documents.js';
import type { Profile } from '../profile.generated.js';
import type { CatalogueField, CatalogueForm, Standard } from '../standard.js';

const STAGES: Readonly<Record<string, string>> = {
  'first-report': 'at first report',
  triage: 'at triage',
  response: 'during response',
  closure: 'at closure',
  review: 'at review',
};

/** A form of the model: sections with fields that are ready to print. */
export type Form = ReturnType<typeof deriveForm>;

/** All report forms of the catalogue for this organization. */
export function deriveForms(profile: Profile, standard: Standard): readonly Form[] {
  return standard.forms.map((form) => deriveForm(form, profile, standard));
}

function deriveForm(form: CatalogueForm, profile: Profile, standard: Standard) {
  const wanted = (part: { readonly origin: string }): boolean => profile.forms.extensions || part.origin === 'standard';
  const labels = new Map(
    form.sections.flatMap((section) => section.fields.filter(wanted).map((field) => [field.id, field.label])),
  );
  return {
    id: form.id,
    title: form.title,
    purpose: form.purpose,
    first_by: form.filled_first_by,
    next_by: form.then,
    minimum: form.minimum_to_start.flatMap((id) => labels.get(id) ?? []),
    sections: form.sections.filter(wanted).map((section) => ({
      number: section.number,
      id: section.id,
      title: section.title,
      repeat: section.repeat === true,
      ...(section.note ? { note: section.note } : {}),
      fields: section.fields.filter(wanted).map((field) => ({
        ...deriveField(field, profile, standard),
        stage_title: STAGES[field.stage] ?? field.stage,
        filled_by: field.filled_by,
      })),
    })),
  };
}

function deriveField(field: CatalogueField, profile: Profile, standard: Standard): FormField {
  return {
    id: field.id,
    number: field.number,
    label: field.label,
    type: field.type,
    required: field.required,
    stage: field.stage,
    filledBy: field.filled_by,
    origin: field.origin,
    help: field.help ?? '',
    choices: field.choices_from ? choicesFrom(field, profile, standard) : (field.choices ?? []),
  };
}

/** The words to tick for a profile fact; the paths are those that templates/standard/forms.yaml names. */
function choicesFrom(field: CatalogueField, profile: Profile, standard: Standard): readonly string[] {
  const classes = profile.classification.severity_classes.map((grade) => grade.name);
  switch (field.choices_from) {
    case 'classification.categories':
      return profile.classification.categories.map((category) => `${category.code} ${category.name}`);
    case 'classification.severity_classes':
      return classes;
    case 'classification.impact_types':
      // The column "value" grades the harm, the column "guidelines" names the kinds of impact that were looked at.
      return field.type === 'choice' ? classes : profile.classification.impact_types.map((type) => type.name);
    case 'notification.regimes':
      return [
        ...profile.notification.regimes.flatMap(
          (chosen) => standard.regimes.find((regime) => regime.id === chosen.catalogue)?.law ?? [],
        ),
        ...profile.notification.contracts.map((contract) => contract.party),
      ];
    case 'poc.channels':
      return profile.poc.channels.map((channel) => channel.name);
    case 'information_handling.tlp':
      return profile.information_handling.labels.map((label) => label.label);
    default:
      throw new Error(`forms.yaml: no choices are known for ${field.choices_from}`);
  }
}
