// The document of one form of a profile, with as many rows as a case has: what its Markdown and its PDF are made from.
import { hasErrors } from '../diagnostics.js';
import type { DocumentSet } from '../model/documents.js';
import profileSchema from '../model/profile.schema.json' with { type: 'json' };
import type { SchemaNode } from '../model/shape.js';
import { runStage } from '../model/stages.js';
import type { CatalogueForm } from '../model/standard.js';
import { renderSet } from '../pipeline/renderSet.js';
import type { CaseData } from './caseData.js';
import { caseLabel } from './caseLabel.js';
import type { FormWorld } from './openWorld.js';
import { soloForm } from './soloForm.js';

const schema = profileSchema as unknown as SchemaNode;

/**
 * The set with the document of the form and no other.
 *
 * @returns undefined when the library has no document of the form, or when a template is at fault: then the findings are on its files.
 */
export async function renderForm(
  form: string,
  data: CaseData,
  { profile, library }: FormWorld,
): Promise<DocumentSet | undefined> {
  const forms = library.standard.forms.map((entry) => (entry.id === form ? withRows(entry, data) : entry));
  const { set } = await renderSet({
    profile,
    library: { ...library, standard: { ...library.standard, forms } },
    schema,
    // A fault of another document is the business of `irdocs check`.
    reportFact: () => undefined,
    stage: runStage,
  });
  const document = set.documents.find(({ id }) => id === form);
  if (!document || hasErrors(library.files)) return undefined;
  const solo = soloForm(document);
  const control = { ...solo.control, label: caseLabel(solo.control.label, data, profile) };
  return { ...set, documents: [{ ...solo, control }] };
}

/** The catalogue's form with a printed row for each that the case has. */
function withRows(form: CatalogueForm, data: CaseData): CatalogueForm {
  return {
    ...form,
    sections: form.sections.map((section) => {
      const rows = section.repeat ? data[section.id] : undefined;
      return Array.isArray(rows) ? { ...section, copies: Math.max(section.copies ?? 1, rows.length) } : section;
    }),
  };
}
