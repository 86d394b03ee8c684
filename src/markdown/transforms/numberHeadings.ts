// Headings get their number and a stable anchor.
import type GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/**
 * Numbers one section in place: its heading (depth 2) gets `number` and the section's id, sub-headings `3.1`, `3.1.2` and
 * ids `<section>-<slug>`. `slugger` is shared by the sections of one document, so that anchors are unique in it.
 */
export function numberHeadings(
  root: Root,
  section: { id: string; number: number; numbered: boolean },
  slugger: GithubSlugger,
): void {
  const counters = [section.number, 0, 0];
  for (const node of root.children) {
    if (node.type !== 'heading') continue;
    const level = Math.min(Math.max(node.depth - 2, 0), 2);
    if (level > 0) counters[level] = (counters[level] ?? 0) + 1;
    counters.fill(0, level + 1);
    const id = level === 0 ? section.id : slugger.slug(`${section.id}-${plainLetters(textOf(node))}`);
    const number = counters.slice(0, level + 1).join('.');
    (node as Heading).data = { ...node.data, id, ...(level === 0 || section.numbered ? { number } : {}) };
  }
}

/** Letters without their marks, and none beyond ASCII: PDF readers and browsers disagree on how a destination with others is written. */
function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/[^\x20-\x7e]/gu, '');
}
