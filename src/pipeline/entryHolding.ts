// Where the profile holds a character: for findings about print, which know what was printed and not always who wrote it.

/** JSON pointer to the first text of the data that holds `quoted`, in the order in which it is written. */
export function entryHolding(data: unknown, quoted: string, pointer = ''): string | undefined {
  if (typeof data === 'string') return data.includes(quoted) ? pointer : undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [key, value] of Object.entries(data)) {
    const step = key.replaceAll('~', '~0').replaceAll('/', '~1');
    const found = entryHolding(value, quoted, `${pointer}/${step}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
