// Checks the structure tree: known types, nesting of lists and tables, order of headings, Alt on figures, Scope on table heads, whole tables.
import { dictAt, nameAt, textAt } from '../finish/pdfObjects.js';
import type { StructureElement, StructureKid } from '../finish/readStructure.js';
import { attributesOf, tableFaults } from './tableFaults.js';
import type { PdfCheck, PdfFault } from './verifyPdf.js';

// PDF 1.7 (ISO 32000-1), 14.8.4.
const STANDARD_TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

const KIDS: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};

const SCOPES = new Set(['Row', 'Column', 'Both']);

/** All checks of the tree itself. */
export const checkStructure: PdfCheck = ({ tree, elements }) => {
  if (!tree || elements.length === 0) return [{ code: 'structure-missing', message: 'The PDF has no structure tree.' }];
  const roles = dictAt(tree.root, 'RoleMap');
  const faults: PdfFault[] = [];
  let level = 0;
  for (const element of elements) {
    const add = (code: string, message: string) => faults.push(fault(code, message, element));
    const { type } = element;
    const standard = STANDARD_TYPES.has(type) ? type : roles && nameAt(roles, type);
    if (!standard || !STANDARD_TYPES.has(standard)) add('structure-type', `The structure type ${type} is not known.`);
    const kids = KIDS[type];
    const wrong = kids && element.kids.find((kid) => !kids.includes(kindOf(kid)));
    if (wrong) add('nesting', `${type} holds ${kindOf(wrong)}.`);
    const parents = PARENTS[type];
    const parent = element.parent?.type ?? 'nothing';
    if (parents && !parents.includes(parent)) add('nesting', `${type} stands in ${parent}.`);
    const heading = /^H([1-6])$/.exec(type);
    if (heading) {
      const next = Number(heading[1]);
      if (next > level + 1)
        add('heading-order', level === 0 ? `The first heading is ${type}.` : `${type} follows H${level}.`);
      level = next;
    }
    if (type === 'Figure' && !(textAt(element.dict, 'Alt') || textAt(element.dict, 'ActualText'))?.trim()) {
      add('figure-alt', 'A figure has no alternative text.');
    }
    if (type === 'TH' && !attributesOf(element).some((entry) => SCOPES.has(nameAt(entry, 'Scope') ?? ''))) {
      add('th-scope', 'A table head has no scope.');
    }
  }
  return [...faults, ...tableFaults(elements).map(({ element, what }) => fault('table', what, element))];
};

function kindOf(kid: StructureKid): string {
  return kid.kind === 'element' ? kid.type : kid.kind;
}

function fault(code: string, message: string, element: StructureElement): PdfFault {
  const page = firstPage(element);
  return page === undefined ? { code, message } : { code, message, page: page + 1 };
}

function firstPage(element: StructureElement): number | undefined {
  for (const kid of element.kids) {
    const page = kid.kind === 'element' ? firstPage(kid) : kid.page;
    if (page !== undefined && page >= 0) return page;
  }
  return undefined;
}
