// Checks the text that a reader sees for what a program left behind.
import type { PdfCheck } from './verifyPdf.js';

const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/\{\{|\}\}/, 'a template expression'],
  [/\[object \w+\]/, 'an object printed as text'],
  [/\bundefined\b/, 'the word "undefined"'],
  [/\bNaN\b/, 'the word "NaN"'],
  [/[\ue000\ue001]/, 'a fact that was not filled in'],
];

/** `{{`, `[object Object]`, `undefined`, `NaN` and the private characters that stand for facts; `values` may hold them. */
export const checkText: PdfCheck = ({ pages }, { values = [] }) => {
  const searched = PLACEHOLDERS.filter(([pattern]) => !values.some((value) => pattern.test(value)));
  return pages.flatMap(({ number: page, text }) =>
    searched.flatMap(([pattern, what]) => {
      const match = pattern.exec(text);
      if (!match) return [];
      const near = text.slice(Math.max(0, match.index - 20), match.index + 20);
      return [{ code: 'placeholder', message: `The page shows ${what}: "${near.replace(/\s+/g, ' ').trim()}".`, page }];
    }),
  );
};

/** What a program left behind in a text, in words. */
export function placeholderIn(text: string, values: readonly string[] = []): string | undefined {
  return PLACEHOLDERS.find(([pattern]) => pattern.test(text) && !values.some((value) => pattern.test(value)))?.[1];
}
