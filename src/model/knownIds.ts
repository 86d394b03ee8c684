// What the template library and the catalogue know of ids, before any profile: a template that compares with another one compares in vain.
import type { DocumentTemplate } from './documents.js';
import type { Standard } from './standard.js';

/** Ids by what they name. One that ends in `*` stands for all that begin so. */
export interface KnownIds {
  readonly documents: readonly string[];
  readonly forms: readonly string[];
  readonly formSections: readonly string[];
  readonly formFields: readonly string[];
}

/** Gathers the ids; a folder that yields several documents knows only how their ids begin. */
export function knownIds(documents: readonly DocumentTemplate[], { forms }: Pick<Standard, 'forms'>): KnownIds {
  const sections = forms.flatMap((form) => form.sections);
  return {
    documents: documents.map(({ folder, each }) => (each === undefined ? folder : `${folder}-*`)),
    forms: forms.map(({ id }) => id),
    formSections: [...new Set(sections.map(({ id }) => id))],
    formFields: [...new Set(sections.flatMap(({ fields }) => fields.map(({ id }) => id)))],
  };
}

/** Whether an id is among those that are known. */
export function isKnown(ids: readonly string[], id: string): boolean {
  return ids.some((known) => (known.endsWith('*') ? id.startsWith(known.slice(0, -1)) : id === known));
}
