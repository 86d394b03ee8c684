// Reads a threshold that is a range of numbers ("EUR 1 000 to 100 000", "more than 4 hours"), for the rules over the classification scale.

/** A range with its unit: a currency, `minutes` (for all times), `%` with what it is a share of, the words that are counted, or nothing. */
export interface NumberRange {
  /** Absent: no lower bound. */
  readonly low?: number;
  /** Absent: no upper bound. */
  readonly high?: number;
  readonly unit: string;
}

const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u202f.,']\d{3})+(?!\d)|\d+(?:[.,]\d+)?`;
const amount = (index: number): string =>
  String.raw`(?:(?<code${index}>[A-Z]{3}|[€$£]) ?)?(?<number${index}>${NUMBER})(?: ?(?<scale${index}>thousand|million|billion|k|m)\b)?`;
const ABOVE = '(?:above|over|more than|at least|from|longer than|exceeding) ';
const BELOW = '(?:below|under|less than|fewer than|up to|at most|no more than|shorter than) ';
const MORE = '(?:or|and) (?:more|above|longer)';
const LESS = '(?:or|and) (?:less|fewer|below)';
const WORD = String.raw`(?!or\b|and\b)\p{L}+`;

/** The whole text must be the range: of what one more word means nothing is known. */
const RANGE = new RegExp(
  `^(?<above>${ABOVE})?(?<below>${BELOW})?(?:between )?${amount(1)}(?: ?(?:to|and|-|–) ?${amount(2)})?` +
    `(?<inner> ${MORE}| ${LESS})?` +
    `(?: ?(?<unit>% of (?:all |the )?${WORD}|%|${WORD}(?: ${WORD})?|[€$£]))?(?<outer> ${MORE}| ${LESS})?$`,
  'u',
);

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9 };
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };
const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440, week: 10_080 };

/** The range that a text is; undefined where it is anything else, or more than that. */
export function readRange(text: string): NumberRange | undefined {
  const sentence = text
    .trim()
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  const found = RANGE.exec(sentence)?.groups;
  if (!found) return undefined;
  const { unit, factor } = unitOf(found.code1 ?? found.code2 ?? found.unit);
  // In `1 to 5 million` the second word of scale is that of both numbers.
  const low = numberOf(found.number1, found.scale1 ?? found.scale2) * factor;
  if (found.number2 !== undefined) return { low, high: numberOf(found.number2, found.scale2) * factor, unit };
  const tail = `${found.inner ?? ''}${found.outer ?? ''}`;
  if (found.above !== undefined || /more|above|longer/.test(tail)) return { low, unit };
  if (found.below !== undefined || tail !== '') return { high: low, unit };
  return { low, high: low, unit };
}

function numberOf(number: string | undefined, scale: string | undefined): number {
  const plain = (number ?? '').replaceAll(/[ \u00a0\u202f.,'](?=\d{3}(?!\d))/g, '').replace(',', '.');
  return Number(plain) * (SCALES[scale ?? ''] ?? 1);
}

function unitOf(word: string | undefined): { readonly unit: string; readonly factor: number } {
  if (word === undefined) return { unit: '', factor: 1 };
  const minutes = MINUTES[word.replace(/s$/, '')];
  return minutes === undefined ? { unit: SIGNS[word] ?? word, factor: 1 } : { unit: 'minutes', factor: minutes };
}
