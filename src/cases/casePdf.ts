// A form's document + the entries of a case -> its PDF, printed like every other, filled in, and checked again on its final bytes.
import type { DocumentSet } from '../model/documents.js';
import { statementOf } from '../outputs/pdf/documentFiles.js';
import { type FillFault, fillForm } from '../outputs/pdf/fill/fillForm.js';
import { planFields } from '../outputs/pdf/form/planFields.js';
import { loadTheme } from '../outputs/pdf/html/loadTheme.js';
import { openPdfMaker, type PdfSettings } from '../outputs/pdf/makePdfs.js';
import { faultFindings, type PdfFinding } from '../outputs/pdf/pdfFindings.js';
import { printedValues } from '../outputs/pdf/printedValues.js';
import { verifyPdf } from '../outputs/pdf/verify/verifyPdf.js';
import { visibleTexts } from '../outputs/pdf/visibleTexts.js';
import type { CaseEntries } from './caseEntries.js';

/** The file, which must not be written with any fault or finding. */
export interface CasePdf {
  readonly bytes: Uint8Array;
  readonly faults: readonly FillFault[];
  readonly findings: readonly PdfFinding[];
}

/**
 * Prints and fills in one form.
 *
 * @param set holds the document of the form and no other.
 * @throws OperationalError when the browser cannot be found or started, or dies.
 */
export async function casePdf(
  set: DocumentSet,
  entries: CaseEntries,
  settings: PdfSettings,
  signal?: AbortSignal,
): Promise<CasePdf> {
  const [document] = set.documents;
  if (!document) throw new Error('A case is printed from one document.');
  const maker = openPdfMaker(settings);
  const stop = (): void => void maker.close().catch(() => undefined);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const printed = await maker.print(set, { pack: false });
    const blank = printed.artifacts[0]?.bytes ?? new Uint8Array();
    const wrong = printed.findings.filter(({ finding }) => (finding.severity ?? 'error') === 'error');
    if (wrong.length > 0) return { bytes: blank, faults: [], findings: wrong };
    const { bytes, faults } = await fillForm(blank, entries, (await loadTheme(settings.themeFolder)).formFont());
    const { title, language } = statementOf(document);
    const broken = await verifyPdf(bytes, {
      title,
      language,
      fields: planFields(document).map(({ name }) => name),
      values: printedValues(document),
      texts: visibleTexts(document),
    });
    return { bytes, faults, findings: faultFindings(document, `${document.id}.pdf`, broken) };
  } finally {
    signal?.removeEventListener('abort', stop);
    await maker.close();
  }
}
