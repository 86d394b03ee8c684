import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/diagnostics.js';
import { buildDocument } from '../../src/markdown/buildDocument.js';
import { createParser } from '../../src/markdown/createParser.js';
import type { DocumentTemplate, SectionTemplate } from '../../src/model/documents.js';
import { CONTROL } from './makeSet.js';

const file = new VFile({ path: 'documents/plan/p/10-a.md' });
const section = (id: string): SectionTemplate => ({
  id,
  title: id,
  covers: ['4-a'],
  layout: 'landscape',
  numbered: true,
  newPage: false,
  public: true,
  source: '',
  firstLine: 7,
  file,
});
const template = {
  id: 'p',
  folder: 'p',
  kind: 'plan',
  title: 'Plan',
  summary: 'S.',
  file,
} as unknown as DocumentTemplate;

function build(...sections: readonly (readonly [id: string, markdown: string])[]) {
  const atFacts: unknown[] = [];
  const facts = [
    { value: 'A <b>', pointer: '/prose', prose: true },
    { value: 'Ann', pointer: '/name', prose: false },
  ];
  const document = buildDocument(
    template,
    CONTROL,
    sections.map(([id, markdown]) => ({ template: section(id), markdown, facts })),
    { parse: createParser(), report, reportFact: (pointer, finding) => atFacts.push([pointer, finding.ruleId]) },
  );
  return { document, atFacts };
}

describe('a document', () => {
  it('numbers its sections, and takes their titles from the headings as they are printed', () => {
    const { document } = build(['a', '## First of \uE0001\uE001\n\nx'], ['b', '## Second\n\ny']);
    expect(document.sections).toMatchObject([
      { id: 'a', number: '1', title: 'First of Ann', covers: ['4-a'], layout: 'landscape' },
      { id: 'b', number: '2', title: 'Second' },
    ]);
    expect(document).toMatchObject({ id: 'p', kind: 'plan', title: 'Plan', summary: 'S.', control: CONTROL });
  });

  it('has each anchor once, though a sub-heading reads like another section', () => {
    const { document } = build(['a', '## A\n\n### B'], ['a-b', '## A b\n\n### B']);
    const ids: unknown[] = [];
    for (const each of document.sections) visit(each.root as Nodes, 'heading', (node) => void ids.push(node.data?.id));
    expect(ids).toEqual(['a', 'a-b-1', 'a-b', 'a-b-b']);
    expect(new Set(ids).size).toBe(4);
  });

  it('reports faults of the template at its first line, and faults of values at their line', () => {
    file.messages.length = 0;
    const { atFacts } = build(['a', '## A\n\n<b>\n\n\uE0000\uE001']);
    expect(file.messages).toMatchObject([{ ruleId: 'template-html', line: 7, column: 1 }]);
    expect(atFacts).toEqual([['/prose', 'prose-markup']]);
  });
});
