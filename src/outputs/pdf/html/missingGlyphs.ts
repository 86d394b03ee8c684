// Finds the characters of a document that no bundled font can show, before they become empty boxes in print.
import { visit } from 'unist-util-visit';
import type { Document } from '../../../model/documents.js';
import type { Theme } from './theme.js';

/** A character that cannot be printed and the first place where it stands, in words. */
export interface MissingGlyph {
  readonly character: string;
  /** `the title`, `the control block (owner)`, `section "purpose"`. */
  readonly where: string;
}

/** Characters that need no glyph: line ends and tabs, and those that are invisible by definition (joiners, soft hyphens, marks of direction). */
const INVISIBLE = /[\t\n\r\p{Default_Ignorable_Code_Point}]/u;

interface Passage {
  readonly text: string;
  readonly where: string;
  readonly code?: boolean;
}

function* passages(document: Document): Generator<Passage> {
  yield { text: document.title, where: 'the title' };
  yield { text: document.summary, where: 'the summary' };
  const { changes, distribution, ...facts } = document.control;
  for (const [name, text] of Object.entries(facts)) yield { text, where: `the control block (${name})` };
  for (const change of changes) yield { text: Object.values(change).join(' '), where: 'the change history' };
  for (const text of distribution) yield { text, where: 'the distribution list' };
  for (const section of document.sections) {
    const where = `section "${section.id}"`;
    const found: Passage[] = [];
    visit(section.root, (node) => {
      if (node.type === 'text' || node.type === 'html') found.push({ text: node.value, where });
      else if (node.type === 'inlineCode' || node.type === 'code') found.push({ text: node.value, where, code: true });
      else if (node.type === 'image') found.push({ text: node.alt ?? '', where });
      else if (node.type === 'link' && node.data?.field) found.push({ text: node.data.field.choices.join(' '), where });
      else if (node.type === 'heading' && node.data?.number) found.push({ text: node.data.number, where });
    });
    yield* found;
  }
}

/**
 * The characters of a document that the theme's fonts lack, each once per place.
 *
 * Text is looked at in composed form (NFC), as the browser shapes it.
 */
export function missingGlyphs(document: Document, theme: Theme): MissingGlyph[] {
  const missing = new Map<string, MissingGlyph>();
  for (const { text, where, code } of passages(document)) {
    const coverage = code ? theme.coverage.mono : theme.coverage.sans;
    for (const character of text.normalize('NFC')) {
      if (coverage.has(character.codePointAt(0) ?? 0) || INVISIBLE.test(character)) continue;
      const key = `${character} ${where}`;
      if (!missing.has(key)) missing.set(key, { character, where });
    }
  }
  return [...missing.values()];
}
