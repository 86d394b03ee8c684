// Part of the checks of a finished PDF: where a page ends at a bad place. Readers stumble there, but nothing is lost or wrong.
import type { StructureElement, StructureKid } from '../finish/readStructure.js';
import type { PdfView } from './readView.js';
import type { PdfFault } from './verifyPdf.js';

/** Characters that a message quotes. */
const QUOTED = 60;

const HEADING = /^H[1-6]$/;
const PICTURE = /^(?:Figure|Form)$/;

/** What an element shows: its words, and the pages, from 0, on which it has some or a picture. */
interface Shown {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** Headings that end a page, heads of tables without a row below them, and single rows that are left over for the next page. */
export function badBreaks(view: PdfView): readonly PdfFault[] {
  return [
    ...endingHeadings(view),
    ...view.elements.flatMap((element) => (element.type === 'Table' ? tableBreaks(element, view) : [])),
  ];
}

function endingHeadings(view: PdfView): readonly PdfFault[] {
  const faults: PdfFault[] = [];
  let heading: Shown | undefined;
  const follow = (first: number): void => {
    if (heading && first > heading.last) faults.push(fault('The heading', heading, 'ends the page'));
    heading = undefined;
  };
  const read = (kid: StructureKid, inPicture: boolean): void => {
    if (kid.kind === 'content' && (inPicture || hasWords(view, kid.page, kid.mcid))) follow(kid.page);
    if (kid.kind !== 'element') return;
    if (!HEADING.test(kid.type)) for (const child of kid.kids) read(child, inPicture || PICTURE.test(kid.type));
    else {
      const shown = shownBy(kid, view);
      follow(shown.first);
      heading = shown;
    }
  };
  for (const element of view.tree?.top ?? []) read(element, false);
  return faults;
}

function tableBreaks(table: StructureElement, view: PdfView): readonly PdfFault[] {
  const rows = rowsOf(table).map((row) => ({ isBody: holdsCells(row), ...shownBy(row, view) }));
  const seen = rows.filter(({ text, first }) => text !== '' || Number.isFinite(first));
  const body = seen.findIndex(({ isBody }) => isBody);
  const [head, first] = [seen[body - 1], seen[body]];
  const [before, last] = seen.slice(-2);
  const faults: PdfFault[] = [];
  if (head && first && first.first > head.last) {
    faults.push(fault('The head of a table', head, 'stands alone at the end of the page'));
  }
  if (body >= 0 && seen.length - body > 1 && before && last && last.first > before.last) {
    faults.push(fault('The last row of a table', { ...last, last: last.first }, 'stands alone at the top of the page'));
  }
  return faults;
}

function fault(what: string, { text, last }: Shown, why: string): PdfFault {
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()}...` : text;
  return { code: 'page-break', message: `${what} "${quoted}" ${why}.`, page: last + 1 };
}

const holdsCells = (row: StructureElement): boolean =>
  row.kids.some((kid) => kid.kind === 'element' && kid.type === 'TD');

function rowsOf(element: StructureElement): readonly StructureElement[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind !== 'element' || kid.type === 'Table' || kid.type === 'Caption') return [];
    return kid.type === 'TR' ? [kid] : rowsOf(kid);
  });
}

/** Chromium leaves empty pieces of an element on the page before it: only words and pictures count. */
function hasWords({ pages }: PdfView, page: number, mcid: number): boolean {
  return /\S/.test(pages[page]?.words.get(mcid) ?? '');
}

function shownBy(element: StructureElement, view: PdfView): Shown {
  const words: string[] = [];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const read = (kid: StructureKid, inPicture: boolean): void => {
    if (kid.kind === 'element') for (const child of kid.kids) read(child, inPicture || PICTURE.test(kid.type));
    else if (kid.kind === 'content' && (inPicture || hasWords(view, kid.page, kid.mcid))) {
      words.push(view.pages[kid.page]?.words.get(kid.mcid) ?? '');
      first = Math.min(first, kid.page);
      last = Math.max(last, kid.page);
    }
  };
  read(element, false);
  return { text: words.join(' ').replace(/\s+/g, ' ').trim(), first, last };
}
