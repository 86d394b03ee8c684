// Words of a heading or link as they are written -> as a reader sees them, where that can be told without a Markdown parser.

/** Words; an underscore inside a word; a code span. */
const PART = /[^*_`]+|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])|(?<!`)`([^`\s](?:[^`\n]*[^`\s])?)`(?!`)/uy;
/** Everything in one pair of marks of emphasis. */
const EMPHASIS = /^(\*\*?|__?)([^\s*_`](?:[^*_`]*[^\s*_`])?)\1$/;

/** @returns undefined when the words must be parsed */
export function shownWords(written: string): string | undefined {
  if (!/[*_`]/.test(written)) return written;
  const emphasized = EMPHASIS.exec(written);
  if (emphasized) return emphasized[2];
  const parts: string[] = [];
  const pattern = new RegExp(PART);
  while (pattern.lastIndex < written.length) {
    const part = pattern.exec(written);
    if (!part) return undefined;
    parts.push(part[1] ?? part[0]);
  }
  return parts.join('');
}
