// The body of one Markdown file -> its links, headings and anchors and the texts to look for faults in, in one walk over the tree.
import type { Image, ImageReference, Link, LinkReference, Nodes, Root } from 'mdast';
import type { AbridgedText } from './abridge.js';
import type { InlineText } from './findTextFaults.js';
import { type DefinitionGatherer, gatherDefinitions } from './gatherDefinitions.js';
import { identifierOf } from './identifierOf.js';
import type { HeadingWords } from './makeAnchors.js';
import type { MarkdownHeading, MarkdownLink, TextFault } from './markdownLinks.js';
import type { PlainItem, PlainReference } from './plainItems.js';
import type { Positions } from './positions.js';
import { scanHtml, wordsInside } from './scanHtml.js';
import { visibleText } from './visibleText.js';

/** What the walk works on. */
export interface Body {
  /** The whole file, as it was abridged: front matter blank. */
  readonly source: string;
  readonly abridged: AbridgedText;
  readonly positions: Positions;
}

/** What it finds, in the order of the file. */
export interface BodyContents {
  readonly links: MarkdownLink[];
  readonly headings: (HeadingWords & Omit<MarkdownHeading, 'text'>)[];
  /** Ids and names in HTML. */
  readonly anchors: Set<string>;
  /** Links without words to click on. */
  readonly wordless: TextFault[];
  /** Paragraphs, headings and cells with brackets. */
  readonly inline: InlineText[];
  readonly definitions: DefinitionGatherer;
}

const EMPTY_WORDS = /^!?\[\s*\]/;

/** @param tree of the abridged text */
export function walkBody(tree: Root, { source, abridged, positions }: Body): BodyContents {
  const found: BodyContents = {
    links: [],
    headings: [],
    anchors: new Set(),
    wordless: [],
    inline: [],
    definitions: gatherDefinitions(),
  };
  const { links, headings, anchors, wordless, inline, definitions } = found;
  /** The inline text that the walk is in, when it has to be looked through. */
  let current: InlineText | undefined;
  let nextPlain = 0;
  /** Those that were surely meant as links. */
  const references: PlainReference[] = [];
  /** Where a comment ends that the parser takes for several pieces. */
  let hiddenUntil = 0;
  const lastComment = source.lastIndexOf('-->');

  // Its own stack: a file of ten thousand nested marks must not exhaust the one of the machine.
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const start = abridged.toSource(from);
    if (node.type === 'text') visitText(from, to, start);
    else if (start >= hiddenUntil) visitNode(node, from, to, start, abridged.toSource(to));
    if ('children' in node) for (let at = node.children.length; at > 0; ) waiting.push(node.children[--at] as Nodes);
  }
  for (const { label, start, end } of references) {
    if (!definitions.isDefined(identifierOf(label))) inline.push(aloneIn(source, start, end));
  }
  return found;

  function visitNode(node: Nodes, from: number, to: number, start: number, end: number): void {
    switch (node.type) {
      case 'heading':
        addHeading(node.depth, visibleText(node), start, end);
        enter(from, to, start, end);
        return;
      case 'paragraph':
      case 'tableCell':
        enter(from, to, start, end);
        return;
      case 'link':
      case 'image':
        links.push({ kind: node.type, url: node.url, range: positions.range(start, end), text: wordsOf(node) });
        if (node.type === 'link' && node.url !== '') lookForWords(start, end, node.url);
        return;
      case 'linkReference':
      case 'imageReference':
        definitions.use(node.identifier, { range: positions.range(start, end), text: wordsOf(node) });
        if (node.type === 'linkReference') lookForWords(start, end, node.label ?? node.identifier);
        return;
      case 'definition': {
        const { identifier, label = identifier, url } = node;
        definitions.define(identifier, { label: label ?? identifier, url, range: positions.range(start, end) });
        return;
      }
      case 'html':
        readHtml(start, end);
        return;
      default:
    }
  }

  /** Text nodes come in their order: what was cut from them comes with them, what stands between them is code or HTML. */
  function visitText(from: number, to: number, start: number): void {
    if (start >= hiddenUntil) current?.words.push([start, abridged.toSource(to)]);
    for (let next = abridged.plain[nextPlain]; next && next.at < to; next = abridged.plain[++nextPlain]) {
      if (next.at >= from && next.item.start >= hiddenUntil) visitPlain(next.item);
    }
  }

  function visitPlain(item: PlainItem): void {
    const { start, end } = item;
    const range = positions.range(start, end);
    switch (item.kind) {
      case 'heading':
        addHeading(item.depth, item.text, start, end);
        return;
      case 'reference':
        definitions.use(identifierOf(item.label), { range, text: item.text });
        if (item.full) references.push(item);
        return;
      default:
        links.push({ kind: item.kind, url: item.url, range, text: item.text });
    }
  }

  function addHeading(depth: number, text: string, start: number, end: number, html = false): void {
    headings.push({ depth, text, html, range: positions.range(start, end) });
  }

  function enter(from: number, to: number, start: number, end: number): void {
    current = abridged.text.slice(from, to).includes('[') ? { start, end, words: [] } : undefined;
    if (current) inline.push(current);
  }

  function lookForWords(start: number, end: number, label: string): void {
    if (!EMPTY_WORDS.test(source.slice(start, start + 100))) return;
    wordless.push({ kind: 'no-text', text: source.slice(start, end), label, range: positions.range(start, end) });
  }

  function readHtml(start: number, end: number): void {
    const scan = scanHtml(source.slice(start, end));
    for (const tag of scan.tags) {
      const [tagStart, tagEnd] = [start + tag.start, start + tag.end];
      for (const key of tag.name === 'a' ? ['id', 'name'] : ['id']) {
        const anchor = tag.attributes.get(key);
        if (anchor) anchors.add(anchor);
      }
      if (tag.headingText !== undefined) addHeading(Number(tag.name[1]), tag.headingText, tagStart, tagEnd, true);
      for (const key of ['href', 'src']) {
        const url = tag.attributes.get(key);
        if (url === undefined) continue;
        const text = tag.name === 'a' ? (wordsInside(source, 'a', tagEnd) ?? '').replace(/[*`]/g, '') : '';
        links.push({ kind: 'html', url, range: positions.range(tagStart, tagEnd), text });
      }
    }
    if (scan.openComment === undefined || lastComment < start + scan.openComment) return;
    const close = source.indexOf('-->', start + scan.openComment);
    if (close !== -1) hiddenUntil = close + 3;
  }
}

/** A reference that was not parsed, with the character before, which tells what its brackets are, and without code. */
function aloneIn(source: string, reference: number, end: number): InlineText {
  const start = Math.max(0, reference - 1);
  const words: [number, number][] = [];
  let at = start;
  for (const code of source.slice(reference, end).matchAll(/`[^`]*`/g)) {
    words.push([at, reference + code.index]);
    at = reference + code.index + code[0].length;
  }
  return { start, end, words: [...words, [at, end]] };
}

/** What a reader sees of a link or an image. */
function wordsOf(node: Link | LinkReference | Image | ImageReference): string {
  return 'children' in node ? visibleText(node) : (node.alt ?? '');
}
