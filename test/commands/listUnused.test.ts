// What nobody uses, over a copy of the sample and a library of two documents.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listUnused, type UnusedList } from '../../src/commands/listUnused.js';
import { AS_OF } from '../support/asOf.js';
import { ROOT, SAMPLE, TEMPLATES } from '../support/sample.js';

const project = mkdtempSync(path.join(os.tmpdir(), 'irdocs-unused-'));
const HEAD = 'summary: Says.\nowner: governance.plan_owner\naudience: all\n';
const FILES: Readonly<Record<string, string>> = {
  'documents/plan/plan/document.yaml': `title: Plan\ncode: PLN-01\n${HEAD}`,
  'documents/plan/plan/10-a.md':
    '---\ntitle: A\n---\nWe are {{organization.legal_name}}. See [](doc:policy). {{> lines}}\n\n![](picture:call-tree)\n',
  'documents/plan/plan/20-b.md':
    '---\ntitle: B\n---\n{{#each data.categories as |d|}}\n\n- {{d.name}}\n{{/each}}\n\n{{#if governance.isms_scope}}x{{/if}}\n',
  'documents/policy/policy/document.yaml': `title: Policy\ncode: POL-01\n${HEAD}`,
  'documents/policy/policy/10-a.md': '---\ntitle: A\n---\nSee [](doc:plan).\n',
  'partials/lines.md': 'Our sector: {{organization.sector.name}}.\n',
  'partials/idle.md': 'Nobody includes this.\n',
};

let list: UnusedList;
beforeAll(async () => {
  const templatesFolder = path.join(project, 'templates');
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(templatesFolder, name)), { recursive: true });
    writeFileSync(
      path.join(templatesFolder, name),
      text.replace('{{data.none_given}}', '{{#if governance.isms_scope}}x{{/if}}'),
    );
  }
  mkdirSync(path.join(templatesFolder, 'standard'));
  writeFileSync(path.join(templatesFolder, 'standard/clauses.yaml'), 'claimed: []\nclauses: []\n');
  for (const name of ['forms', 'regimes', 'classification', 'terms', 'crosswalk']) {
    symlinkSync(path.join(TEMPLATES, `standard/${name}.yaml`), path.join(templatesFolder, `standard/${name}.yaml`));
  }
  list = await listUnused({
    profileFolder: SAMPLE,
    outFolder: path.join(ROOT, 'out', 'hallberg'),
    displayRoot: ROOT,
    templatesFolder,
    strict: false,
    asOf: AS_OF,
  });
}, 60_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

it('runs over documents that can be rendered', () => {
  expect(list.checked.library.files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
});

const named = (kind: string): string[] => list.unused.filter((each) => each.kind === kind).map(({ name }) => name);

describe('list unused', () => {
  it('leaves out what a template prints or asks for, itself or in a partial, and what is computed with', () => {
    for (const fact of [
      'organization.legal_name',
      'organization.sector.name',
      'data.categories[].name',
      'poc.channels[].address',
    ]) {
      expect(named('fact')).not.toContain(fact);
    }
    expect(named('fact')).not.toContain('on_call.rota[].windows[].from');
    expect(named('fact')).not.toContain('governance.plan_owner');
  });

  it('names facts that nobody reads, once for a list, with the line of the first', () => {
    const [entry, ...more] = list.unused.filter(({ name }) => name === 'organization.critical_services[].purpose');
    expect(more).toEqual([]);
    expect(named('fact').length).toBeGreaterThan(100);
    expect(entry).toMatchObject({ kind: 'fact', where: expect.stringMatching(/\.yaml:\d+$/) });
  });

  it('names the partial that nobody includes, and the pictures that nobody shows', () => {
    expect(list.unused.filter(({ kind }) => kind === 'partial')).toEqual([
      {
        kind: 'partial',
        name: 'idle',
        where: expect.stringContaining('partials/idle.md'),
        why: 'no template includes it',
      },
    ]);
    expect(named('picture')).toContain('document-map');
    expect(named('picture')).not.toContain('call-tree');
  });
});
