// Step of composeProfile: takes out of an inherited tree what speaks of the group's own documents and of nothing else.
import type { LocatedMap } from './located.js';

/** Paths of what is never inherited. */
const OWN_ALONE = [['document_set', 'approvals']] as const;

/** The tree without it. No mark is left: to a subsidiary it is as if the group had not written it. */
export function withoutOwnAlone(root: LocatedMap): LocatedMap {
  return OWN_ALONE.reduce<LocatedMap>(drop, root);
}

function drop(node: LocatedMap, [key = '', ...rest]: readonly string[]): LocatedMap {
  const entry = node.entries.get(key);
  if (!entry) return node;
  const entries = new Map(node.entries);
  if (rest.length === 0) entries.delete(key);
  else if (entry.value.kind === 'map') entries.set(key, { ...entry, value: drop(entry.value, rest) });
  return { ...node, entries };
}
