// Where the schema has each key, so that the author of a key in a wrong place knows where to move it.
import { type ProfileSchema, resolveNode } from './profileSchema.js';
import { PROFILE } from './subject.js';

/** A key of more places than that tells nothing about where it was meant to be. */
const MOST = 3;

/** Key -> the sets of keys that have it, as an author names them: `governance`, `people.cards[]`. Keys that are common have none. */
export function keyPlaces(schema: ProfileSchema, whole = PROFILE.whole): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const walk = (node: ProfileSchema, path: string): void => {
    const { properties, items } = resolveNode(schema, node);
    if (items) walk(items, `${path}[]`);
    for (const [name, child] of Object.entries(properties ?? {})) {
      const known = places.get(name);
      if (known) known.push(path === '' ? whole : path);
      else places.set(name, [path === '' ? whole : path]);
      walk(child, path === '' ? name : `${path}.${name}`);
    }
  };
  walk(schema, '');
  return new Map([...places].filter(([, { length }]) => length <= MOST));
}
