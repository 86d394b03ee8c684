// For the checks of the words: the short forms that a text has, and those that the glossary explains.
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Document } from '../../model/documents.js';
import { shortColumn } from '../../model/glossaryTable.js';

/** Names of publications and labels, which are no abbreviations to explain. */
const DESIGNATIONS =
  /\bISO\/IEC(?: \d[\d-]*(?::\d{4})?)?|\bSP 800-\w+|\bSHA-\d+|\bTLP:[A-Z+]+|\bRFC \d+|\((?:EU|EC|EEC)\) |\b[A-Z]{2}\.[A-Z]{2}\b/g;

/** Two capitals or more: IRT, PoC, NIS2. */
const SHORT_FORM = /\b[A-Z][A-Za-z]*[A-Z][A-Za-z0-9]*\b/g;

/** The short forms of a text. */
export function shortForms(text: string): readonly string[] {
  return text.replace(DESIGNATIONS, ' ').match(SHORT_FORM) ?? [];
}

/** The entries of the column "Short" of the glossary. */
export function listedShortForms({ sections }: Document): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { root } of sections) {
    visit(root as Nodes, 'table', (table) => {
      const column = shortColumn(table);
      if (column < 0) return;
      for (const row of table.children.slice(1)) {
        const cell = row.children[column];
        const form = cell ? textOf(cell).trim() : '';
        if (form !== '') found.add(form);
      }
    });
  }
  return found;
}
