// Texts as the relation checks compare them: words alone, in small letters.

/** Titles with more words are not looked for in texts. */
export const MOST_TITLE_WORDS = 14;

/** Case, punctuation, marks of Markdown and kinds of white space away: `**Access-Control** Policy` -> `access control policy`. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether plain words hold other plain words as a whole: `our access rules` holds `access rules`, `data accessing` does not hold `access`. */
export function holdsWords(words: string, sought: string): boolean {
  return sought !== '' && ` ${words} `.includes(` ${sought} `);
}
