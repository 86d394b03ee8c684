// Checks that what is tagged can be seen: no page without words, no words off the page, cut off, covered, or in the colour of the paper.
import type { PdfCheck, PdfFault } from './verifyPdf.js';

/** Words that a message quotes. */
const QUOTED = 40;

/** One fault a page and reason: what hides one word mostly hides its neighbours too. */
export const checkVisible: PdfCheck = ({ pages }, { mostPages = Number.POSITIVE_INFINITY }) =>
  pages.flatMap(({ number: page, content, hidden, marks }): readonly PdfFault[] => {
    // A field to write in may go on over a whole page. That there are too many pages is told for itself.
    if (content.trim() === '' && !marks && page <= mostPages) {
      return [{ code: 'page-blank', message: 'The page has nothing but its running heads.', page }];
    }
    const reasons = new Map<string, string>();
    for (const { text, why } of hidden) {
      if (/\S/.test(text)) reasons.set(why, `${reasons.get(why) ?? ''}${text}`);
    }
    return [...reasons].map(([why, text]) => ({
      code: 'text-hidden',
      message: `The text "${text.replace(/\s+/g, ' ').trim().slice(0, QUOTED)}" ${why}.`,
      page,
    }));
  });
