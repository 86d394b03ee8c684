// Headings of one file in their order -> the anchors that a git host makes of them (GitHub dialect).
import GithubSlugger, { slug } from 'github-slugger';
import type { Nodes } from 'mdast';
import type { Range } from '../../diagnostics.js';
import type { MarkdownHeading } from './markdownLinks.js';

/** Takes headings one by one; repeated ones get `-1`, `-2`. */
export interface HeadingCollector {
  readonly headings: readonly MarkdownHeading[];
  add(text: string, depth: number, range: Range): void;
}

/** @param anchors receives the anchors */
export function collectHeadings(anchors: Set<string>): HeadingCollector {
  const slugger = new GithubSlugger();
  const headings: MarkdownHeading[] = [];
  return {
    headings,
    add(text, depth, range) {
      headings.push({ text: text.trim(), depth, range });
      anchors.add(slugger.slug(text.trim()));
      // Hosts differ on the blank that is left where a heading ends in an HTML anchor.
      if (text !== text.trim()) anchors.add(slug(text));
    },
  };
}

/** The words of a node that a reader sees: text and code, no HTML, no alternative texts. Never recurses. */
export function visibleText(node: Nodes): string {
  const words: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'text' || next.type === 'inlineCode') words.push(next.value);
    else if ('children' in next)
      for (let at = next.children.length; at > 0; ) waiting.push(next.children[--at] as Nodes);
  }
  return words.join('');
}
