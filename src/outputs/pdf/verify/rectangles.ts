// The rectangles of a page and of what lies on it.
import { type PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import { dictAt, itemsAt, resolve } from '../finish/pdfObjects.js';
import type { Box } from './geometry.js';

/** The MediaBox of a page, its own or that of the pages above it; empty where there is none. */
export function mediaBox(page: PDFDict): Box {
  const seen = new Set<PDFDict>();
  for (let at: PDFDict | undefined = page; at && !seen.has(at); at = dictAt(at, 'Parent')) {
    seen.add(at);
    if (itemsAt(at, 'MediaBox').length === 4) return rectangleAt(at, 'MediaBox');
  }
  return [0, 0, 0, 0];
}

/** The rectangle at a key, its corners in order; empty where there is none. */
export function rectangleAt(dict: PDFDict, key: string): Box {
  const [a = 0, b = 0, c = 0, d = 0] = itemsAt(dict, key).map((item) => {
    const value = resolve(dict.context, item);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
