// Checks that every font travels with the file, can be read as text, and is one of those that the program bundles.
import { asDict, dictAt, itemsAt, nameAt, nameOf } from '../finish/pdfObjects.js';
import type { PageFont } from '../finish/readFonts.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

/** Embedded, with ToUnicode, expected; and that there is a font at all, since a browser without fonts prints blank pages. */
export const checkFonts: PdfCheck = ({ pages }, { fonts: expected }) => {
  const faults: PdfFault[] = [];
  const seen = new Set<PageFont>();
  for (const { number: page, fonts } of pages) {
    for (const font of fonts.values()) {
      if (seen.has(font)) continue;
      seen.add(font);
      faults.push(...fontFaults(font, expected).map((fault) => ({ ...fault, page })));
    }
  }
  if (seen.size === 0)
    faults.push({ code: 'font-none', message: 'The PDF holds no font: the browser printed blank pages.' });
  return faults;
};

/** What is wrong with one font, wherever it is used. */
export function fontFaults(font: PageFont, expected: readonly string[] | undefined): readonly PdfFault[] {
  const faults: PdfFault[] = [];
  const name = (nameAt(font.dict, 'BaseFont') ?? `of type ${font.subtype}`).replace(/^[A-Z]{6}\+/, '');
  if (!isEmbedded(font)) faults.push({ code: 'font-not-embedded', message: `The font ${name} is not embedded.` });
  if (font.unicode.size === 0) faults.push({ code: 'font-unreadable', message: `The font ${name} has no ToUnicode.` });
  if (expected && !expected.some((prefix) => name.startsWith(prefix))) {
    faults.push({ code: 'font-unexpected', message: `The font ${name} is not one of the bundled fonts.` });
  }
  return faults;
}

function isEmbedded({ dict, subtype }: PageFont): boolean {
  // The glyphs of a Type 3 font are content streams of the file itself.
  if (subtype === 'Type3') return true;
  const [descendant] = itemsAt(dict, 'DescendantFonts');
  const owner = subtype === 'Type0' ? asDict(dict.context, descendant) : dict;
  const descriptor = owner && dictAt(owner, 'FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(nameOf(key)) ?? false);
}
