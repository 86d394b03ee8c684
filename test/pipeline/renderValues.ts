// For the property tests of values: a tiny profile of texts and one template text -> document, Markdown, all by the product's own stages.
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { VFile } from 'vfile';
import { type Finding, report } from '../../src/diagnostics.js';
import { buildDocument } from '../../src/markdown/buildDocument.js';
import { createParser } from '../../src/markdown/createParser.js';
import { resolveReferences } from '../../src/markdown/resolveReferences.js';
import type { Model } from '../../src/model/deriveModel.js';
import type { ControlBlock, Document, DocumentTemplate } from '../../src/model/documents.js';
import { Origins } from '../../src/model/origins.js';
import { renderMarkdown } from '../../src/outputs/markdown/renderMarkdown.js';
import { createRenderer } from '../../src/render/createRenderer.js';
import { loadHelpers } from '../../src/render/helper.js';

const helpers = await loadHelpers();
const parse = createParser();

const CONTROL: ControlBlock = {
  organization: 'Example',
  identifier: 'EX-1',
  version: '1',
  status: 'in force',
  owner: 'Owner',
  approver: 'Approver',
  approved: '2026-01-01',
  effective: '2026-01-01',
  nextReview: '2027-01-01',
  label: 'TLP:AMBER',
  audience: 'all',
  language: 'en-GB',
  changes: [],
  distribution: [],
};

/** A rendered document with what was found on the way. */
export interface RenderedValues {
  readonly document: Document;
  /** The Markdown of the section, without front matter and control block. */
  readonly markdown: string;
  readonly findings: readonly (Finding & { readonly pointer: string })[];
  readonly templateFile: VFile;
}

/** Renders `source` (section heading included) over a profile of texts. */
export function renderValues(source: string, profile: Readonly<Record<string, unknown>>): RenderedValues {
  const model = { profile, derived: {}, origins: new Origins(profile) } as unknown as Model;
  const renderer = createRenderer({
    model,
    helpers,
    partials: new Map(),
    printed: new Map(),
    isProse: (pointer) => pointer.startsWith('/prose'),
  });
  const templateFile = new VFile({ path: 'documents/plan/values/10-values.md' });
  const section = {
    id: 'values',
    title: 'Values',
    covers: [],
    layout: 'portrait',
    numbered: true,
    newPage: false,
    public: true,
    source,
    firstLine: 4,
    file: templateFile,
  } as const;
  const template: DocumentTemplate = {
    id: 'values',
    folder: 'values',
    kind: 'plan',
    code: 'PLN-01',
    title: 'Values',
    summary: 'Prints values.',
    owner: 'governance.plan_owner',
    audience: 'all',
    format: 'book',
    derived: false,
    public: false,
    sections: [section],
    file: templateFile,
  };
  const findings: (Finding & { pointer: string })[] = [];
  const reportFact = (pointer: string, finding: Finding): void => void findings.push({ ...finding, pointer });
  const document = buildDocument(template, CONTROL, [{ template: section, ...renderer.render(source) }], {
    parse,
    report,
    reportFact,
  });
  const set = { documents: [document] };
  resolveReferences(set, { names: new Map(), policies: new Map(), fields: new Map(), leftOut: [], reportFact });
  const whole = renderMarkdown(set, { profileFolder: '../../../profiles/example' }).get('values') ?? '';
  const markdown = whole.slice(whole.indexOf('### Distribution') + '### Distribution'.length);
  return { document, markdown, findings, templateFile };
}

/** Markdown as a git host parses it: CommonMark and tables. */
export function parseAsHost(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** A tree as one line of node types, with `<` and `>` around children; neighbouring texts count as one, anchors do not count. */
export function outlineOf(node: Nodes): string {
  if (!('children' in node)) return node.type;
  const parts = (node.children as Nodes[]).map(outlineOf);
  const merged = parts.filter((part, index) => part !== 'text' || parts[index - 1] !== 'text');
  const facts = node.type === 'link' ? `(${node.url.replace(/#.*/s, '#')})` : '';
  return `${node.type}${facts}<${merged.join(' ')}>`;
}

/** The texts of a tree in order, neighbouring texts joined. */
export function textsOf(node: Nodes): string[] {
  if (!('children' in node)) return 'value' in node ? [node.value] : [];
  const texts: string[] = [];
  let open = false;
  for (const child of node.children as Nodes[]) {
    if (child.type !== 'text') texts.push(...textsOf(child));
    else if (open) texts.push(`${texts.pop()}${child.value}`);
    else texts.push(child.value);
    open = child.type === 'text';
  }
  return texts;
}
