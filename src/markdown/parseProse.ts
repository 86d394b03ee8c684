// Markdown that the organization wrote in its profile -> blocks, with everything refused that is not plain prose.
import type { BlockContent, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../diagnostics.js';
import type { MarkdownParser } from './createParser.js';
import { isAllowedUrl } from './isAllowedUrl.js';

const ALLOWED = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'list',
  'listItem',
  'link',
  'break',
]);
const NAMES: Readonly<Record<string, string>> = {
  html: 'HTML',
  heading: 'a heading',
  table: 'a table',
  image: 'an image',
  imageReference: 'an image',
  linkReference: 'a link whose address stands elsewhere',
  code: 'a code block',
  blockquote: 'a quotation',
  thematicBreak: 'a rule',
  definition: 'a link definition',
};

/**
 * Parses a prose value.
 *
 * @param onFinding called for each construct that is refused; it is then left out of the result
 */
export function parseProse(
  text: string,
  pointer: string,
  parse: MarkdownParser,
  onFinding: (finding: Finding) => void,
): BlockContent[] {
  const root = structuredClone(parse(text));
  visit(root as Nodes, (node, index, parent) => {
    if (node.type === 'text') node.data = { pointer };
    const refused = !ALLOWED.has(node.type);
    if (refused || (node.type === 'link' && !isAllowedUrl(node.url))) {
      onFinding({
        ruleId: 'prose-markup',
        reason: refused
          ? `The text holds ${NAMES[node.type] ?? node.type}, which is not allowed in the profile`
          : `The text links to \`${'url' in node ? node.url : ''}\`, which is not allowed`,
        note: refused
          ? 'Write paragraphs, lists, emphasis and links only; put a backslash before < if it is meant literally'
          : 'Link with https:, mailto: or tel:',
      });
      if (parent && index !== undefined) {
        parent.children.splice(index, 1);
        return index;
      }
    }
    return undefined;
  });
  return root.children as BlockContent[];
}
