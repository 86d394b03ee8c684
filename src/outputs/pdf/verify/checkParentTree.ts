// Checks that the ParentTree and the structure tree say the same of every marked sequence and annotation; full checkers do not notice this.
import { PDFArray, type PDFObject } from '@cantoo/pdf-lib';
import { parentKey, readParentTree } from '../finish/parentTree.js';
import { asDict, itemsAt, resolve } from '../finish/pdfObjects.js';
import type { StructureElement } from '../finish/readStructure.js';
import type { PdfView } from './readView.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

/** Every MCID shown is owned once, by the element that the ParentTree names; every MCID owned is shown; so with annotations. */
export const checkParentTree: PdfCheck = (view) => {
  const { pdf, tree, owners, pages } = view;
  if (!tree) return [];
  const values = readParentTree(pdf, tree.root);
  const annotations = annotationOwners(view);
  const faults: PdfFault[] = [...ownedTwice(view)];
  for (const { dict, index } of pdf.pages) {
    const page = index + 1;
    const add = (message: string) => faults.push({ code: 'parent-tree', message, page });
    const key = parentKey(dict, 'StructParents');
    const list = key === undefined ? undefined : resolve(pdf.context, values.get(key));
    const shown = pages[index]?.mcids ?? [];
    for (const mcid of shown) {
      const owner = owners[index]?.get(mcid);
      const named = list instanceof PDFArray && mcid < list.size() ? list.get(mcid) : undefined;
      if (!owner) add(`No structure element owns the marked sequence ${mcid}.`);
      else if (named !== owner.ref) add(`The ParentTree names the wrong element for the marked sequence ${mcid}.`);
    }
    const shownSet = new Set(shown);
    if (shownSet.size !== shown.length) add('A marked sequence number is used twice.');
    for (const mcid of owners[index]?.keys() ?? []) {
      if (!shownSet.has(mcid)) add(`The structure owns the marked sequence ${mcid}, which the page does not show.`);
    }
    for (const ref of itemsAt(dict, 'Annots')) {
      const owner = annotations.get(ref);
      const annotation = asDict(pdf.context, ref);
      const at = annotation && parentKey(annotation, 'StructParent');
      if (!owner || at === undefined || values.get(at) !== owner.ref) add('An annotation is not tagged.');
    }
  }
  return faults;
};

function ownedTwice({ elements, owners }: PdfView): readonly PdfFault[] {
  return elements.flatMap((element) =>
    element.kids.flatMap((kid): readonly PdfFault[] => {
      if (kid.kind !== 'content' || owners[kid.page]?.get(kid.mcid) === element) return [];
      const message = `The marked sequence ${kid.mcid} belongs to two elements.`;
      return [{ code: 'parent-tree', message, page: kid.page + 1 }];
    }),
  );
}

/** The element that owns each annotation. */
function annotationOwners({ elements }: PdfView): ReadonlyMap<PDFObject, StructureElement> {
  const owners = new Map<PDFObject, StructureElement>();
  for (const element of elements) {
    for (const kid of element.kids) if (kid.kind === 'annotation') owners.set(kid.ref, element);
  }
  return owners;
}
