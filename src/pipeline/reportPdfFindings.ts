// What was found in print -> messages at the profile line that says it, else at the document.
import { report } from '../diagnostics.js';
import type { PdfFinding } from '../outputs/pdf/pdfFindings.js';
import type { ProfileReading } from '../profile/readProfile.js';
import { entryHolding } from './entryHolding.js';
import { nearestPlace } from './nearestPlace.js';

/** Reports each finding once. */
export function reportPdfFindings(findings: readonly PdfFinding[], reading: ProfileReading): void {
  for (const { document, pointer, quoted, finding } of findings) {
    const at = pointer ?? (quoted === undefined ? undefined : entryHolding(reading.raw, quoted));
    const entry = at === undefined ? undefined : nearestPlace(reading, at);
    report(entry?.file ?? document.file, { ...finding, place: entry?.range ?? { line: 1, column: 1 } });
  }
}
