// Names the places that links lead to, in this document and in the others of the set.
import type { LinkTarget } from '../../../model/documents.js';

/** Id of the title on the first page: where a link to a document as a whole leads. */
export const TOP = 'document-top';

/** Host under which links between documents are printed; it cannot exist (RFC 2606), the pass over the PDF rewrites each. */
const OTHER_DOCUMENTS = 'https://doc.invalid/';

/** The HTML id of a defined row: `role/irt-lead` gives `role-irt-lead`, as in `LinkTarget.row`. */
export function rowId(define: string): string {
  return define.replaceAll('/', '-');
}

/** The `href` of an internal link in the document `from`. */
export function targetHref(target: LinkTarget, from: string): string {
  const place = target.row ?? target.anchor;
  if (target.document === from) return `#${encodeURIComponent(place ?? TOP)}`;
  const url = OTHER_DOCUMENTS + encodeURIComponent(target.document);
  return place === undefined ? url : `${url}#${encodeURIComponent(place)}`;
}
