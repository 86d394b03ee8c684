import { existsSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Heading, Link, Nodes, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { ControlBlock, DocumentSet } from '../../../src/model/documents.js';
import { runStage } from '../../../src/model/stages.js';
import { renderMarkdown } from '../../../src/outputs/markdown/renderMarkdown.js';
import { renderSet } from '../../../src/pipeline/renderSet.js';
import { makeSet, resolve } from '../../markdown/makeSet.js';
import { parseAsHost } from '../../pipeline/renderValues.js';
import { ROOT, readSample, SAMPLE, schema } from '../../support/sample.js';

const PLACES = { profileFolder: '../../../../org-profiles/hallberg' };

function all<T extends Nodes>(tree: Nodes, type: T['type']): T[] {
  const found: T[] = [];
  visit(tree, type, (node) => void found.push(node as T));
  return found;
}

function split(markdown: string): { readonly head: string; readonly body: string } {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  return { head, body };
}

function write(set: DocumentSet): (id: string) => string {
  const written = renderMarkdown(set, PLACES);
  return (id) => split(written.get(id) ?? '').body;
}

describe('the Markdown of the sample', async () => {
  const { profile, library } = await readSample();
  const { set } = await renderSet({ profile, library, schema, reportFact: () => {}, stage: runStage });
  const written = renderMarkdown(set, PLACES);
  const folder = (kind: string): string => path.join(ROOT, 'out/hallberg/markdown', kind);
  const files = new Map(
    set.documents.map((document) => {
      const tree = parseAsHost(split(written.get(document.id) ?? '').body);
      const slugger = new GithubSlugger();
      const anchors = new Set(all<Heading>(tree, 'heading').map((node) => slugger.slug(textOf(node))));
      return [path.join(folder(document.kind), `${document.id}.md`), { tree, anchors, document }] as const;
    }),
  );

  it.each([...files].map(([file, { tree, document }]) => [document.id, file, tree, document] as const))(
    '%s: every link leads to a file and a heading that are there',
    (_, file, tree, document) => {
      let relative = 0;
      for (const { url } of all<Link>(tree, 'link')) {
        if (/^(https?|mailto|tel):/.test(url)) continue;
        relative += 1;
        const [reference = '', anchor] = url.split('#');
        const target = reference === '' ? file : path.resolve(path.dirname(file), decodeURI(reference));
        const known = files.get(target);
        if (!known) {
          expect(target.startsWith(path.join(SAMPLE, 'policies')), url).toBe(true);
          expect(existsSync(target), url).toBe(true);
        } else if (anchor !== undefined) expect([...known.anchors], `${document.id}: ${url}`).toContain(anchor);
      }
      // What everybody may read links to nothing that only the inside may.
      if (document.control.label !== 'TLP:CLEAR') expect(relative).toBeGreaterThan(0);
    },
  );

  it.each([...files.values()].map(({ tree, document }) => [document.id, tree] as const))(
    '%s: no table cell is empty, no word of the program is left',
    (_, tree) => {
      for (const cell of all<TableCell>(tree, 'tableCell')) expect(textOf(cell).trim()).not.toBe('');
      expect(textOf(tree)).not.toMatch(/[\uE000-\uE003]|\{\{|undefined|\[object/);
      expect(all(tree, 'html').map((node) => 'value' in node && node.value)).toEqual([]);
    },
  );

  it('links to policies by the path on disk', () => {
    const links = [...files.values()]
      .flatMap(({ tree }) => all<Link>(tree, 'link'))
      .filter((link) => link.url.includes('/policies/'));
    expect(new Set(links.map((link) => link.url)).size).toBe(profile.governance.related_policies.length);
  });

  it('is the same each time', async () => {
    const again = await renderSet({
      profile: structuredClone(profile),
      library,
      schema,
      reportFact: () => {},
      stage: runStage,
    });
    expect(renderMarkdown(again.set, PLACES)).toEqual(written);
  });
});

describe('a document in Markdown', () => {
  it('begins with front matter that keeps any title as it is', () => {
    const hostile: Partial<ControlBlock> = {
      identifier: 'a: b # c',
      version: '1.0',
      status: '---\nx: y',
      label: '"TLP" \'AMBER\' | > & *x !y %z @w `v`',
      owner: `${'long '.repeat(60)}owner`,
      approver: 'yes',
      effective: '2026-01-01',
      nextReview: '~',
      language: 'no',
    };
    const set = makeSet({ 'plan/plan': { a: 'x' } }, hostile);
    const title = '# A: [b](c) {d} - e\\ "f" #g';
    const [document] = set.documents;
    const markdown =
      renderMarkdown({ documents: [{ ...(document as object), title } as never] }, PLACES).get('plan') ?? '';
    expect(parseYaml(split(markdown).head)).toEqual({
      id: hostile.identifier,
      title,
      version: '1.0',
      status: hostile.status,
      label: hostile.label,
      owner: hostile.owner,
      approver: 'yes',
      effective: '2026-01-01',
      next_review: '~',
      lang: 'no',
    });
    const [first] = all<Heading>(parseAsHost(split(markdown).body), 'heading');
    expect(first && textOf(first)).toBe(title);
  });

  it('shows the control block, the changes and the distribution before the first section', () => {
    const body = write(makeSet({ 'plan/plan': { a: 'x' } }, { owner: 'A | B', audience: '' }))('plan');
    const tree = parseAsHost(body);
    expect(all<Heading>(tree, 'heading').map((node) => `${node.depth} ${textOf(node)}`)).toEqual([
      '1 Document plan',
      '2 Document control',
      '3 Changes',
      '3 Distribution',
      '2 1 Section a',
    ]);
    const cells = all<TableCell>(tree, 'tableCell').map((cell) => textOf(cell));
    for (const text of ['Example GmbH', 'A | B', 'TLP:AMBER', '2026-01-01 by Bob', 'First', 'All: whole set']) {
      expect([...cells, ...all(tree, 'listItem').map((node) => textOf(node))]).toContain(text);
    }
    expect(cells[cells.indexOf('Audience') + 1]).toBe('–');
  });

  it('shows the control block of a sheet in one paragraph, and counts its anchors without the headings of a long one', () => {
    const set = makeSet({
      'forms/form': { changes: '## Changes\n\nx' },
      'plan/plan': { a: 'See [](doc:form#changes).' },
    });
    const body = write(set)('form');
    const tree = parseAsHost(body);
    expect(all<Heading>(tree, 'heading').map((node) => `${node.depth} ${textOf(node)}`)).toEqual([
      '1 Document form',
      '2 1 Changes',
    ]);
    expect(body).toContain('Label: TLP:AMBER · Owner: ');
    expect(body).not.toContain('All: whole set');
  });

  it('writes the anchors that a git host gives to equal and odd headings', () => {
    const { set } = resolve({
      'plan/plan': {
        changes:
          '## Changes\n\n### Steps\n\nx\n\n### Steps\n\n[](doc:plan#changes) [](doc:plan#steps) [](doc:plan#changes-steps-1) [](doc:other#x)',
        steps: '## Ärger & Not: *was* `tun`?\n\n[](doc:plan#steps)',
      },
      'policy/other': { x: '## «/x|C# & .NET – 100 %_x_»\n\n[](doc:plan#changes)' },
    });
    const body = write(set);
    const anchors = new Map(
      ['plan', 'other'].map((id) => {
        const slugger = new GithubSlugger();
        return [id, all<Heading>(parseAsHost(body(id)), 'heading').map((node) => slugger.slug(textOf(node)))];
      }),
    );
    const urls = ['plan', 'other'].map((id) => all<Link>(parseAsHost(body(id)), 'link').map((link) => link.url));
    const [, , , , changes, steps, steps1, odd] = anchors.get('plan') ?? [];
    expect(changes).toBe('1-changes');
    expect(steps).toBe('11-steps');
    expect(urls).toEqual([
      [`#${changes}`, `#${odd}`, `#${steps1}`, `../policy/other.md#${anchors.get('other')?.at(-1)}`, `#${odd}`],
      [`../plan/plan.md#${changes}`],
    ]);
  });

  it('turns definitions into their text, fields into blanks, and spaces in the path of a policy into %20', () => {
    const { set } = resolve({
      'forms/form': { a: '[Lead](define:role/lead) [](field:event-report/what) [](policy:access) [](role:lead)' },
    });
    const body = write(set)('form');
    expect(body).toContain(
      'Lead \\_\\_\\_\\_\\_\\_\\_\\_ [EX-POL-07 Access](../../../../org-profiles/hallberg/policies/access%20control.md) [Team lead](#1-section-a)',
    );
  });

  it('writes notices as git hosts read them', () => {
    const body = write(
      makeSet({ 'plan/plan': { a: '> [!WARNING]\n> Call «/x|[!NOTE] <b>».\n\n> [!TIP]\n>\n> - one' } }),
    )('plan');
    expect(body).toContain('> [!WARNING]\n>\n> Call \\[!NOTE] \\<b>.');
    expect(body).toContain('> [!TIP]\n>\n> - one');
  });

  it('fills empty cells, so that nobody takes them for forgotten', () => {
    const body = write(makeSet({ 'plan/plan': { a: '| a | b | c |\n|---|---|---|\n| | x | |' } }))('plan');
    const cells = all<TableCell>(parseAsHost(body), 'tableCell').slice(-3);
    expect(cells.map((cell) => textOf(cell))).toEqual(['–', 'x', '–']);
  });
});
