import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../../src/markdown/createParser.js';
import { numberHeadings } from '../../../src/markdown/transforms/numberHeadings.js';

type Numbering = Parameters<typeof numberHeadings>[1];

function numbered(markdown: string, section: Partial<Numbering> = {}, slugger = new GithubSlugger()): string[] {
  const root = structuredClone(createParser()(markdown));
  numberHeadings(root, { id: 'roles', number: 3, numbered: true, ...section }, slugger);
  return root.children.flatMap((node) =>
    node.type === 'heading' ? [`${node.data?.number ?? ''} #${node.data?.id}`] : [],
  );
}

describe('numberHeadings', () => {
  it('numbers three levels, and begins the third anew below each second', () => {
    expect(numbered('## R\n\n### A\n\n#### B\n\n#### C\n\n### D\n\n#### E')).toEqual([
      '3 #roles',
      '3.1 #roles-a',
      '3.1.1 #roles-b',
      '3.1.2 #roles-c',
      '3.2 #roles-d',
      '3.2.1 #roles-e',
    ]);
  });

  it('gives headings of the same words anchors of their own, also in other sections of the document', () => {
    const slugger = new GithubSlugger();
    expect(numbered('## R\n\n### Steps\n\n### Steps', {}, slugger)).toEqual([
      '3 #roles',
      '3.1 #roles-steps',
      '3.2 #roles-steps-1',
    ]);
    expect(numbered('## R\n\n### Steps', { number: 4 }, slugger)).toEqual(['4 #roles', '4.1 #roles-steps-2']);
  });

  it('leaves the numbers of sub-headings away where the section says so, not their anchors', () => {
    expect(numbered('## R\n\n### A\n\n#### B', { numbered: false })).toEqual(['3 #roles', ' #roles-a', ' #roles-b']);
  });

  it('writes anchors in ASCII, whatever letters a heading has', () => {
    const slugger = new GithubSlugger();
    const anchors = numbered('## R\n\n### Betaltjänster Łódź\n\n### 東京\n\n### 大阪', {}, slugger);
    expect(anchors).toEqual(['3 #roles', '3.1 #roles-betaltjanster-odz', '3.2 #roles-', '3.3 #roles--1']);
  });
});
