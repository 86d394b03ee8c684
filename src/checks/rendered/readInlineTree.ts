// The inline nodes of parsed Markdown -> the words and links that a reader on a git host gets.
import type { PhrasingContent } from 'mdast';
import { type Inline, squeeze, type WrittenLink } from './readerBlock.js';

/** An address that git hosts make a link of, though it is written as plain text; a backslash before one of its signs prevents it. */
const BARE_ADDRESS = /(?<![\p{L}\p{N}\\])(?:https?:\/\/|www\.)[^\s<|]+/giu;

/** What stands in the words for raw HTML: we never write it, so that the words differ from what was meant. */
const RAW_HTML = '(raw HTML)';

/**
 * Reads parsed inline content.
 *
 * @param source the text that was parsed
 */
export function readInlineTree(children: readonly PhrasingContent[], source: string): Inline<WrittenLink> {
  const links: WrittenLink[] = [];
  let marks = 0;
  const read = (node: PhrasingContent, inLink: boolean): string => {
    switch (node.type) {
      case 'text':
        if (!inLink) links.push(...bareAddresses(node, source));
        return node.value;
      case 'inlineCode':
        return node.value;
      case 'break':
        return ' ';
      case 'image':
        links.push({ image: true, text: squeeze(node.alt ?? ''), url: node.url });
        return '';
      case 'link': {
        const at = links.length;
        const text = node.children.map((child) => read(child, true)).join('');
        links.splice(at, 0, { image: false, text: squeeze(text), url: node.url });
        return text;
      }
      case 'html':
        return RAW_HTML;
      case 'emphasis':
      case 'strong':
        marks += 1;
        return node.children.map((child) => read(child, inLink)).join('');
      default:
        return 'children' in node ? node.children.map((child) => read(child, inLink)).join('') : '';
    }
  };
  const text = children.map((child) => read(child, false)).join('');
  return { text, links, marks };
}

function bareAddresses({ position }: PhrasingContent, source: string): readonly WrittenLink[] {
  const written = source.slice(position?.start.offset, position?.end.offset);
  return [...written.matchAll(BARE_ADDRESS)].map(([url]) => ({ image: false, text: url, url }));
}
