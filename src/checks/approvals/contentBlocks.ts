// The tree of a section -> what it says, block by block, in a form that neither layout nor numbering nor control facts change.
import type { Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { blankWords } from '../../model/blankWords.js';
import { blocksOfTree } from '../rendered/blocksOfTree.js';
import type { Inline } from '../rendered/readerBlock.js';
import { squeeze } from '../rendered/readerBlock.js';
import { isControlFact } from './isControlFact.js';

/** Where it stands and what it is (as `blocksOfTree` says it), its words, and what its links name. */
export type ContentBlock = readonly [kind: string, words: string, ...references: string[]];

/** Stands where a control fact is printed; no profile and no template may hold it. */
const CONTROL = '\uE000';

/** The blocks of a section in reading order, without those that print nothing but control facts. */
export function contentBlocks(nodes: readonly RootContent[]): readonly ContentBlock[] {
  return blocksOfTree(nodes, readContent).flatMap(({ kind, text, links }): ContentBlock[] => {
    const words = squeeze(text).normalize();
    const controlOnly = words.includes(CONTROL) && words.replaceAll(CONTROL, '').trim() === '';
    return controlOnly && links.length === 0 ? [] : [[kind, words, ...links]];
  });
}

function readContent(children: readonly PhrasingContent[]): Inline<string> {
  const links: string[] = [];
  return { text: wordsOf(children, links), links, marks: 0 };
}

function wordsOf(nodes: readonly Nodes[], links: string[]): string {
  return nodes.map((node) => words(node, links)).join('');
}

function words(node: Nodes, links: string[]): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return isControlFact(node.data?.pointer) ? CONTROL : node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'link':
      return linkWords(node, links);
    default:
      return 'children' in node ? wordsOf(node.children, links) : '';
  }
}

/** A link is what it names: titles and section numbers that were put in for it belong to the document that it leads to. */
function linkWords(node: Link, links: string[]): string {
  const { define, field, named, unlinked } = node.data ?? {};
  if (field && !unlinked) return `${node.url} ${blankWords(field)}`;
  if (define === undefined && !unlinked) links.push(node.url);
  return named && !unlinked ? '' : wordsOf(node.children, links);
}
