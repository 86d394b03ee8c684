// For the checks of the words: every text that was printed, with the words of its template and with its values.
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
  const seen = new Set<string>();
  return documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      textBlocks(section).map((block) => {
        const key = `${section.source.file.path}\0${block.kind}\0${block.own}`;
        const again = seen.has(key);
        seen.add(key);
        return { ...block, document, section, again };
      }),
    ),
  );
}

/** Where words of a text stand in its template: the longest stretch between two values is looked for. */
export function placeOfOwn({ section }: Pick<PrintedText, 'section'>, words: string): Point {
  const stretch = words.split(VALUE).sort((a, b) => b.length - a.length)[0] ?? '';
  return placeInTemplate(section, stretch.trim());
}
