// A small set of documents from Markdown, built by the product's own stages, for tests of links and of the Markdown output.
import type { Link, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { type Finding, report } from '../../src/diagnostics.js';
import { buildDocument } from '../../src/markdown/buildDocument.js';
import { createParser } from '../../src/markdown/createParser.js';
import { type ReferenceNames, resolveReferences } from '../../src/markdown/resolveReferences.js';
import type { LeftOutSection } from '../../src/model/derive/deriveMatrix.js';
import { formatOf } from '../../src/model/documentFormat.js';
import type { ControlBlock, DocumentKind, DocumentSet, DocumentTemplate } from '../../src/model/documents.js';
import { sampleField } from '../support/makeDocument.js';

export const CONTROL: ControlBlock = {
  organization: 'Example GmbH',
  identifier: 'EX-1',
  version: '1.0',
  status: 'in force',
  owner: 'Owner, Ann',
  approver: 'Approver, Bob',
  approved: '2026-01-01 by Bob',
  effective: '2026-01-01',
  nextReview: '2027-01-01',
  label: 'TLP:AMBER',
  audience: 'all',
  language: 'en-GB',
  changes: [{ version: '1.0', date: '2026-01-01', author: 'Ann', reason: 'First', approver: 'Bob' }],
  distribution: ['All: whole set'],
};

/** `kind/id` -> section id -> Markdown; `«pointer|value»` in it is a fact. The first line may be a heading of depth 2. */
export type SetSource = Readonly<Record<string, Readonly<Record<string, string>>>>;

const parse = createParser();

/** Builds the documents, links not yet resolved. */
export function makeSet(source: SetSource, control: Partial<ControlBlock> = {}): DocumentSet {
  return {
    documents: Object.entries(source).map(([key, sections]) => {
      const [kind = '', id = ''] = key.split('/');
      const file = new VFile({ path: key });
      const template = {
        id,
        folder: id,
        kind: kind as DocumentKind,
        format: formatOf(kind as DocumentKind),
        title: `Document ${id}`,
        summary: 'Says it.',
        file,
      };
      const rendered = Object.entries(sections).map(([section, markdown]) => {
        const facts: { value: string; pointer: string; prose: boolean }[] = [];
        const withTokens = markdown.replace(/«([^|»]*)\|([^»]*)»/g, (_, pointer: string, value: string) => {
          return `\uE000${facts.push({ value, pointer, prose: false }) - 1}\uE001`;
        });
        const heading = withTokens.startsWith('## ') ? '' : `## Section ${section}\n\n`;
        return {
          template: {
            id: section,
            title: section,
            covers: [],
            layout: 'portrait',
            numbered: true,
            newPage: false,
            public: true,
            source: '',
            firstLine: 1,
            file,
          } as const,
          markdown: heading + withTokens,
          facts,
        };
      });
      return buildDocument(template as unknown as DocumentTemplate, { ...CONTROL, ...control }, rendered, {
        parse,
        report,
        reportFact: () => {},
      });
    }),
  };
}

/** What came of resolving the links of a set. */
export interface Resolved {
  readonly set: DocumentSet;
  /** Each link: its address, text and data. */
  readonly links: readonly { readonly url: string; readonly text: string; readonly data: Link['data'] }[];
  /** Findings at facts, by pointer, and on documents. */
  readonly atFacts: readonly (readonly [pointer: string, reason: string])[];
  readonly onDocuments: readonly string[];
}

const NAMES = new Map([
  [
    'role',
    new Map([
      ['lead', 'Team lead'],
      ['desk', 'Service desk'],
    ]),
  ],
  ['person', new Map([['ann', 'Ann Lee']])],
  ['term', new Map([['event', 'event']])],
  ['clause', new Map([['6.4', 'clause 6.4']])],
  ['policy', new Map([['access', 'EX-POL-07 Access']])],
]);

/** Builds a set, of which some sections were left out, and resolves its links. */
export function resolve(source: SetSource, leftOut: readonly LeftOutSection[] = []): Resolved {
  const set = makeSet(source);
  const atFacts: [string, string][] = [];
  const world: ReferenceNames = {
    names: NAMES,
    policies: new Map([['access', { file: 'policies/access control.md' }]]),
    fields: new Map([['event-report/what', sampleField('longtext', { id: 'what' })]]),
    leftOut,
    reportFact: (pointer: string, finding: Finding) => void atFacts.push([pointer, finding.reason]),
  };
  resolveReferences(set, world);
  const links: { url: string; text: string; data: Link['data'] }[] = [];
  for (const document of set.documents) {
    for (const section of document.sections) {
      visit(section.root as Nodes, 'link', (node) => {
        links.push({ url: node.url, text: textOf(node), data: node.data });
      });
    }
  }
  const onDocuments = set.documents.flatMap((document) => document.file.messages.map((message) => message.reason));
  return { set, links, atFacts, onDocuments };
}
