// Telephone numbers and mail addresses in texts, equal for all ways of writing them.

const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;
/** International, or national with a leading zero and a gap; not a date, a version or a price. */
const PHONE = /(?<![\p{L}\p{N}.,-])(?:\+\d{1,3}|00\d{1,3}|0\d{1,4}[ /)-])[\d ()/-]{5,24}\d(?![\p{L}\p{N}])/gu;

/** An address in a text. */
export interface FoundAddress {
  readonly words: string;
  readonly index: number;
  readonly kind: 'mail' | 'phone';
}

/** The addresses of a text in their order. */
export function addressesIn(text: string): readonly FoundAddress[] {
  const found = (pattern: RegExp, kind: FoundAddress['kind']): FoundAddress[] =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, index, kind }));
  return [...found(MAIL, 'mail'), ...found(PHONE, 'phone')].sort((a, b) => a.index - b.index);
}

/** Whether two addresses are one: mail without case, numbers by their digits, with or without the code of the country. */
export function sameAddress(a: FoundAddress, b: FoundAddress): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'mail') return a.words.toLowerCase() === b.words.toLowerCase();
  const [one, other] = [a, b].map(({ words }) => words.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, ''));
  if (!one || !other) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.endsWith(short) && long.length - short.length <= 3;
}
