// Entries of a list that say the same as an earlier one, as rules against doubles walk them.

/** A later item, and the first one of its key. */
export interface Twin<Item> {
  readonly item: Item;
  readonly first: Item;
}

/** The items whose key an earlier item has, in their order; an item without a key has no twin. */
export function findTwins<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): readonly Twin<Item>[] {
  const firsts = new Map<string, Item>();
  const twins: Twin<Item>[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    else twins.push({ item, first });
  }
  return twins;
}
