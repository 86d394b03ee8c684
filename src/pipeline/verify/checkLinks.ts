// Where the links of one PDF lead: into it, or into another file of the pack.
import { checkDestinations } from '../../outputs/pdf/verify/checkDestinations.js';
import type { PdfView } from '../../outputs/pdf/verify/readView.js';
import type { PdfExpectations } from '../../outputs/pdf/verify/verifyPdf.js';
import type { PackFault } from './packFiles.js';

/** Links and bookmarks that lead nowhere. Without `others` the links to other files are not followed. */
export function checkLinks(
  view: PdfView,
  path: string,
  others: Pick<PdfExpectations, 'documents' | 'pathOf'> = {},
): readonly PackFault[] {
  return checkDestinations(view, { title: '', language: '', ...others }).map(({ message, page }) => ({
    ruleId: 'pack-link-broken',
    path,
    reason: page === undefined ? message : `Page ${page}: ${message}`,
    note: 'Take the files of the pack from the build, and keep them together, in their folders',
  }));
}
