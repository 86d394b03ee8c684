// Whether a heading is the one that the profile names: capitals, numbering and punctuation do not count.

const NUMBER =
  /^(?:(?:section|clause|chapter|abschnitt|kapitel|ziffer)\s+)?§*\s*(?:\d+(?:\.\d+)*[a-z]?|[a-z](?:\.\d+)+|[ivx]+(?=[.)]))[.):]*(?=\s|$)/;

/** A heading as it is compared. */
export function plainHeading(text: string): string {
  const lower = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\{#[^}]*\}\s*$/, '')
    .trim();
  const words = lower
    .replace(NUMBER, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // A heading that is nothing but a number stays itself.
  return words === '' ? lower : words;
}

/** Compares two headings loosely. */
export function sameHeading(one: string, other: string): boolean {
  return plainHeading(one) === plainHeading(other);
}
