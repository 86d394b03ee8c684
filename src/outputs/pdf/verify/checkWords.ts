// Checks that no word of the document was lost on the way to paper: cut off, dropped by the browser, or hidden by the print design.

import { RIGHT_TO_LEFT } from '../html/scripts.js';
import { logicalText, squashed } from './logicalText.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

/** Characters that a message quotes. */
const QUOTED = 60;

/** Each text of the document is in the PDF, in one piece. */
export const checkWords: PdfCheck = (view, { texts }) => {
  if (!texts) return [];
  const all = logicalText(view);
  let from = 0;
  return texts.flatMap((text) => {
    if (RIGHT_TO_LEFT.test(text)) return lostWords(text, all).map(fault);
    const wanted = squashed(text);
    // Mostly the next text begins where the last one ended; cards and playbooks have another order than the document.
    const next = all.indexOf(wanted, from);
    const at = next >= 0 ? next : all.indexOf(wanted);
    if (at >= 0) {
      from = at + wanted.length;
      return [];
    }
    return [fault(text)];
  });
};

function fault(text: string): PdfFault {
  const quoted = text.replace(/\s+/g, ' ').trim();
  const shown = quoted.length > QUOTED ? `${quoted.slice(0, QUOTED)}...` : quoted;
  return { code: 'words-lost', message: `The words "${shown}" are not in the PDF.` };
}

/** Lines that run from right to left are painted from left to right, so that their words can only be looked for one by one. */
function lostWords(text: string, all: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => !all.includes(squashed(word)));
}
