// Keeps together what is read as one sign: telephone numbers, dates, identifiers, and a number with its unit.
const NBSP = '\u00A0';
const NB_HYPHEN = '\u2011';

const UNITS = 'minutes?|hours?|days?|weeks?|months?|years?|percent';

/** A telephone number in international form, an amount of time, a date, an identifier such as `HAB-IM-POL-01`. */
const UNBROKEN = new RegExp(
  [
    String.raw`\+\d[ \d()/-]{5,16}\d`,
    String.raw`(?<![\w.,-])\d{1,4} (?:${UNITS})(?!\w)`,
    String.raw`(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])`,
    String.raw`(?<![\w-])[A-Z]{2,5}-(?:[A-Z\d]{2,5}-){0,2}[A-Z\d]{2,4}(?![\w-])`,
  ].join('|'),
  'gu',
);

/** What each of them has in it, so that most texts need no closer look. */
const SIGN = /\d|[A-Z]-[A-Z]/u;

/** The text as it is measured: with no-break spaces and hyphens where a line cannot end. */
export function unbrokenText(text: string): string {
  if (!SIGN.test(text)) return text;
  return text.replace(UNBROKEN, (unit) => unit.replaceAll(' ', NBSP).replaceAll('-', NB_HYPHEN));
}

/** The text in parts; `whole` parts stay on one line. */
export function splitUnbroken(text: string): { readonly text: string; readonly whole: boolean }[] {
  if (!SIGN.test(text)) return [{ text, whole: false }];
  const parts: { text: string; whole: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(UNBROKEN)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), whole: false });
    parts.push({ text: match[0], whole: true });
    at = match.index + match[0].length;
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), whole: false });
  return parts;
}
