// The finished set -> the same, but the glossary without abbreviations that no other document prints (clause 3.2).
import type { Nodes, Root, Table, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Document, DocumentSet } from '../model/documents.js';
import { GLOSSARY, shortColumn } from '../model/glossaryTable.js';
import { wholeWord } from '../model/wholeWord.js';

/**
 * Which terms a profile prints is known only when all its sections are. A term with an abbreviation that stands nowhere loses
 * its row; one that a document refers to, or that has a house word, keeps the row without the abbreviation.
 */
export function trimGlossary(set: DocumentSet): DocumentSet {
  const others = set.documents.filter(({ id }) => id !== GLOSSARY);
  const texts = others.flatMap(printedTexts);
  const referred = new Set(set.documents.flatMap(termsReferredTo));
  const isPrinted = (word: string): boolean => {
    const alone = wholeWord(word);
    return texts.some((text) => text.includes(word) && alone.test(text));
  };
  const trim = (table: Table): Table => {
    const [head, ...rows] = table.children;
    const column = shortColumn(table);
    if (!head || column < 0) return table;
    const kept = rows.flatMap((row): TableRow[] => {
      const form = textOf(row.children[column]).trim();
      if (form === '' || isPrinted(form)) return [row];
      const hasHouseWord = row.children.length > column + 2 && textOf(row.children.at(-1)).trim() !== '';
      if (!hasHouseWord && !referred.has(termOf(row) ?? '')) return [];
      const children = row.children.map((cell, index) => (index === column ? { ...cell, children: [] } : cell));
      return [{ ...row, children }];
    });
    return { ...table, children: [head, ...kept] };
  };
  const trimRoot = (root: Root): Root => ({
    ...root,
    children: root.children.map((node) => (node.type === 'table' ? trim(node) : node)),
  });
  return {
    documents: set.documents.map((document) =>
      document.id === GLOSSARY
        ? { ...document, sections: document.sections.map((each) => ({ ...each, root: trimRoot(each.root) })) }
        : document,
    ),
  };
}

/** Paragraphs, headings and cells apart, so that no word runs into the next. */
function printedTexts({ sections }: Document): readonly string[] {
  const found: string[] = [];
  for (const { root } of sections) {
    visit(root as Nodes, (node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
      found.push(textOf(node));
      return SKIP;
    });
  }
  return found;
}

function termsReferredTo({ sections }: Document): readonly string[] {
  const found: string[] = [];
  for (const { root } of sections) {
    visit(root as Nodes, 'link', ({ url }) => {
      if (url.startsWith('term:')) found.push(url.slice('term:'.length));
    });
  }
  return found;
}

/** The id of the term that a row defines. */
function termOf(row: TableRow): string | undefined {
  let id: string | undefined;
  visit(row as Nodes, 'link', ({ url }) => {
    id ??= /^define:term\/(.+)$/.exec(url)?.[1];
  });
  return id;
}
