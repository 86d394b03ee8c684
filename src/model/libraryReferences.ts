// The ids that templates may write in plain letters, whatever the profile holds: those of pictures, terms, clauses and form fields.
import type { Model } from './deriveModel.js';
import type { Standard } from './standard.js';

/**
 * Ids by kind of reference.
 *
 * @param pictures the names of the pictures of irdocs
 */
export function libraryReferences(
  { terms, clauses, forms }: Pick<Standard, 'terms' | 'clauses' | 'forms'>,
  { derived }: Pick<Model, 'derived'>,
  pictures: Iterable<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const fields = forms.flatMap(({ id, sections }) =>
    sections.flatMap((section) => section.fields.map((field) => `${id}/${field.id}`)),
  );
  return new Map([
    ['picture', new Set(pictures)],
    // Those of the other edition too: a template prints them behind a condition.
    ['term', new Set([...terms, ...derived.terms].map(({ id }) => id))],
    ['clause', new Set(clauses.map(({ number }) => number))],
    ['field', new Set(fields)],
  ]);
}
