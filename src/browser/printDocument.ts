// One print job: HTML into a blank page, fonts loaded, nothing refused, PDF out.
import { OperationalError } from '../diagnostics.js';
import { inspectPdf } from './inspectPdf.js';
import type { PrintPage } from './openPrintPage.js';

/** Why a page could not print although its content may be sound; worth a second try on a new page. */
export class PageFailure extends Error {
  override readonly name = 'PageFailure';
}

const LIMIT = 60_000;
const LIMIT_PER_CHARACTER = 1 / 50;

/** ms that a document of this length may take: a minute, and one more for each three million characters. */
export function printLimit(html: string): number {
  return LIMIT + html.length * LIMIT_PER_CHARACTER;
}

/**
 * Prints one complete HTML document with tags and outline, in the sizes that its CSS asks for.
 *
 * @param limit ms.
 * @throws OperationalError `print-refused` (the content asked for network or files), `print-font`, `print-blank`,
 * `print-timeout`; PageFailure for anything that the page itself did.
 */
export async function printDocument(sheet: PrintPage, html: string, limit: number): Promise<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(lateError(limit)), limit);
  });
  try {
    return await Promise.race([print(sheet, html), sheet.crashed, late]);
  } catch (cause) {
    if (cause instanceof OperationalError) throw cause;
    throw new PageFailure(cause instanceof Error ? cause.message : String(cause), { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function print(sheet: PrintPage, html: string): Promise<Uint8Array> {
  const { page } = sheet;
  sheet.forget();
  await page.setContent(html, { waitUntil: 'load' });
  const faults = await page.evaluate(loadFonts);
  refuseOutside(sheet);
  if (faults.length > 0) {
    const remedy = 'Give every font face as a data URI that holds a whole font.';
    throw new OperationalError('print-font', `The document's fonts cannot be loaded: ${faults.join('; ')}.`, remedy);
  }
  const bytes = await page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
    waitForFonts: false, // Done above, and with the errors.
    timeout: 0,
  });
  refuseOutside(sheet);
  inspectPdf(bytes);
  return bytes;
}

/** Runs in the page: loads every face, used or not (those of margin boxes are not fetched before the print). */
async function loadFonts(): Promise<string[]> {
  const faults = await Promise.all(
    [...document.fonts].map((face) =>
      face.load().then(
        () => [],
        (error) => [`${face.family} ${face.weight} ${face.style} (${error})`],
      ),
    ),
  );
  return faults.flat();
}

function refuseOutside(sheet: PrintPage): void {
  const refused = [...sheet.refused()];
  const url = sheet.page.url();
  if (url !== 'about:blank' && refused.length === 0) refused.push(url);
  if (refused.length === 0) return;
  throw new OperationalError(
    'print-refused',
    `The document asks for something outside of itself, which is never loaded: ${refused.map(shorten).join(', ')}.`,
    'Remove that address from the template or theme, or embed its content as a data URI.',
  );
}

function shorten(url: string): string {
  return url.length > 200 ? `${url.slice(0, 200)}...` : url;
}

function lateError(limit: number): OperationalError {
  return new OperationalError(
    'print-timeout',
    `A document was not printed within ${Math.round(limit / 1000)} s.`,
    'Split the document, or print on a machine that is less busy.',
  );
}
