// Tokens in a parsed tree -> the values they stand for, as text nodes that know their profile pointer. Returns a new tree.
import type { BlockContent, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';

/** A value behind a token. */
export interface FactValue {
  readonly value: string;
  readonly pointer: string;
  readonly prose: boolean;
}

/** What went wrong while putting values in. */
export interface SubstitutionFault {
  readonly ruleId: 'template-html' | 'template-prose-place';
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

/** Puts the values in. Text nodes that came from the profile carry `data.pointer`; links carry the pointer of their id. */
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
      case 'code':
        return [{ ...node, value: fill(node.value) }];
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
        const first = TOKEN.exec(node.url);
        TOKEN.lastIndex = 0;
        const data = first ? { ...node.data, pointer: factOf(first[1] as string).pointer } : node.data;
        return [{ ...node, url: fill(node.url), children: children(node.children), ...(data ? { data } : {}) }];
      }
      case 'image':
      case 'definition':
        return [{ ...node, url: fill(node.url) }];
      default:
        if (!('children' in node)) return [node];
        return [{ ...node, children: children(node.children as Nodes[]) } as Nodes];
    }
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
