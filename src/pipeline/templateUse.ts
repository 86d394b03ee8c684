// What the templates of a library use, of the profile and of the library itself; for the list of what nobody uses.

import { PICTURE } from '../markdown/transforms/placePictures.js';
import type { Member, Shape } from '../model/shape.js';

/** What templates use, whether it is printed for this profile or not. */
export interface TemplateUse {
  /** Paths of profile facts, those of list entries with `[]`: `roles.list[].id`. */
  readonly facts: ReadonlySet<string>;
  /** Names of partials. */
  readonly partials: ReadonlySet<string>;
  /** Pictures of irdocs that no template shows. */
  readonly idlePictures: readonly string[];
}

/** What the check of the templates has seen. */
export interface SeenInTemplates {
  /** Members of the shapes that they read. */
  readonly members: ReadonlySet<Member>;
  readonly partials: ReadonlySet<string>;
}

/** Top-level members of the model that are no facts of the profile. */
const MADE = new Set(['derived', 'document', 'item', 'public']);

/**
 * Puts names to what was seen.
 *
 * @param shapes those that the templates were checked against
 * @param pictures names of all pictures, and the sources that may show them
 */
export function templateUse(
  { members, partials }: SeenInTemplates,
  shapes: readonly Shape[],
  pictures: { readonly names: Iterable<string>; readonly sources: readonly string[] },
): TemplateUse {
  const facts = new Set<string>();
  const walk = (shape: Shape, path: string): void => {
    if (shape.kind === 'list') walk(shape.item(), `${path}[]`);
    if (shape.kind !== 'object') return;
    for (const [key, member] of shape.members) {
      if (path === '' && MADE.has(key)) continue;
      const at = path === '' ? key : `${path}.${key}`;
      if (members.has(member)) facts.add(at);
      walk(member.shape(), at);
    }
  };
  for (const shape of shapes) walk(shape, '');
  const idlePictures = [...pictures.names].filter(
    (name) => !pictures.sources.some((source) => source.includes(`${PICTURE}${name})`)),
  );
  return { facts, partials, idlePictures };
}
