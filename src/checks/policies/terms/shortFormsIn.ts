// A text -> its short forms of three to six capitals, and those of them that it explains itself.
import { groupBy } from '../relations/groupBy.js';
import { COMMON_SHORT_FORMS } from './commonShortForms.js';

/** A short form in a text. */
export interface FoundShortForm {
  /** Without a plural s. */
  readonly text: string;
  /** Offsets of its places. */
  readonly starts: readonly number[];
}

/** Not a part of an identifier, a path, a number or a name in capitals (`ACME GmbH`, `AT&T`); not in a row of shouted words. */
const SHORT_FORM =
  /(?<![\p{L}\p{N}_./#@=&+:$%<{-])(?<![A-Z]{2,} )([A-Z]{3,6})(?:s)?(?![\p{L}\p{N}_/@=&+%-]|[.:](?=[\p{L}\p{N}])|[ \t]+(?:[A-Z]{2,}\b|GmbH|AG\b|Ltd|Inc\b|SE\b|SA\b|SAS\b|AB\b|B\.?V|Group\b|\d))/gu;
/** `Business Continuity Management (BCM)`, `BCM (Business Continuity Management)`, `BCM: ...`, `BCM stands for`, `| BCM |`, `**BCM**`. */
const EXPLAINED = [
  /\p{L}["'”“»*_\]]*[ \t\r\n]*\((?:[\p{L} ,]{0,30}[ "“*_])?["“„'*_]*([A-Z]{3,6})s?\b[^()\n]{0,60}\)/gu,
  /\b([A-Z]{3,6})s?["”“'*_]*[ \t]*(?:\((?=[^()\n]{6})|[:=–—](?=\s)|,? (?:means|stands for|is short for|is the|are the|short for|steht für|bedeutet|signifie|désigne)\b)/gu,
  /\|[ \t*_]*([A-Z]{3,6})s?[ \t*_]*\|/gu,
  /^[ \t>]*(?:[-*+]|#{1,6}|\d+[.)])?[ \t]*[*_]{0,2}([A-Z]{3,6})[*_]{0,2}(?=[ \t]*(?:$|[:–—-]))/gmu,
  /<abbr[^<>]*>([A-Z]{3,6})/gu,
];

/** The short forms that are neither common nor explained in the text, in the order in which they come. */
export function shortFormsIn(text: string): readonly FoundShortForm[] {
  const unusual = [...text.matchAll(SHORT_FORM)].filter(([, form = '']) => !COMMON_SHORT_FORMS.has(form));
  if (unusual.length === 0) return [];
  const explained = explainedIn(text);
  return [...groupBy(unusual, ([, form = '']) => form)]
    .filter(([form]) => !explained.has(form))
    .map(([form, places]) => ({ text: form, starts: places.map(({ index }) => index) }));
}

/** The short forms that a text explains. */
function explainedIn(text: string): ReadonlySet<string> {
  return new Set(EXPLAINED.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')));
}
