// One Document -> Markdown that reads and links well on a git host: front matter, control block, numbered sections, relative links.
import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Heading, Link, Nodes, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { stringify } from 'yaml';
import { blankWords } from '../../model/blankWords.js';
import { compactControl } from '../../model/compactControl.js';
import type { Document, DocumentSet, LinkTarget } from '../../model/documents.js';
import { CONTROL_HEADINGS, controlChanges, controlFacts, type TextTable } from '../../model/fullControl.js';

/** Where links lead outside the set. */
export interface MarkdownPlaces {
  /** Path from the folder of the document (`out/<org>/markdown/<kind>/`) to the organization's profile folder. */
  readonly profileFolder: string;
}

/** Renders the documents of a set; shares what is known of anchors between them. */
export function renderMarkdown(set: DocumentSet, places: MarkdownPlaces): ReadonlyMap<string, string> {
  const anchors = new Map(set.documents.map((document) => [document.id, gitHostAnchors(document)]));
  const byId = new Map(set.documents.map((document) => [document.id, document]));
  return new Map(set.documents.map((document) => [document.id, renderOne(document)]));

  function renderOne(document: Document): string {
    const head = stringify(
      {
        id: document.control.identifier,
        title: document.title,
        version: document.control.version,
        status: document.control.status,
        label: document.control.label,
        owner: document.control.owner,
        approver: document.control.approver,
        effective: document.control.effective,
        next_review: document.control.nextReview,
        lang: document.control.language,
      },
      { lineWidth: 0 },
    );
    const root: Root = {
      type: 'root',
      children: [
        { type: 'heading', depth: 1, children: [{ type: 'text', value: document.title }] },
        { type: 'paragraph', children: [{ type: 'text', value: document.summary }] },
        ...controlBlocks(document),
        ...document.sections.flatMap((section) =>
          section.root.children.map((node) => convert(node, document) as RootContent),
        ),
      ],
    };
    const body = toMarkdown(root, {
      bullet: '-',
      emphasis: '*',
      fences: true,
      rule: '-',
      listItemIndent: 'one',
      handlers: { text: writeText },
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
      unsafe: [
        // Git hosts also read ~strike~ and $math$, which CommonMark does not know.
        { character: '~', inConstruct: 'phrasing' },
        { character: '$', inConstruct: 'phrasing' },
        // An address in angle brackets is a link, whatever it begins with: <7@a.example>
        { character: '<', after: '(?=\\S)', inConstruct: 'phrasing' },
        // Git hosts also link bare addresses, and read them before backslashes: https://a.example/b\_c would show the backslash.
        { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing', notInConstruct: 'link' },
        { character: '.', before: '[Ww]{3}', after: '(?=[-.\\w])', inConstruct: 'phrasing', notInConstruct: 'link' },
        // A cell is trimmed, but spaces at its edges belong to the value. (The writer sees the pipes around the cell.)
        { character: ' ', before: '^\\|', inConstruct: 'tableCell' },
        { character: ' ', after: '\\|$', inConstruct: 'tableCell' },
        { character: '\t', inConstruct: 'tableCell' },
      ],
    });
    return `---\n${head}---\n\n${body}`;
  }

  function convert(node: Nodes, document: Document): Nodes {
    if (node.type === 'heading') return numbered(node, convertChildren(node, document) as PhrasingContent[]);
    if (node.type === 'tableCell') return filledCell(convertChildren(node, document) as PhrasingContent[]);
    if (node.type === 'blockquote' && node.data?.callout) {
      const mark: RootContent = { type: 'html', value: `[!${node.data.callout.toUpperCase()}]` };
      return { ...node, children: [mark, ...convertChildren(node, document)] } as Nodes;
    }
    if (node.type === 'link') return convertLink(node, document);
    if (node.type === 'image' && node.data?.drawing) return { ...node, url: `../images/${node.data.drawing.id}.svg` };
    if (!('children' in node)) return node;
    return { ...node, children: convertChildren(node, document) } as Nodes;
  }

  function convertChildren(node: { children: readonly Nodes[] }, document: Document): Nodes[] {
    const converted = node.children.flatMap((child) => {
      const one = convert(child, document);
      return one.type === 'root' ? (one.children as Nodes[]) : [one];
    });
    return joinTexts(converted);
  }

  function convertLink(node: Link, document: Document): Nodes {
    const children = convertChildren(node, document) as PhrasingContent[];
    const { target, field, policy, define, unlinked } = node.data ?? {};
    if (unlinked) return inline(children);
    if (field) return inline([{ type: 'text', value: blankWords(field) }]);
    if (define !== undefined) return inline(children);
    if (policy) return { type: 'link', url: encodePath(posix.join(places.profileFolder, policy.file)), children };
    if (target) return { type: 'link', url: urlOf(target, document), children };
    return { type: 'link', url: node.url, children };
  }

  function urlOf(target: LinkTarget, from: Document): string {
    const slug = target.anchor === undefined ? undefined : anchors.get(target.document)?.get(target.anchor);
    const hash = slug === undefined ? '' : `#${slug}`;
    if (target.document === from.id) return hash === '' ? `${from.id}.md` : hash;
    const kind = byId.get(target.document)?.kind ?? '';
    const folder = kind === from.kind ? '' : `../${kind}/`;
    return `${folder}${target.document}.md${hash}`;
  }
}

/** A path as an address; a `#` in the name of a file is none that begins an anchor. */
function encodePath(path: string): string {
  return encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** Neighbouring texts as one: the serializer looks only inside a text for `1. ` and the like. */
function joinTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}

/** Text in which nothing can be read as markup, wherever it stands; most text is, and the escaper is the slowest part of writing. */
const HARMLESS = /^(?!.*(?::\/|[Ww]{3}\.))\p{L}(?:[\p{L}\p{N} ,.;:()'"/%+\u2013\u2014\u2026-]*[\p{L}\p{N},.;:)'"%])?$/u;

const writeText: Handle = (node, parent, state, info) =>
  HARMLESS.test(node.value) ? node.value : defaultHandlers.text(node, parent, state, info);

/** Several nodes in the place of one; `convertChildren` splices them in. */
function inline(children: PhrasingContent[]): Root {
  return { type: 'root', children };
}

function numbered(node: Heading, children: PhrasingContent[]): Heading {
  const number = node.data?.number;
  return { ...node, children: number === undefined ? children : [{ type: 'text', value: `${number} ` }, ...children] };
}

function filledCell(children: PhrasingContent[]): TableCell {
  return { type: 'tableCell', children: children.length > 0 ? children : [{ type: 'text', value: '–' }] };
}

/** Section and sub-heading ids -> the anchors that git hosts make of the printed headings. */
function gitHostAnchors(document: Document): ReadonlyMap<string, string> {
  const slugger = new GithubSlugger();
  for (const heading of [document.title, ...(document.format === 'book' ? Object.values(CONTROL_HEADINGS) : [])])
    slugger.slug(heading);
  const anchors = new Map<string, string>();
  for (const section of document.sections) {
    for (const node of section.root.children) {
      if (node.type !== 'heading') continue;
      const slug = slugger.slug(`${node.data?.number ?? ''} ${textOf(node)}`.trim());
      if (node.data?.id !== undefined) anchors.set(node.data.id, slug);
    }
  }
  return anchors;
}

function controlBlocks(document: Document): RootContent[] {
  const { control } = document;
  if (document.format !== 'book') return [controlLine(document)];
  return [
    heading(CONTROL_HEADINGS.facts),
    table(controlFacts(control)),
    heading(CONTROL_HEADINGS.changes, 3),
    table(controlChanges(control)),
    heading(CONTROL_HEADINGS.distribution, 3),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: control.distribution.map((entry) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [{ type: 'text', value: entry }] }],
      })),
    },
  ];
}

/** The control block of a sheet or a card: one paragraph. */
function controlLine(document: Document): RootContent {
  const entries = compactControl(document).map(([name, value]) => `${name}: ${value}`);
  return { type: 'paragraph', children: [{ type: 'text', value: entries.join(' · ') }] };
}

function heading(value: string, depth: 2 | 3 = 2): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function table({ head, rows }: TextTable): Table {
  return {
    type: 'table',
    children: [head, ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((value) => ({
        type: 'tableCell',
        children: [{ type: 'text', value: value === '' ? '–' : value }],
      })),
    })),
  };
}
