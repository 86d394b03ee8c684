// What templates count as given.

/** Whether a value is there to be printed: not absent, not false, not an empty text, not an empty list. */
export function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return Boolean(value);
}
