// The texts of a document with the places where they stand: what fonts must show, and whose scripts decide which fonts are read.
import { visit } from 'unist-util-visit';
import type { Document } from '../../../model/documents.js';

/** One text. */
export interface Passage {
  readonly text: string;
  /** In words: `the title`, `the control block (owner)`, `section "purpose"`. */
  readonly where: string;
  /** Set in the monospaced font. */
  readonly code?: boolean;
  /** JSON pointer to the fact of the profile, where it is one. */
  readonly pointer?: string | undefined;
}

/** All texts of a document, in the order in which they are printed. */
export function* passages(document: Document): Generator<Passage> {
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
      if (node.type === 'text') found.push({ text: node.value, where, pointer: node.data?.pointer });
      else if (node.type === 'html') found.push({ text: node.value, where });
      else if (node.type === 'inlineCode' || node.type === 'code') found.push({ text: node.value, where, code: true });
      else if (node.type === 'image') found.push({ text: node.alt ?? '', where });
      else if (node.type === 'link' && node.data?.field) found.push({ text: node.data.field.choices.join(' '), where });
      else if (node.type === 'heading' && node.data?.number) found.push({ text: node.data.number, where });
    });
    yield* found;
  }
}
