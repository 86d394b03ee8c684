// Step of composeProfile: lays a profile over the one that it extends; every value keeps the file and line that it was written in.
import type { LocatedEntry, LocatedList, LocatedMap, LocatedNode } from './located.js';

/**
 * Merges two trees. Keys meet by name, entries of lists by `id`: the inherited ones first, in their order, then the new ones. Everything
 * else of `own` replaces what it meets, an empty list too.
 */
export function inherit(inherited: LocatedMap, own: LocatedMap): LocatedMap {
  const entries = new Map<string, LocatedEntry>(inherited.entries);
  for (const [key, entry] of own.entries) {
    const over = inherited.entries.get(key);
    entries.set(key, over ? { ...entry, value: mergeNodes(over.value, entry.value), over } : entry);
  }
  return { ...own, entries, without: inherited.without };
}

function mergeNodes(inherited: LocatedNode, own: LocatedNode): LocatedNode {
  if (inherited.kind === 'map' && own.kind === 'map') return inherit(inherited, own);
  if (inherited.kind !== 'list' || own.kind !== 'list') return own;
  // An entry whose id was forgotten has a finding of its own, and does not cast the inherited ones away.
  const named = inherited.items.every((item) => idOf(item) !== undefined);
  return named && own.items.some((item) => idOf(item) !== undefined) ? mergeLists(inherited, own) : own;
}

function mergeLists(inherited: LocatedList, own: LocatedList): LocatedList {
  const items = [...inherited.items];
  const positions = new Map(items.map((item, index) => [idOf(item), index]));
  for (const item of own.items) {
    const id = idOf(item);
    const at = id === undefined ? undefined : positions.get(id);
    if (at === undefined) items.push(item);
    else items[at] = mergeNodes(items[at] as LocatedNode, item);
    // A second entry with the same id stays one of its own, so that it can be told.
    if (id !== undefined) positions.delete(id);
  }
  return { ...own, items, without: inherited.without };
}

/** The id of an entry of a list; undefined for anything else. */
export function idOf(node: LocatedNode): string | undefined {
  const id = node.kind === 'map' ? node.entries.get('id')?.value : undefined;
  return id?.kind === 'scalar' && typeof id.value === 'string' ? id.value : undefined;
}
