// Writes a set of characters as CSS wants it, so that the browser takes from each font file exactly what the file has.

/** A `unicode-range` value: `U+20-7E,U+A0`. Code points in any order. */
export function unicodeRange(codes: Iterable<number>): string {
  const ranges: [number, number][] = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && code <= last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([first, last]) => [first, last].map((code) => code.toString(16).toUpperCase()))
    .map(([first, last]) => (first === last ? `U+${first}` : `U+${first}-${last}`))
    .join(',');
}
