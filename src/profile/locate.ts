// JSON pointer -> file and range, for every later stage that has something to say about a fact.
import { parentPointer, pointerParts } from './authorPath.js';
import type { LocatedEntry, LocatedNode, Place } from './located.js';

/**
 * Finds the place of a pointer; undefined where the profile has nothing there. For list items `key` gives the value. What a profile
 * does not inherit has its place in `without`; there an entry of a list is named by its id: `/people/cards/j-marsh`.
 */
export type Locate = (pointer: string, where?: 'key' | 'value') => Place | undefined;

/** The node at a pointer and, for a member of a map, its entry. */
export function nodeAt(
  root: LocatedNode,
  pointer: string,
): { readonly node: LocatedNode; readonly entry: LocatedEntry | undefined } | undefined {
  let node = root;
  let entry: LocatedEntry | undefined;
  for (const part of pointerParts(pointer)) {
    entry = undefined;
    if (node.kind === 'map') {
      entry = node.entries.get(part);
      if (!entry) return undefined;
      node = entry.value;
    } else if (node.kind === 'list' && /^\d{1,9}$/.test(part)) {
      const item = node.items[Number(part)];
      if (!item) return undefined;
      node = item;
    } else return undefined;
  }
  return { node, entry };
}

/** The line of `without` that took away what a pointer names. */
export function takenAwayAt(root: LocatedNode, pointer: string): Place | undefined {
  const owner = nodeAt(root, parentPointer(pointer))?.node;
  if (pointer === '' || (owner?.kind !== 'map' && owner?.kind !== 'list')) return undefined;
  return owner.without?.get(pointerParts(pointer).at(-1) ?? '');
}

/** A `Locate` over a tree. */
export function locateIn(root: LocatedNode): Locate {
  return (pointer, where = 'value') => {
    const found = nodeAt(root, pointer);
    if (!found) return takenAwayAt(root, pointer);
    const range = where === 'key' && found.entry ? found.entry.keyRange : found.node.range;
    return { file: found.node.file, range };
  };
}

/**
 * The place of a pointer or, where the profile has nothing there, the key of the nearest thing around it. What is said of an inherited
 * list as a whole belongs to the line that took something away from it.
 */
export function locateNearest(root: LocatedNode, pointer: string, where: 'key' | 'value' = 'value'): Place {
  const locate = locateIn(root);
  let at = pointer;
  let place = takenFrom(nodeAt(root, at)?.node) ?? locate(at, where);
  while (!place && at !== '') {
    at = parentPointer(at);
    place = placeOfOwner(root, at);
  }
  return place ?? { file: root.file, range: root.range };
}

/** Where a finding about a missing member belongs: the key of the object, or the first key of a list item. */
export function placeOfOwner(root: LocatedNode, pointer: string): Place | undefined {
  const found = nodeAt(root, pointer);
  if (!found) return undefined;
  const { node, entry } = found;
  if (entry) return { file: entry.file, range: entry.keyRange };
  const entries = node.kind === 'map' && node !== root ? [...node.entries.values()] : [];
  // Other keys of a merged entry may be inherited.
  const first = entries.find(({ file }) => file === node.file);
  return { file: node.file, range: first?.keyRange ?? node.range };
}

/** The first line of `without` that took something away from a list. */
export function takenFrom(node: LocatedNode | undefined): Place | undefined {
  return node?.kind === 'list' ? [...(node.without?.values() ?? [])][0] : undefined;
}
