// For the checks of the words: every text that was printed, with the words of its template and with its values.
import type { VFile } from 'vfile';
import type { Point } from '../../diagnostics.js';
import type { Document, DocumentSet, Section } from '../../model/documents.js';
import { placeInTemplate } from '../../model/placeInTemplate.js';
import { type TextBlock, textBlocks, VALUE } from './textBlocks.js';

/** A text with the section that prints it. */
export interface PrintedText extends TextBlock {
  readonly document: Document;
  readonly section: Section;
  /** Whether the template printed the same words before: in another row, or in another document made from it. */
  readonly again: boolean;
}

/** All texts in the order of the set. */
export function printedTexts({ documents }: DocumentSet): readonly PrintedText[] {
  const texts: PrintedText[] = [];
  const seen = new Map<VFile, Set<string>>();
  for (const document of documents) {
    for (const section of document.sections) {
      const { file } = section.source;
      const known = seen.get(file) ?? new Set();
      seen.set(file, known);
      for (const block of textBlocks(section)) {
        const key = `${block.kind} ${block.own}`;
        texts.push({ ...block, document, section, again: known.has(key) });
        known.add(key);
      }
    }
  }
  return texts;
}

/** Where words of a text stand in its template: the longest stretch between two values is looked for. */
export function placeOfOwn({ section }: Pick<PrintedText, 'section'>, words: string): Point {
  const stretch = words.split(VALUE).sort((a, b) => b.length - a.length)[0] ?? '';
  return placeInTemplate(section, stretch.trim());
}
