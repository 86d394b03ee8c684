// A heading -> its anchor as GitHub makes it; written anew here, so that the test does not trust the program's own.

/** For plain headings; marks of emphasis and code are taken out first, repeated headings are not counted. */
export function slugOf(heading: string): string {
  return heading
    .replace(/[`*]|\\(?=\.)/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\- _]/gu, '')
    .replaceAll(' ', '-');
}
