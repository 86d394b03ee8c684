// The last step of each print: Chromium reports success for pages on which no font was found, and these are blank.
import { OperationalError } from '../diagnostics.js';

/** A tagged page with one word in one subset font is about 8 000 bytes, a blank one about 700. */
const SMALLEST = 1_500;

/**
 * @throws OperationalError `print-blank` when the bytes are no PDF, too few, or hold no embedded font.
 */
export function inspectPdf(bytes: Uint8Array): void {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.toString('latin1', 0, 5) !== '%PDF-') fail('is not a PDF');
  if (content.length < SMALLEST) fail(`has ${content.length} bytes only, so its pages are blank`);
  if (!/\/FontFile[23]\b/.test(content.toString('latin1'))) fail('holds no embedded font, so it shows no text');
}

function fail(what: string): never {
  throw new OperationalError(
    'print-blank',
    `What the browser printed ${what}.`,
    'Try another browser with --browser PATH; if the document has no text at all, that is the fault.',
  );
}
