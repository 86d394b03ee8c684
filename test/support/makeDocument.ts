// Builds rendered documents by hand, from Markdown or from one hostile string, for tests of the outputs.
import type { Heading, Link, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as plainText } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { type DocumentFormat, formatOf } from '../../src/model/documentFormat.js';
import type { ControlBlock, Document, DocumentKind, FormField, NodeData, Section } from '../../src/model/documents.js';

/** A form field of the given type; `name` is its label, id and number. */
export function sampleField(type: FormField['type'], facts: Partial<FormField> = {}): FormField {
  return {
    form: 'event-report',
    id: type,
    number: '1',
    label: type,
    type,
    required: false,
    starts: false,
    stage: 'first-report',
    stageTitle: 'at first report',
    filledBy: 'reporter',
    origin: 'standard',
    help: '',
    choices: [],
    offered: [],
    repeats: false,
    ...facts,
  };
}

const CALLOUT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/u;

/** Does to hand-made Markdown what the transforms of the product do: numbers, ids, link data, callouts. */
function prepare(markdown: string, section: { id: string; number: string }, fields: readonly FormField[]): Root {
  const root = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  let [third, fourth] = [0, 0];
  visit(root, (node) => {
    if (node.type === 'heading') {
      third += node.depth === 3 ? 1 : 0;
      fourth = node.depth === 4 ? fourth + 1 : 0;
      const number = [section.number, ...(node.depth > 2 ? [third] : []), ...(node.depth > 3 ? [fourth] : [])].join(
        '.',
      );
      const slug = plainText(node)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/gu, '-');
      node.data = { number, id: node.depth === 2 ? section.id : `${section.id}-${slug}` };
    } else if (node.type === 'link') {
      const data = linkData(node, fields);
      if (data) node.data = data;
    } else if (node.type === 'blockquote') {
      const first = node.children[0];
      const text = first?.type === 'paragraph' ? first.children[0] : undefined;
      const match = text?.type === 'text' ? CALLOUT.exec(text.value) : null;
      if (match && text?.type === 'text') {
        text.value = text.value.slice(match[0].length);
        node.data = { callout: match[1]?.toLowerCase() as NonNullable<NodeData['callout']> };
      }
    }
  });
  return root;
}

function linkData(node: Link, fields: readonly FormField[]): NodeData | undefined {
  const [, scheme, rest = ''] = /^([a-z]+):(.*)$/u.exec(node.url) ?? [];
  const [document = '', anchor] = rest.split('#');
  if (scheme === 'doc') return { target: { document, anchor } };
  if (scheme === 'define') return { define: rest };
  if (scheme === 'role') return { target: { document: 'sample-plan', anchor: 'roles', row: `role-${rest}` } };
  const field = scheme === 'field' ? fields.find(({ id }) => id === rest) : undefined;
  return field ? { field } : undefined;
}

/** What a sample section is made of; `markdown` is the body without its heading. */
export interface SampleSection {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
  readonly layout?: Section['layout'];
}

const CONTROL: ControlBlock = {
  organization: 'Habermann Antriebstechnik GmbH',
  identifier: 'HAB-IM-PLN-01',
  version: '2.3',
  status: 'in force',
  owner: 'Head of information security',
  approver: 'Dr. Ingrid Habermann, Managing director',
  approved: '2026-01-12',
  effective: '2026-02-01',
  nextReview: '2027-02-01',
  label: 'TLP:AMBER',
  audience: 'Incident response team, management team, plant managers and the on-call service desk of all sites',
  language: 'en-GB',
  changes: [
    {
      version: '2.3',
      date: '2026-01-12',
      author: 'Łukasz Żółkiewski',
      reason: 'Clocks of the two regimes checked by counsel; call tree after the exercise of 2025-11-18.',
      approver: 'Ingrid Habermann',
    },
    {
      version: '2.2',
      date: '2025-06-30',
      author: 'Ιωάννης Παππάς',
      reason: 'New plant in Łódź.',
      approver: 'Ingrid Habermann',
    },
    {
      version: '2.0',
      date: '2024-12-01',
      author: 'Mira Lindqvist',
      reason: 'First issue in the new form.',
      approver: 'Ingrid Habermann',
    },
  ],
  distribution: [
    'All members of the incident response team: document server, confirmed on receipt',
    'Plant managers: paper copy in the control room',
    'Outsourced responder (Northgate Forensics Ltd): secure portal',
  ],
};

/** Sections that no template file made. */
const NOWHERE = { file: new VFile({ path: 'template.md', value: '' }), firstLine: 1 };

/** Builds one rendered document from Markdown. */
export function makeDocument(
  facts: {
    id: string;
    kind: DocumentKind;
    format?: DocumentFormat;
    title: string;
    summary?: string;
    control?: Partial<ControlBlock>;
  },
  sections: readonly SampleSection[],
  fields: readonly FormField[] = [],
): Document {
  return {
    id: facts.id,
    folder: facts.id,
    kind: facts.kind,
    format: facts.format ?? formatOf(facts.kind),
    title: facts.title,
    summary:
      facts.summary ?? 'Says who acts, in what order and by when, from the first report of an event to its closure.',
    control: { ...CONTROL, ...facts.control },
    sections: sections.map(({ id, title, markdown, layout = 'portrait' }, index) => ({
      id,
      number: String(index + 1),
      title,
      covers: [],
      layout,
      newPage: false,
      source: NOWHERE,
      root: prepare(`## ${title}\n\n${markdown}`, { id, number: String(index + 1) }, fields),
    })),
    file: new VFile({ path: `${facts.id}.md` }),
  };
}

/** A document of one section whose only paragraph, heading, table cell, link and code hold `text`; no Markdown is parsed. */
export function documentHolding(text: string): Document {
  const phrasing: PhrasingContent = { type: 'text', value: text };
  const heading: Heading = { type: 'heading', depth: 2, data: { id: 'only', number: '1' }, children: [phrasing] };
  const row = { type: 'tableRow' as const, children: [{ type: 'tableCell' as const, children: [phrasing] }] };
  const children: RootContent[] = [
    heading,
    { type: 'paragraph', children: [phrasing] },
    { type: 'table', children: [row, row] },
    { type: 'paragraph', children: [{ type: 'link', url: 'https://example.com/', children: [phrasing] }] },
    { type: 'paragraph', children: [{ type: 'inlineCode', value: text }] },
  ];
  const root: Root = { type: 'root', children };
  return {
    ...makeDocument(
      { id: 'holding', kind: 'plan', title: text, summary: text, control: { organization: text, label: text } },
      [],
    ),
    sections: [
      { id: 'only', number: '1', title: text, covers: [], layout: 'portrait', newPage: false, root, source: NOWHERE },
    ],
  };
}
