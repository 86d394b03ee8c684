// Lists of the profile together with the JSON pointer of each item, as rules walk them.

/** Pairs each item with its pointer below `pointer`; an absent list has no items. */
export function withPointers<Item>(
  list: readonly Item[] | undefined,
  pointer: string,
): readonly { readonly item: Item; readonly at: string; readonly index: number }[] {
  return (list ?? []).map((item, index) => ({ item, at: `${pointer}/${index}`, index }));
}
