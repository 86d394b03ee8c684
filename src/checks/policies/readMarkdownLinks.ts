// One Markdown file -> everything that link checks need of it, in one parse and one walk.
import type { Definition, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import { collectHeadings, visibleText } from './collectHeadings.js';
import { findTextFaults, type InlineText } from './findTextFaults.js';
import type {
  DuplicateDefinition,
  LinkUse,
  MarkdownDefinition,
  MarkdownLink,
  MarkdownLinks,
  TextFault,
} from './markdownLinks.js';
import { findTooDeep, inertText, parseBody } from './parseBody.js';
import { createPositions } from './positions.js';
import { readFrontMatter } from './readFrontMatter.js';
import { scanHtml } from './scanHtml.js';

/** A definition that is a hidden remark: `[//]: # (text)`. */
const REMARK = /^(?:\/\/|comment|_.*)$/i;
const EMPTY_WORDS = /^!?\[\s*\]/;

/** Reads one file. Never throws; whatever the text is, time grows with its length. */
export function readMarkdownLinks(text: string): MarkdownLinks {
  const positions = createPositions(text);
  const { bodyStart, frontMatter, links: headLinks } = readFrontMatter(text, positions);
  const source = inertText(text, bodyStart);
  const deep = findTooDeep(source);

  const links: MarkdownLink[] = [...headLinks];
  const wordless: TextFault[] = [];
  const anchors = new Set<string>();
  const headings = collectHeadings(anchors);
  const definitions = new Map<string, MarkdownDefinition>();
  const duplicates: DuplicateDefinition[] = [];
  const used = new Map<string, LinkUse[]>();
  const inline: InlineText[] = [];
  let hiddenUntil = 0;

  // Its own stack: a file of ten thousand nested marks must not exhaust the one of the machine.
  const waiting: Nodes[] = [deep === undefined ? parseBody(source) : { type: 'root', children: [] }];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (start >= hiddenUntil || node.type === 'root') visitNode(node, start, end);
    if ('children' in node) for (let at = node.children.length; at > 0; ) waiting.push(node.children[--at] as Nodes);
  }
  const textFaults = findTextFaults(inline, { text, source, positions, isDefined: (key) => definitions.has(key) });
  for (const [identifier, definition] of definitions) {
    const uses = used.get(identifier);
    if (uses) links.push({ kind: 'definition', url: definition.url, range: definition.range, text: '', uses });
  }
  return {
    links,
    anchors,
    headings: headings.headings,
    faults: [...wordless, ...textFaults],
    definitions,
    definitionsUnused: [...definitions]
      .filter(([key, { url, label }]) => !used.has(key) && !isRemark(label, url))
      .map(([, definition]) => definition),
    definitionsDuplicate: duplicates,
    ...(frontMatter ? { frontMatter } : {}),
    ...(deep === undefined ? {} : { tooDeep: positions.range(...deep) }),
  };

  function visitNode(node: Nodes, start: number, end: number): void {
    switch (node.type) {
      case 'heading':
        headings.add(visibleText(node), node.depth, positions.range(start, end));
        inline.push({ start, end, words: [] });
        return;
      case 'paragraph':
      case 'tableCell':
        inline.push({ start, end, words: [] });
        return;
      case 'text':
        inline.at(-1)?.words.push([start, end]);
        return;
      case 'link':
      case 'image':
        links.push({ kind: node.type, url: node.url, range: positions.range(start, end), text: wordsOf(node) });
        if (node.type === 'link' && node.url !== '') lookForWords(start, end, node.url);
        return;
      case 'linkReference':
      case 'imageReference':
        use(node.identifier, { range: positions.range(start, end), text: wordsOf(node) });
        if (node.type === 'linkReference') lookForWords(start, end, node.label ?? node.identifier);
        return;
      case 'definition':
        define(node, start, end);
        return;
      case 'html':
        readHtml(start, end);
        return;
      default:
    }
  }

  function use(identifier: string, one: LinkUse): void {
    const uses = used.get(identifier);
    if (uses) uses.push(one);
    else used.set(identifier, [one]);
  }

  function lookForWords(start: number, end: number, label: string): void {
    if (!EMPTY_WORDS.test(source.slice(start, start + 100))) return;
    wordless.push({ kind: 'no-text', text: text.slice(start, end), label, range: positions.range(start, end) });
  }

  function define(node: Definition, start: number, end: number): void {
    const label = node.label ?? node.identifier;
    if (label.startsWith('^')) return;
    const definition = { label, url: node.url, range: positions.range(start, end) };
    const first = definitions.get(node.identifier);
    if (!first) definitions.set(node.identifier, definition);
    else if (!isRemark(label, node.url)) duplicates.push({ ...definition, first });
  }

  function readHtml(start: number, end: number): void {
    const scan = scanHtml(source.slice(start, end));
    for (const tag of scan.tags) {
      const range = positions.range(start + tag.start, start + tag.end);
      for (const key of tag.name === 'a' ? ['id', 'name'] : ['id']) {
        const anchor = tag.attributes.get(key);
        if (anchor) anchors.add(anchor);
      }
      if (tag.headingText !== undefined) headings.add(tag.headingText, Number(tag.name[1]), range);
      for (const key of ['href', 'src']) {
        const url = tag.attributes.get(key);
        if (url !== undefined) links.push({ kind: 'html', url, range, text: '' });
      }
    }
    if (scan.openComment === undefined) return;
    const close = source.indexOf('-->', start + scan.openComment);
    if (close !== -1) hiddenUntil = close + 3;
  }
}

/** What a reader sees of a link or an image. */
function wordsOf(node: Link | LinkReference | Image | ImageReference): string {
  return 'children' in node ? visibleText(node) : (node.alt ?? '');
}

function isRemark(label: string, url: string): boolean {
  return REMARK.test(label) || url === '#' || url === '';
}
