// Sheets -> the bytes of an XLSX file, the same bytes each time.
import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { ContactSheet } from './contactSheets.js';

/** The earliest time that a ZIP entry can carry. A workbook says nothing of when it was made. */
const ENTRY_TIME = new Date(1980, 0, 1);

/**
 * Writes a workbook: heads bold and fixed, all cells text, so that `+49 …` stays a number to dial and `=…` no formula.
 *
 * @param note the first line of each sheet, such as version and label
 */
export async function writeWorkbook(sheets: readonly ContactSheet[], note: string): Promise<Uint8Array> {
  const book = await writeXlsxFile(
    sheets.map(({ name, widths, rows: [head = [], ...rows] }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 2,
      orientation: 'landscape' as const,
      data: [
        [{ value: note, type: String, fontWeight: 'bold' as const, columnSpan: Math.min(widths.length, 4) }],
        head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#edf1f4' })),
        ...rows.map((cells) => cells.map((value) => (value === '' ? null : { value, type: String, wrap: true }))),
      ],
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer();
  const entries = Object.entries(unzipSync(book)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, { mtime: ENTRY_TIME }]])));
}
