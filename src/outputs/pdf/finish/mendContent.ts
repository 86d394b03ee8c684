// The content half of the pass, one page at a time: artifacts, spaces at line ends, page numbers of the contents.
import { type Edit, editBytes } from './editBytes.js';
import { codeWidth, type PageFont } from './readFonts.js';
import { decodeCodes, type TextObject, walkContent } from './walkContent.js';

/** What the content pass must know of the structure of one page. */
export interface PageStructure {
  /** A number for the block that a marked sequence's text belongs to; undefined for content without an owner. */
  block(mcid: number): number | undefined;
  /** Whether text of the block goes on on a later page. */
  continues(block: number): boolean;
  /** Whether the sequence is a copy that must become an artifact. */
  repeated(mcid: number): boolean;
  /** Whether the sequence's text is wanted in the result. */
  wanted(mcid: number): boolean;
  /** The page number (from 1) that the contents entry around this sequence leads to; undefined outside links. */
  leadsTo(mcid: number): number | undefined;
}

/** A page after the content pass. */
export interface MendedContent {
  readonly bytes: Buffer;
  /** Sequences that are artifacts now. */
  readonly dropped: ReadonlySet<number>;
  /** Text of the wanted sequences. */
  readonly texts: ReadonlyMap<number, string>;
  /** How many page numbers of the contents were written. */
  readonly numbers: number;
  /** How many stocks of the ten digits were taken out. */
  readonly digitStocks: number;
}

const LAYOUT = '/Artifact <</Type /Layout>> BDC\n';
const PAGINATION = '/Artifact <</Type /Pagination>> BDC\n';

// Marked sequences that mean something without text.
const KEPT_WITHOUT_TEXT = new Set(['Figure', 'Lbl']);
// After these a line may break without a space; the soft hyphen and CJK among them.
const NO_SPACE_AFTER =
  /[\s\-\u00ad\u2010\u2013\u2014\u200b/\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\ufffd]$/u;

interface LineEnd {
  readonly close: number;
  readonly y: number;
  readonly x: number;
  readonly space: string | undefined;
}

/**
 * Mends one page's content stream.
 *
 * - Painting outside every marked sequence becomes an artifact.
 * - A marked sequence that only paints boxes (borders, backgrounds) becomes an artifact.
 * - Where a block goes on on the next line, the space that Chromium dropped at the break is shown again.
 * - In the digit font, `000` becomes the page number and `0123456789` vanishes (see finishPdf.ts).
 *
 * @throws Error when the digit font shows anything else, or a number needs more than three digits.
 */
