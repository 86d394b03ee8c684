// The tree of a section -> the blocks that a reader of its Markdown is meant to get, and where their links are meant to lead.
import type { Image, Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { blankWords } from '../../model/blankWords.js';
import type { LinkTarget } from '../../model/documents.js';
import { blocksOfTree, type TreeBlock } from './blocksOfTree.js';
import { type Inline, squeeze } from './readerBlock.js';

/** A link or a picture as it is meant. */
export interface MeantLink {
  readonly image: boolean;
  readonly text: string;
  readonly node: Link | Image;
  readonly leads:
    | { readonly to: 'document'; readonly target: LinkTarget }
    /** `path` is relative to the profile folder. */
    | { readonly to: 'policy'; readonly path: string }
    | { readonly to: 'picture'; readonly id: string }
    | { readonly to: 'address'; readonly url: string };
}

/** A block as it is meant, with the node that it comes from. */
export type MeantBlock = TreeBlock<MeantLink>;

/** The blocks of a section in reading order. */
export function meantBlocks(nodes: readonly RootContent[]): readonly MeantBlock[] {
  return blocksOfTree(nodes, readMeant);
}

function readMeant(children: readonly PhrasingContent[], parent: Nodes): Inline<MeantLink> {
  const found: Found = { links: [], marks: 0 };
  const text = wordsOf(children, found);
  if (parent.type === 'heading') return { text: `${parent.data?.number ?? ''} ${text}`, ...found };
  // A cell without content shows a dash.
  return { text: parent.type === 'tableCell' && children.length === 0 ? '–' : text, ...found };
}

/** What is met on the way through the words. */
interface Found {
  readonly links: MeantLink[];
  marks: number;
}

function wordsOf(nodes: readonly PhrasingContent[], found: Found): string {
  let text = '';
  for (const node of nodes) text += words(node, found);
  return text;
}

function words(node: PhrasingContent, found: Found): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image': {
      const id = node.data?.drawing?.id;
      const leads = id === undefined ? ({ to: 'address', url: node.url } as const) : ({ to: 'picture', id } as const);
      found.links.push({ image: true, text: squeeze(node.alt ?? ''), node, leads });
      return '';
    }
    case 'link':
      return linkWords(node, found);
    case 'emphasis':
    case 'strong':
      found.marks += 1;
      return wordsOf(node.children, found);
    default:
      return 'children' in node ? wordsOf(node.children, found) : '';
  }
}

function linkWords(node: Link, found: Found): string {
  const { target, field, policy, define, unlinked } = node.data ?? {};
  if (field && !unlinked) return blankWords(field);
  const at = found.links.length;
  const text = wordsOf(node.children, found);
  if (unlinked || define !== undefined) return text;
  const leads: MeantLink['leads'] = policy
    ? { to: 'policy', path: policy.file }
    : target
      ? { to: 'document', target }
      : { to: 'address', url: node.url };
  found.links.splice(at, 0, { image: false, text: squeeze(text), node, leads });
  return text;
}
