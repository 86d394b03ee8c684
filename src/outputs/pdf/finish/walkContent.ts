// Reads a content stream as what it shows: marked sequences, painted paths and objects, text; both the pass and the checks look through it.
import type { PageFont } from './readFonts.js';
import { type LookChange, readLook } from './readLook.js';
import { numberOperand, type Operands, operatorCode, readCodes, scanContent, textOperand } from './scanContent.js';

/** One text object, `BT` to `ET`. Valid only during the visit. */
export interface TextObject {
  /** Offset of `BT`. */
  readonly start: number;
  /** Offset of `ET`. */
  readonly close: number;
  /** Offset after `ET`. */
  readonly end: number;
  /** Resource name with its slash; `` when no font was set. */
  readonly fontName: string;
  readonly font: PageFont | undefined;
  readonly size: number;
  /** Origin in the units of the text matrix. */
  readonly x: number;
  readonly y: number;
  /** Where the last shown string begins. */
  readonly lastX: number;
  /** The character codes shown, in order. */
  readonly codes: readonly number[];
}

/** What a content stream does, in order. Offsets are byte offsets of the decoded stream. */
export interface ContentEvents {
  /** `BDC` or `BMC`. `mcid` is -1 where the sequence has none. */
  begin(mark: { readonly tag: string; readonly mcid: number; readonly start: number; readonly end: number }): void;
  /** `EMC`, at `start`. */
  endMark(start: number): void;
  /** A path, shading, image or form is painted; `start` is where its first operator begins. */
  paint(start: number, what: 'path' | 'object'): void;
  text(text: TextObject): void;
  /** Every operator that changes how things look, for those who must know what can be seen; without it nobody asks. */
  look?(change: LookChange): void;
}

const code = (names: string) => names.split(' ').map(operatorCode);
const PATH = new Set(code('m re'));
const PAINT = new Set(code('f F f* S s B B* b b*'));
const OBJECT = new Set(code('Do sh EI'));
const [BDC, BMC, EMC, BT, ET, TF, TM, TD, TJ, TJ_ARRAY, END_PATH] = code('BDC BMC EMC BT ET Tf Tm Td Tj TJ n') as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Runs through a content stream once and tells `events` what it shows. */
export function walkContent(bytes: Buffer, fonts: ReadonlyMap<string, PageFont>, events: ContentEvents): void {
  let path = -1;
  const codes: number[] = [];
  const text = {
    start: -1,
    close: 0,
    end: 0,
    fontName: '',
    font: undefined as PageFont | undefined,
    size: 0,
    x: 0,
    y: 0,
    lastX: 0,
    codes,
  };
  scanContent(bytes, (operator, start, end, operands) => {
    switch (operator) {
      case TJ:
        readCodes(operands, 0, text.font?.bytesPerCode ?? 1, codes);
        return;
      case TD:
        text.lastX += numberOperand(operands, 0);
        return;
      case TM:
        text.x = text.lastX = numberOperand(operands, 4);
        text.y = numberOperand(operands, 5);
        return;
      case TF:
        text.fontName = textOperand(operands, 0);
        text.font = fonts.get(text.fontName);
        text.size = numberOperand(operands, 1);
        return;
      case TJ_ARRAY:
        for (let i = 0; i < operands.count; i++) readCodes(operands, i, text.font?.bytesPerCode ?? 1, codes);
        return;
      case BT:
        text.start = start;
        text.x = text.y = text.lastX = 0;
        codes.length = 0;
        return;
      case ET:
        text.close = start;
        text.end = end;
        events.text(text);
        return;
      case BDC:
      case BMC:
        events.begin({ tag: textOperand(operands, 0).slice(1), mcid: markedId(operands), start, end });
        return;
      case EMC:
        events.endMark(start);
        return;
      case END_PATH:
        path = -1;
        events.look?.({ kind: 'endPath' });
        return;
    }
    if (events.look) {
      const change = readLook(operator, operands);
      if (change) events.look(change);
    }
    if (PATH.has(operator)) {
      if (path < 0) path = start;
    } else if (PAINT.has(operator)) {
      events.paint(path < 0 ? start : path, 'path');
      path = -1;
      events.look?.({ kind: 'endPath' });
    } else if (OBJECT.has(operator)) events.paint(start, 'object');
  });
}

function markedId(operands: Operands): number {
  if (operands.count < 2) return -1;
  const match = /\/MCID\s+(\d+)/.exec(textOperand(operands, 1));
  return match ? Number(match[1]) : -1;
}

/** The text of character codes; codes without an entry in ToUnicode give U+FFFD. */
export function decodeCodes(font: PageFont | undefined, codes: readonly number[]): string {
  let out = '';
  for (const c of codes) out += font?.unicode.get(c) ?? '\uFFFD';
  return out;
}
