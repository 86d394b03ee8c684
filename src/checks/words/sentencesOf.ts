// For the checks of the words: a text of a template, sentence by sentence.

/** A full stop after these ends no sentence. */
const SHORT = /\b(?:No|no|e\.g|i\.e|approx|cf|Dr|Mr|Ms|St|vs|art|para|sec)\.$/;

/** The sentences of a text, without the white space around them. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let open = '';
  for (const part of text.split(/(?<=[.!?]["')\]]?)\s+/u)) {
    open = open === '' ? part : `${open} ${part}`;
    if (SHORT.test(open)) continue;
    if (open.trim() !== '') sentences.push(open.trim());
    open = '';
  }
  if (open.trim() !== '') sentences.push(open.trim());
  return sentences;
}

/** Values that follow each other, with the signs and words that join a list. */
const LIST = /\uFFFC\.?(?:[\s,;:()/]*(?:(?:and|or|then|for|to) )?\uFFFC\.?)+/gu;

/** How many words a sentence has; a value or a list of values counts as one, a dash between spaces as none. */
export function countWords(sentence: string): number {
  return sentence
    .replace(LIST, '\uFFFC')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}\uFFFC]/u.test(word)).length;
}
