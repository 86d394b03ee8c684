// The variants of a set: `internal` is the whole of it, `public` what outsiders may read, without names, numbers and tools.
import type { DocumentTemplate, FormField } from './documents.js';

/** Which readers a build is for. */
export type Variant = 'internal' | 'public';

/** A document that a variant does not print; its title still stands where others refer to it. */
export interface WithheldDocument {
  readonly title: string;
  /** Titles of its withheld sections by id. */
  readonly sections: ReadonlyMap<string, string>;
}

/** The templates of a variant, and what it withholds, by document id. */
export interface VariantTemplates {
  readonly documents: readonly DocumentTemplate[];
  readonly withheld: ReadonlyMap<string, WithheldDocument>;
}

/** Selects what a variant prints: of the public one, documents that say `public: true`, less the sections that say `public: false`. */
export function selectVariant(templates: readonly DocumentTemplate[], variant: Variant): VariantTemplates {
  if (variant === 'internal') return { documents: templates, withheld: new Map() };
  const documents: DocumentTemplate[] = [];
  const withheld = new Map<string, WithheldDocument>();
  for (const template of templates) {
    const sections = template.public ? template.sections.filter((section) => section.public) : [];
    if (sections.length > 0) documents.push({ ...template, sections });
    const rest = template.sections.filter((section) => !sections.includes(section));
    if (rest.length === 0) continue;
    withheld.set(template.id, {
      title: template.title,
      sections: new Map(rest.map((section) => [section.id, section.title])),
    });
  }
  return { documents, withheld };
}

/** The form fields of a variant, by `<form>/<field>`: outsiders are offered neither people nor roles, only currencies. */
export function fieldsOf(variant: Variant, fields: ReadonlyMap<string, FormField>): ReadonlyMap<string, FormField> {
  if (variant === 'internal') return fields;
  return new Map(
    [...fields].map(([name, field]) => [name, field.type === 'money' ? field : { ...field, offered: [] }]),
  );
}
