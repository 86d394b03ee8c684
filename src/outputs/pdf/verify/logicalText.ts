// A PDF as it is read out: the tagged words in the order of the structure, in which no block is parted by a page.
import type { StructureKid } from '../finish/readStructure.js';
import type { PdfView } from './readView.js';

/** The words without any white space, line ends and marks of where a line may end; hyphens are all the same. */
export function logicalText({ tree, pages }: PdfView): string {
  const parts: string[] = [];
  const read = (kid: StructureKid): void => {
    if (kid.kind === 'element') for (const child of kid.kids) read(child);
    else if (kid.kind === 'content') parts.push(pages[kid.page]?.words.get(kid.mcid) ?? '');
  };
  for (const element of tree?.top ?? []) read(element);
  return squashed(parts.join(''));
}

/** A text as `logicalText` has it. The browser may paint a letter and its accent one after the other: they meet when nothing is between. */
export function squashed(text: string): string {
  return text
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC');
}
