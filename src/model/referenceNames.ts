// What references by id may name: every kind that the schema defines, the catalogue's terms and clauses, policies and form fields.
import type { Model } from './deriveModel.js';
import type { FormField } from './documents.js';
import { resolveSchema, type SchemaNode } from './shape.js';
import type { Standard } from './standard.js';

/** Names, policies and fields that links may refer to. */
export interface Referents {
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly policies: ReadonlyMap<string, { readonly file: string }>;
  readonly fields: ReadonlyMap<string, FormField>;
}

/** Collects the referents of a model; kinds and names come from the schema's `x-defines` and `x-name`. */
export function referenceNames(model: Model, standard: Standard, schema: SchemaNode): Referents {
  const names = new Map<string, ReadonlyMap<string, string>>();
  collectDefined(schema, schema, model.profile, names);
  names.set('term', new Map(model.derived.terms.map((term) => [term.id, term.term])));
  names.set('clause', new Map(standard.clauses.map((clause) => [clause.number, `clause ${clause.number}`])));
  const policies = model.profile.governance.related_policies;
  names.set('policy', new Map(policies.map((policy) => [policy.id, `${policy.identifier} ${policy.title}`])));
  const regimes = model.derived.regimes.map((regime): [string, string] => [regime.id, regime.law]);
  names.set('regime', new Map(regimes));
  return {
    names,
    policies: new Map(policies.map((policy) => [policy.id, { file: policy.file }])),
    fields: new Map(
      model.derived.forms.flatMap((form) =>
        form.sections.flatMap((section) =>
          section.fields.map((field): [string, FormField] => [`${form.id}/${field.id}`, field]),
        ),
      ),
    ),
  };
}

function collectDefined(
  root: SchemaNode,
  node: SchemaNode,
  value: unknown,
  names: Map<string, ReadonlyMap<string, string>>,
): void {
  const resolved = resolveSchema(root, node);
  // The keywords may stand beside the reference or behind it.
  const kind = node['x-defines'] ?? resolved['x-defines'];
  const nameKey = node['x-name'] ?? resolved['x-name'] ?? 'name';
  if (kind !== undefined && Array.isArray(value)) {
    names.set(kind, new Map(value.map((item) => [String(item.id), String(item[nameKey] ?? item.id)])));
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(resolved.properties ?? {})) {
    collectDefined(root, child, (value as Record<string, unknown>)[key], names);
  }
}
