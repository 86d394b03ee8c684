// The lines of a file around a finding, with carets under the range; what the terminal shows is under our control to the cell.
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { escapeControls } from './escapeControls.js';
import { linesOf } from './linesOf.js';
import { placeOf } from './placeOf.js';

/** Lines before and after. */
const AROUND = 2;
/** Cells of a source line that are shown. */
const WIDTH = 120;
/** Cells that stay visible to the left of the range when a long line is cut. */
const LEAD = 40;
/** Characters of a long line around the column that are looked at at all. */
const MANY = 400;

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /[\p{Mn}\p{Me}]/u;

/** One character of the source as it is shown. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly at: number;
}

/** The frame: at most five lines of source and one of carets; empty for a finding about the whole file. */
export function frame(
  { file, message }: { readonly file: VFile; readonly message: VFileMessage },
  paint: (carets: string) => string,
  lines: (file: VFile) => readonly string[] = linesOf(),
): string[] {
  const place = placeOf(message);
  if (!place || String(file.value ?? '') === '') return [];
  const source = lines(file);
  const { line, column } = place.start;
  if (source.length === 0 || line > source.length) return [];
  // What follows the last line feed is a line only where a finding is there.
  const count = source.at(-1) === '' && line < source.length ? source.length - 1 : source.length;
  const last = Math.min(count, line + AROUND);
  const gutter = String(last).length;
  const range = {
    from: column - 1,
    to: place.end === undefined ? column : place.end.line === line ? place.end.column - 1 : Number.POSITIVE_INFINITY,
  };
  const marked = readPiece(source[line - 1] ?? '', column);
  const before = widthOf(marked.cells.filter(({ at }) => at < range.from));
  const skip = before > WIDTH - 20 ? before - LEAD : 0;
  const shown: string[] = [];
  for (let number = Math.max(1, line - AROUND); number <= last; number++) {
    const piece = number === line ? marked : readPiece(source[number - 1] ?? '', column);
    const { visible, text, lead } = cut(piece, skip);
    shown.push(`  ${number === line ? '>' : ' '} ${String(number).padStart(gutter)} | ${text}`.trimEnd());
    if (number !== line) continue;
    const left = lead + widthOf(visible.filter(({ at }) => at < range.from));
    const inside = visible.filter(({ at }) => at >= range.from && at < range.to);
    shown.push(`    ${' '.repeat(gutter)} | ${' '.repeat(left)}${paint('^'.repeat(Math.max(1, widthOf(inside))))}`);
  }
  return shown;
}

/** Characters of one line near a column: a line may have megabytes. */
interface Piece {
  readonly cells: readonly Cell[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

function readPiece(line: string, column: number): Piece {
  let at = column > MANY ? column - MANY / 2 : 0;
  if (/^[\udc00-\udfff]/.test(line.slice(at, at + 1))) at -= 1;
  const end = at + 2 * MANY;
  const cells: Cell[] = [];
  const cutBefore = at > 0;
  for (const character of line.slice(at, end)) {
    const shown = character === '\t' ? ' ' : escapeControls(character);
    const width = shown !== character ? shown.length : WIDE.test(character) ? 2 : NO_WIDTH.test(character) ? 0 : 1;
    cells.push({ shown, width: character === '\t' ? 1 : width, at });
    at += character.length;
  }
  return { cells, cutBefore, cutAfter: line.length > end };
}

/** The cells from `skip` on that fit; `lead` is the width of the sign that something is left out before them. */
function cut(
  { cells, cutBefore, cutAfter }: Piece,
  skip: number,
): { readonly visible: readonly Cell[]; readonly text: string; readonly lead: number } {
  const visible: Cell[] = [];
  let position = 0;
  let more = cutAfter;
  for (const cell of cells) {
    if (position >= skip + WIDTH) {
      more = true;
      break;
    }
    if (position >= skip) visible.push(cell);
    position += cell.width;
  }
  const less = cells.length > 0 && (cutBefore || skip > 0);
  const text = visible.map(({ shown }) => shown).join('');
  return { visible, text: `${less ? '…' : ''}${text}${more ? '…' : ''}`, lead: less ? 1 : 0 };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
