// Names in a message: the first few, then how many more there are.

/** How many names a message tells before it only counts. */
const SHOWN = 8;

/** `A`, `A and B`, `A, B and C`; of a long list the first eight, `and 4 more`. */
export function nameList(names: readonly string[]): string {
  const shown = names.length > SHOWN ? [...names.slice(0, SHOWN), `${names.length - SHOWN} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
