// The structure half of the pass: list bodies, figures that only group, and elements that lost their content.

import type { OpenPdf } from './openPdf.js';
import { nameOf } from './pdfObjects.js';
import { type ContentKid, type StructureElement, type StructureTree, visitElements } from './readStructure.js';

/** Structure types that Chromium uses beyond the standard ones of PDF 1.7, and what each stands for. */
export const ROLE_MAP: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span' };

/**
 * Mends the tree in place and tells which elements changed.
 *
 * - `LI` gets an `LBody` around all that is not its `Lbl`;
 * - a `Figure` without Alt that holds other elements is a mere group (HTML `figure`): `Div`;
 * - content in `dropped` (painted borders, repeated table heads) leaves the tree, and inline elements left empty with it.
 */
export function mendStructure(
  pdf: OpenPdf,
  tree: StructureTree,
  dropped: (content: ContentKid) => boolean,
): ReadonlySet<StructureElement> {
  const changed = new Set<StructureElement>();
  for (const element of tree.top) prune(element, dropped, changed);
  visitElements(tree.top, (element) => {
    if (element.type === 'LI' && wrapBody(pdf, element, changed)) changed.add(element);
    if (element.type === 'Figure' && isGroup(element)) {
      element.type = 'Div';
      changed.add(element);
    }
  });
  return changed;
}

const PRUNABLE = new Set(['NonStruct', 'Span', 'Strong', 'Em', 'Code', 'Div']);

function prune(
  element: StructureElement,
  dropped: (content: ContentKid) => boolean,
  changed: Set<StructureElement>,
): void {
  const kept = element.kids.filter((kid) => {
    if (kid.kind === 'content') return !dropped(kid);
    if (kid.kind === 'annotation') return true;
    const before = kid.kids.length;
    prune(kid, dropped, changed);
    return kid.kids.length > 0 || before === 0 || !PRUNABLE.has(kid.type);
  });
  if (kept.length === element.kids.length) return;
  element.kids = kept;
  changed.add(element);
}

function wrapBody(pdf: OpenPdf, item: StructureElement, changed: Set<StructureElement>): boolean {
  const isPart = (type: string) => type === 'Lbl' || type === 'LBody';
  const loose = item.kids.filter((kid) => kid.kind !== 'element' || !isPart(kid.type));
  if (loose.length === 0) return false;
  const dict = pdf.context.obj({ Type: 'StructElem', S: 'LBody' });
  const body: StructureElement = {
    kind: 'element',
    ref: pdf.context.register(dict),
    dict,
    type: 'LBody',
    parent: item,
    kids: loose,
  };
  for (const kid of loose) {
    if (kid.kind !== 'element') continue;
    kid.parent = body;
    changed.add(kid);
  }
  item.kids = [...item.kids.filter((kid) => !loose.includes(kid)), body];
  changed.add(body);
  return true;
}

function isGroup(figure: StructureElement): boolean {
  const named = figure.dict.has(nameOf('Alt')) || figure.dict.has(nameOf('ActualText'));
  return !named && figure.kids.some((kid) => kid.kind === 'element');
}
