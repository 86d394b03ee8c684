// Names of files and anchors as they are compared to find what an author meant: letters and digits, however they were written.

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa' };
const FILLERS = new Set([
  'a',
  'an',
  'and',
  'der',
  'die',
  'das',
  'for',
  'fuer',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'und',
]);

/** `Überblick & Ziel` and `ueberblick_ziel` -> `ueberblick-ziel`. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøå]/g, (letter) => LETTERS[letter] as string)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The words of a plain name, without numbers and without those that every name may have. */
export function tellingWords(plain: string): readonly string[] {
  return plain.split('-').filter((word) => !FILLERS.has(word) && /\p{L}/u.test(word));
}
