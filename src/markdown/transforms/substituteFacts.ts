// Tokens in a parsed tree -> the values they stand for, as text nodes that know their profile pointer. Returns a new tree.

import type { BlockContent, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { PICTURE } from './placePictures.js';

/** A value behind a token. */
export interface FactValue {
  readonly value: string;
  readonly pointer: string;
  readonly prose: boolean;
}

/** What went wrong while putting values in. */
export interface SubstitutionFault {
  readonly ruleId: 'template-html' | 'template-prose-place' | 'template-refused';
  readonly reason: string;
  readonly note: string;
}

/** How the transform reaches the world. */
export interface Substitution {
  readonly facts: readonly FactValue[];
  /** Parses Markdown of the profile into its blocks; findings are made by the caller. */
  readonly parseProse: (fact: FactValue) => readonly BlockContent[];
  readonly onFault: (fault: SubstitutionFault) => void;
}

const TOKEN = /\uE000(\d+)\uE001/g;

/** Puts the values in. Texts and code that came from the profile carry `data.pointer`; links carry the pointer of their id. */
export function substituteFacts(root: Root, world: Substitution): Root {
  const factOf = (digits: string): FactValue => world.facts[Number(digits)] as FactValue;
  const fill = (text: string): string => text.replace(TOKEN, (_, digits: string) => factOf(digits).value);

  function children<T extends Nodes>(nodes: readonly T[]): T[] {
    return nodes.flatMap((node) => convert(node) as T[]);
  }

  function convert(node: Nodes): Nodes[] {
    switch (node.type) {
      case 'text':
        return splitText(node.value);
      case 'inlineCode':
        return [{ ...node, value: fill(node.value), ...pointed(node, node.value) }];
      case 'code': {
        const words = { lang: node.lang && fill(node.lang), meta: node.meta && fill(node.meta) };
        return [{ ...node, ...words, value: fill(node.value), ...pointed(node, node.value) }];
      }
      case 'html':
        if (!/^<!--/.test(node.value)) {
          world.onFault({
            ruleId: 'template-html',
            reason: `Raw HTML is refused: ${node.value.slice(0, 60)}`,
            note: 'Use Markdown, or put a backslash before <',
          });
        }
        return [];
      case 'paragraph': {
        const prose = soleProse(node);
        return prose ? [...world.parseProse(prose)] : [{ ...node, children: children(node.children) }];
      }
      case 'link': {
        const words = { url: fill(node.url), title: node.title && fill(node.title) };
        return [{ ...node, ...words, children: children(node.children), ...pointed(node, node.url) }];
      }
      case 'image':
        if (node.url.startsWith(PICTURE)) return [{ ...node }];
        refused(node.type);
        return [];
      case 'imageReference':
      case 'definition':
      case 'linkReference':
        refused(node.type);
        return node.type === 'linkReference' ? children(node.children) : [];
      default:
        if (!('children' in node)) return [node];
        return [{ ...node, children: children(node.children as Nodes[]) } as Nodes];
    }
  }

  function refused(type: string): void {
    const image = type.startsWith('image');
    world.onFault({
      ruleId: 'template-refused',
      reason: image ? 'Images are refused' : 'Links whose address stands elsewhere are refused',
      note: image
        ? 'Show a picture of irdocs with `![](picture:call-tree)`, or describe it in words'
        : 'Write [text](address) in one place',
    });
  }

  /** The pointer of the first value in a text, as `data` for the node that shows it. */
  function pointed<D extends object>(node: { data?: D | undefined }, text: string): { data?: D & { pointer: string } } {
    const digits = /\uE000(\d+)\uE001/.exec(text)?.[1];
    return digits === undefined ? {} : { data: { ...(node.data as D), pointer: factOf(digits).pointer } };
  }

  function soleProse(node: Paragraph): FactValue | undefined {
    const only = node.children.length === 1 ? node.children[0] : undefined;
    if (only?.type !== 'text') return undefined;
    const match = /^\uE000(\d+)\uE001$/.exec(only.value.trim());
    const fact = match ? factOf(match[1] as string) : undefined;
    return fact?.prose ? fact : undefined;
  }

  function splitText(value: string): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    let last = 0;
    for (const match of value.matchAll(TOKEN)) {
      if (match.index > last) nodes.push({ type: 'text', value: value.slice(last, match.index) });
      last = match.index + match[0].length;
      const fact = factOf(match[1] as string);
      if (fact.prose) {
        world.onFault({
          ruleId: 'template-prose-place',
          reason: 'Markdown of the profile stands in the middle of a line',
          note: 'Put {{prose ...}} on a line of its own, with a blank line before and after',
        });
      }
      nodes.push({ type: 'text', value: fact.value, data: { pointer: fact.pointer } });
    }
    if (last < value.length) nodes.push({ type: 'text', value: value.slice(last) });
    return nodes;
  }

  return { type: 'root', children: children(root.children) as RootContent[] };
}