export function mendContent(bytes: Buffer, fonts: ReadonlyMap<string, PageFont>, page: PageStructure): MendedContent {
  const edits: Edit[] = [];
  const dropped = new Set<number>();
  const texts = new Map<number, string>();
  const lineEnds = new Map<number, LineEnd>();
  const marks: { tag: string; mcid: number; start: number; end: number; text: boolean }[] = [];
  let artifact = false;
  let numbers = 0;
  let digitStocks = 0;
  const insert = (at: number, text: string) => edits.push({ from: at, to: at, text });
  const closeArtifact = (at: number) => {
    if (artifact) insert(at, 'EMC\n');
    artifact = false;
  };
  const addSpace = (line: LineEnd) => {
    if (line.space !== undefined) insert(line.close, `${line.space} Tj\n`);
  };

  const showText = (text: TextObject, mcid: number): string => {
    const shown = decodeCodes(text.font, text.codes);
    if (!text.font?.contentsDigits) return shown;
    if (shown === '0123456789') {
      edits.push({ from: text.start, to: text.end, text: '' });
      digitStocks++;
      return '';
    }
    const target = mcid < 0 ? undefined : page.leadsTo(mcid);
    if (shown !== '000' || target === undefined) {
      throw new Error(`The digit font of the contents shows "${shown}" outside a contents entry.`);
    }
    edits.push({ from: text.start, to: text.end, text: pageNumber(text, text.font, target) });
    numbers++;
    return ` ${target}`;
  };

  walkContent(bytes, fonts, {
    begin(mark) {
      closeArtifact(mark.start);
      marks.push({ ...mark, text: false });
    },
    endMark() {
      const mark = marks.pop();
      if (!mark || mark.mcid < 0) return;
      if (page.repeated(mark.mcid)) {
        dropped.add(mark.mcid);
        edits.push({ from: mark.start, to: mark.end, text: PAGINATION.trimEnd() });
      } else if (!mark.text && !KEPT_WITHOUT_TEXT.has(mark.tag)) {
        dropped.add(mark.mcid);
        edits.push({ from: mark.start, to: mark.end, text: LAYOUT.trimEnd() });
      }
    },
    paint(start, what) {
      const mark = marks.at(-1);
      if (mark) mark.text ||= what === 'object';
      else if (!artifact) {
        insert(start, LAYOUT);
        artifact = true;
      }
    },
    text(text) {
      const mark = marks.findLast((at) => at.mcid >= 0);
      const mcid = mark?.mcid ?? -1;
      const digits = text.font?.contentsDigits !== undefined;
      const wanted = mcid >= 0 && page.wanted(mcid);
      if (marks.length === 0) {
        closeArtifact(text.start);
        if (digits) showText(text, -1);
        else {
          insert(text.start, PAGINATION);
          insert(text.end, '\nEMC\n');
        }
        return;
      }
      for (const open of marks) open.text = true;
      if (digits || wanted) {
        const shown = showText(text, mcid);
        if (wanted) texts.set(mcid, joinText(texts.get(mcid), shown));
        if (digits && shown === '' && mark) mark.text = false;
      }
      const block = mcid < 0 ? undefined : page.block(mcid);
      if (digits || block === undefined || page.repeated(mcid)) return;
      const before = lineEnds.get(block);
      if (before && before.y !== text.y && text.x < before.x) addSpace(before);
      lineEnds.set(block, lineEnd(text));
    },
  });
  for (const [block, line] of lineEnds) if (page.continues(block)) addSpace(line);
  if (marks.length > 0) throw new Error('A content stream leaves a marked sequence open.');
  closeArtifact(bytes.length);
  return { bytes: editBytes(bytes, edits), dropped, texts, numbers, digitStocks };
}

/** Where a text object ends, and the space to show there if the line goes on below. */
function lineEnd(text: TextObject): LineEnd {
  const { font, codes } = text;
  const last = codes.at(-1);
  const shown = last === undefined ? '' : (font?.unicode.get(last) ?? '\ufffd');
  const space =
    font?.space === undefined || shown === '' || NO_SPACE_AFTER.test(shown) ? undefined : hexOf(font, font.space);
  return { close: text.close, x: text.lastX, y: text.y, space };
}

/** Text objects of one sequence follow each other without a gap, or on the next line. */
function joinText(before: string | undefined, next: string): string {
  if (before === undefined) return next;
  return /\s$/.test(before) || /^\s/.test(next) || next === '' ? before + next : `${before} ${next}`;
}

/** The text object that shows the number flush right where `000` stood. */
function pageNumber(text: TextObject, font: PageFont, number: number): string {
  const digits = String(number);
  if (digits.length > 3) throw new Error(`The contents name page ${number}; three digits is the most that fits.`);
  const codes = [...digits].map((digit) => font.contentsDigits?.[Number(digit)] ?? 0);
  const advance = (codeWidth(font, codes[0] ?? 0) * text.size) / 1000;
  const x = text.x + (3 - digits.length) * advance;
  const shown = codes.map((code) => hexOf(font, code).slice(1, -1)).join('');
  const origin = `1 0 0 -1 ${round(x)} ${round(text.y)}`;
  return `BT\n${text.fontName} ${round(text.size)} Tf\n${origin} Tm\n<${shown}> Tj\nET`;
}

function hexOf(font: PageFont, code: number): string {
  return `<${code
    .toString(16)
    .toUpperCase()
    .padStart(font.bytesPerCode * 2, '0')}>`;
}

function round(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}
