// Identifiers of documents such as HA-POL-07: what looks like one in a text, and which one a wrong one was meant for.
import { groupBy } from './groupBy.js';
import type { PolicyFacts } from './policyFacts.js';

/** An identifier in a text. */
export interface FoundIdentifier {
  readonly text: string;
  /** Offset in the text that was looked through. */
  readonly start: number;
}

/** Capitals and numbers, in parts as a rule; not inside a path, an address or a longer word. */
const CAPITALS =
  /(?<![\p{L}\p{N}_./#@=&?%-])[A-Z][A-Z0-9]{0,30}(?:[-_./][A-Z0-9]{1,30}){0,12}(?![\p{L}\p{N}]|[-_./][\p{L}\p{N}])/gu;

/** The words of a text that have the form of an identifier: capitals with a number in them, or in several parts. */
export function identifiersIn(text: string): readonly FoundIdentifier[] {
  return [...text.matchAll(CAPITALS)]
    .filter(([word]) => /[-_./\d]/.test(word))
    .map(({ 0: found, index }) => ({ text: found, start: index }));
}

/** Whether a front matter's `id` is the number of a document and not the name of a page: it has a capital and a digit. */
export function looksLikeIdentifier(text: string): boolean {
  return /\p{Lu}/u.test(text) && /\d/.test(text);
}

/** The identifiers of a set, and their families: `HA-POL-07` is of `HA-POL-`. */
export interface IdentifierFamilies {
  /** Whether the set has identifiers that begin in the same way. */
  isFamily(text: string): boolean;
  /** The identifier that was meant, when one can hardly mean another: other zeros or separators, turned or missing letters. */
  meant(text: string): string | undefined;
}

/** Indexes the identifiers of documents. */
export function identifierFamilies(documents: readonly PolicyFacts[]): IdentifierFamilies {
  const known = documents.flatMap(({ identifier }) =>
    identifier && looksLikeIdentifier(identifier.text) ? [identifier.text.trim()] : [],
  );
  const families = new Set(known.map(familyOf));
  const bySpelling = new Map(known.map((identifier) => [spellingOf(identifier), identifier]));
  const keys = known.flatMap((identifier) => {
    const letters = lettersOf(identifier);
    return letters ? [{ identifier, ...letters }] : [];
  });
  const byWhole = groupBy(keys, ({ whole }) => whole);
  const byOneLess = groupBy(
    keys.flatMap(({ identifier, oneLess }) => oneLess.map((key) => ({ identifier, key }))),
    ({ key }) => key,
  );
  return {
    isFamily: (text) => families.has(familyOf(text)),
    meant(text) {
      const same = bySpelling.get(spellingOf(text));
      const letters = lettersOf(text);
      // HAB-IT-POL-03 is no slip of HAB-IS-POL-03 where the set has others of HAB-IT.
      if (same !== undefined || !letters || families.has(familyOf(text))) return same;
      const likely = [
        ...(byWhole.get(letters.whole) ?? []),
        ...(byOneLess.get(letters.whole) ?? []),
        ...letters.oneLess.flatMap((key) => byWhole.get(key) ?? []),
      ];
      const near = new Set(
        // XHAB-IS-POL-03 is of another house.
        likely.flatMap(({ identifier }) => (identifier[0]?.toUpperCase() === text[0]?.toUpperCase() ? identifier : [])),
      );
      const [only] = near;
      return near.size === 1 ? only : undefined;
    },
  };
}

/** An identifier as it is compared: case and kinds of white space do not count. */
export function identifierKey(identifier: string): string {
  return identifier.trim().replace(/\s+/g, ' ').toUpperCase();
}

/** Whether two identifiers differ in their last number at most. */
export function sameFamily(one: string, other: string): boolean {
  return familyOf(one) === familyOf(other);
}

/** What is before the last number. */
function familyOf(identifier: string): string {
  return identifier
    .trim()
    .toUpperCase()
    .replace(/\d+[^\d]*$/, '');
}

/** Without separators and without zeros at the front of numbers. */
function spellingOf(identifier: string): string {
  return identifier
    .toUpperCase()
    .replace(/\d+/g, (digits) => `#${withoutZeros(digits)}#`)
    .replace(/[^\p{L}\p{N}#]/gu, '');
}

/** The numbers with the letters sorted, whole and less each one letter: equal when letters are turned, or one is missing. */
function lettersOf(identifier: string): { readonly whole: string; readonly oneLess: readonly string[] } | undefined {
  const numbers = (identifier.match(/\d+/g) ?? []).map(withoutZeros).join('-');
  const letters = [...identifier.toUpperCase().replace(/[^\p{L}]/gu, '')].sort().join('');
  // Of short ones another letter makes another word.
  if (letters.length < 4 || letters.length > 30) return undefined;
  const oneLess = [...letters].map((_, at) => `${numbers} ${letters.slice(0, at)}${letters.slice(at + 1)}`);
  return { whole: `${numbers} ${letters}`, oneLess: [...new Set(oneLess)] };
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
