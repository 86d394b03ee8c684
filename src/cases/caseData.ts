// The data of a filled form as plain values, and what counts as filled in.

/** A sum as a form asks for it. */
export interface Money {
  readonly currency?: string;
  readonly amount?: number;
}

/** Who signed, in letters. The signature itself is in the PDF or on paper. */
export interface Signed {
  readonly signer?: string;
}

/** The value of one field. */
export type CaseValue = string | boolean | readonly string[] | Money | Signed;

/** The fields of one row of a part. */
export type CaseRow = Readonly<Record<string, CaseValue>>;

/** What is filled in, by the id of the field or of the part; never empty values, no ticks that are not there, no empty rows. */
export type CaseData = Readonly<Record<string, CaseValue | readonly CaseRow[]>>;

/**
 * What stands in a file without what was left blank: keys without a value, empty texts and lists, and sets of keys that hold nothing.
 * Entries of a list keep their places, so that a message about one finds its line.
 */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutBlanks(item) ?? item);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      const filled = withoutBlanks(member);
      return isBlank(filled) ? [] : [[key, filled]];
    }),
  );
}

/** Nothing, or nothing in it. A text of spaces is one that somebody wrote. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value !== 'object') return false;
  return Array.isArray(value) ? value.every(isBlank) : Object.values(value).every(isBlank);
}
