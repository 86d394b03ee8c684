// JSON pointer -> file and range, for every later stage that has something to say about a fact.
import type { VFile } from 'vfile';
import type { Range } from '../diagnostics.js';
import { parentPointer, pointerParts } from './authorPath.js';
import type { LocatedEntry, LocatedNode } from './located.js';

/** A place in a profile file. */
export interface Place {
  readonly file: VFile;
  readonly range: Range;
}

/** Finds the place of a pointer; undefined where the profile has nothing there. For list items `key` gives the value. */
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

/** A `Locate` over a tree. */
export function locateIn(root: LocatedNode): Locate {
  return (pointer, where = 'value') => {
    const found = nodeAt(root, pointer);
    if (!found) return undefined;
    const range = where === 'key' && found.entry ? found.entry.keyRange : found.node.range;
    return { file: found.node.file, range };
  };
}

/** The place of a pointer or, where the profile has nothing there, the key of the nearest thing around it. */
export function locateNearest(root: LocatedNode, pointer: string, where: 'key' | 'value' = 'value'): Place {
  const locate = locateIn(root);
  let at = pointer;
  let place = locate(at, where);
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
  const first = node.kind === 'map' && node !== root ? [...node.entries.values()][0] : undefined;
  return { file: node.file, range: first?.keyRange ?? node.range };
}
