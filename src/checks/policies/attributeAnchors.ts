// Anchors that Python-Markdown's extension `attr_list` gives to paragraphs and links: `{: #id }`; headings have theirs from `splitAttributes`.
import type { MarkdownLink } from './markdownLinks.js';

/** A list of attributes with an id, behind the target of a link or on a line of its own. */
const ATTRIBUTES = /(?:\]\([^()\n]{0,500}\)|^[ \t]*)\{:?[^{}\n#]{0,200}#([\p{L}\p{N}_.:-]+)[^{}\n]{0,200}\}/gmu;
const FOLLOWS = /^\{:?[^{}\n#]{0,200}#[\p{L}\p{N}_.:-]/u;

/** The ids in a text. */
export function attributeAnchors(source: string): readonly string[] {
  if (!source.includes('{')) return [];
  return [...source.matchAll(ATTRIBUTES)].map((match) => match[1] as string);
}

/** Whether a link is no link but the usual way to write a bare anchor: `[](){ #id }`. */
export function isBareAnchor(link: MarkdownLink, source: string): boolean {
  const end = link.range.end.offset ?? 0;
  return link.kind === 'link' && link.url === '' && link.text === '' && FOLLOWS.test(source.slice(end, end + 500));
}
