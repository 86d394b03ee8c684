// The layers of a profile -> one tree: from the outermost group inwards, each takes away what it does not inherit and adds its own.
import { inherit } from './inherit.js';
import type { LocatedMap } from './located.js';
import type { ProfileLayer } from './readLayer.js';
import { takeAway } from './takeAway.js';
import { withoutOwnAlone } from './withoutOwnAlone.js';

/** The tree of a profile, its own layer first; undefined when none of its own files could be read. */
export function mergeLayers([own, ...inherited]: readonly ProfileLayer[]): LocatedMap | undefined {
  if (!own?.root) return undefined;
  const parent = mergeLayers(inherited);
  if (!parent) return own.root;
  const inheritable = withoutOwnAlone(parent);
  return inherit(
    takeAway(inheritable, own.inheritance.without, { incomplete: lacksOf(inherited) !== false }),
    own.root,
  );
}

/** What may be missing only because it could not be read: whole `sections` of own files, `keys` of any depth of a group. */
export function lacksOf([own, ...inherited]: readonly ProfileLayer[]): false | 'sections' | 'keys' {
  if (!own) return false;
  const unread = inherited.length === 0 && own.inheritance.extends !== undefined;
  if (unread || !own.inheritance.sound || lacksOf(inherited) !== false) return 'keys';
  return own.incomplete && 'sections';
}
