// A folder with `each`: one document for every entry of a list of the profile, through the whole check.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { parseDocument, type Document as YamlDocument } from 'yaml';
import type { CheckedSet } from '../../src/pipeline.js';
import { checkSample } from './checkSample.js';

const FOLDER = 'documents/team/contract';
const HEAD =
  'title: "Contract: {{item.party}}"\ncode: TEA\nsummary: What we owe {{item.party}}.\nowner: item.decides\naudience: all\neach: notification.contracts\n';
const SECTION =
  '---\ntitle: Duty\n---\n[{{item.party}}](define:contract/{{item.id}}) hears within {{duration item.clock}}.\n';
const PLAN = 'documents/plan/plan/10-own.md';
const LINKS =
  '---\ntitle: Own\n---\n{{#each notification.contracts as |c|}}\n- [](doc:contract-{{c.id}})\n{{/each}}\n\n{{#if (printed "contract" "duty")}}Each has a duty.{{/if}}\n';

const PLAIN = 'title: Plan\ncode: PLN-01\nsummary: Says it.\nowner: governance.plan_owner\naudience: all\n';
const LIBRARY = {
  [`${FOLDER}/document.yaml`]: HEAD,
  [`${FOLDER}/10-duty.md`]: SECTION,
  'documents/plan/plan/document.yaml': PLAIN,
  [PLAN]: LINKS,
};

const check = (
  files: Readonly<Record<string, string>> = {},
  edit: (mandate: YamlDocument) => void = () => {},
): Promise<CheckedSet> =>
  checkSample({ ...LIBRARY, ...files }, (folder) => {
    const file = path.join(folder, 'mandate.yaml');
    const mandate = parseDocument(readFileSync(file, 'utf8'));
    edit(mandate);
    writeFileSync(file, mandate.toString());
  });

/** What a library of two documents lacks: the rest of the set. */
const LACKING = new Set([
  'orphan-document',
  'link-not-generated',
  'document-label',
  'identifier-unknown',
  'required-link-unknown',
]);
const messages = (checked: CheckedSet): VFileMessage[] =>
  checked.files.flatMap((file) => file.messages).filter(({ ruleId, fatal }) => fatal && !LACKING.has(ruleId ?? ''));
const told = (checked: CheckedSet): string[] => messages(checked).map(({ ruleId, reason }) => `${ruleId} ${reason}`);
const made = (checked: CheckedSet) =>
  checked.rendered?.set.documents.filter((document) => document.folder === 'contract') ?? [];
const CONTRACTS = ['notification', 'contracts'];

describe('a folder with `each`', () => {
  it('gives every entry a document with its own words, owner and links', async () => {
    const checked = await check();
    expect(told(checked)).toEqual([]);
    expect(made(checked).map(({ id, title, control }) => [id, title, control.identifier])).toEqual([
      ['contract-donaumoos', 'Contract: Zweckverband Wasser Donaumoos', 'HAB-IM-TEA-DONAUMOOS'],
      ['contract-voltara', 'Contract: Voltara Automotive SE', 'HAB-IM-TEA-VOLTARA'],
      ['contract-rheinpompes', 'Contract: Rhein Pompes Industrie SA', 'HAB-IM-TEA-RHEINPOMPES'],
    ]);
    expect(made(checked)[0]?.control.owner).toMatch(/^Product security officer/);
    expect(checked.markdown.get('contract-voltara')).toContain('Voltara Automotive SE hears within 24 hours.');
    expect(checked.markdown.get('plan')).toContain('[Contract: Voltara Automotive SE](../team/contract-voltara.md)');
    expect(checked.markdown.get('plan')).toContain('Each has a duty.');
    expect(checked.rendered?.model.derived.documents).toContainEqual(
      expect.objectContaining({ id: 'contract-voltara', title: 'Contract: Voltara Automotive SE' }),
    );
  });

  it('gives none where the list is absent or empty, and says so of what would lead there', async () => {
    const absent = await check({}, (mandate) => mandate.setIn(CONTRACTS, []));
    expect(made(absent)).toEqual([]);
    expect(absent.markdown.get('plan')).not.toContain('Each has a duty.');
    expect(absent.rendered?.leftOut).toContainEqual({
      document: 'contract',
      section: 'duty',
      covers: [],
      missing: ['notification.contracts'],
    });
  });

  it('is checked even where it yields nothing', async () => {
    const checked = await check({ [`${FOLDER}/10-duty.md`]: '---\ntitle: Duty\n---\n{{item.pary}}\n' }, (mandate) =>
      mandate.setIn(CONTRACTS, []),
    );
    expect(told(checked)).toEqual(['template-unknown-fact The model has no fact `item.pary`']);
  });

  it('leaves out only the sections whose facts the one entry lacks', async () => {
    const checked = await check(
      {
        [`${FOLDER}/document.yaml`]: HEAD.replace('notification.contracts', 'classification.categories')
          .replaceAll('item.party', 'item.name')
          .replace('item.decides', 'governance.plan_owner'),
        [`${FOLDER}/10-duty.md`]: '---\ntitle: Duty\n---\n{{item.name}}\n',
        [`${FOLDER}/20-form.md`]: '---\ntitle: Form\n---\n{{item.exchange}}\n',
        [PLAN]: LINKS.replaceAll('notification.contracts', 'classification.categories'),
      },
      (mandate) => {
        mandate.deleteIn(['classification', 'categories', 0, 'exchange']);
        mandate.setIn(['classification', 'categories', 1, 'exchange'], 'malware');
      },
    );
    const [first, second] = made(checked);
    expect(first?.sections.map(({ id }) => id)).toEqual(['duty']);
    expect(second?.sections.map(({ id }) => id)).toEqual(['duty', 'form']);
    expect(checked.rendered?.leftOut).toContainEqual({
      document: 'contract-malware',
      section: 'form',
      covers: [],
      missing: ['classification.categories.0.exchange'],
    });
  });
});

describe('what is wrong with such a folder', () => {
  it.each([
    ['an unknown fact', '{{item.pary}}', 'template-unknown-fact The model has no fact `item.pary`'],
    ['markup', '<b>{{item.party}}</b>', 'template-html Raw HTML is refused: <b>'],
    [
      'a link that leads nowhere',
      '[](role:nobody)',
      'reference-unresolved There is no role `nobody` (in contract, section duty)',
    ],
    ['a leftover', 'TODO', 'leftover-text contract, section duty, prints a placeholder: `TODO`'],
  ])('is told once, not once for every entry: %s', async (_, body, expected) => {
    const checked = await check({ [`${FOLDER}/10-duty.md`]: `---\ntitle: Duty\n---\n${body}\n` });
    expect(told(checked).filter((line) => line === expected)).toHaveLength(1);
    expect(told(checked).every((line) => line.startsWith(expected.split(' ')[0] ?? ''))).toBe(true);
  });

  it.each([
    ['each: notification.principle', '`each: notification.principle` is no list of the profile whose entries have ids'],
    ['each: nothing.here', '`each: nothing.here` is no list of the profile whose entries have ids'],
    ['each: notification.screen_questions', 'is no list of the profile whose entries have ids'],
    ['each: derived.documents', 'is no list of the profile whose entries have ids'],
  ])('names a list that there is not: %s', async (line, expected) => {
    const checked = await check({
      [`${FOLDER}/document.yaml`]: HEAD.replace('each: notification.contracts', line),
      [PLAN]: '---\ntitle: Own\n---\nWe act.\n',
    });
    expect(told(checked)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    ['title: "{{item.nothing}}"', '`{{item.nothing}}` is no text that every entry of the list gives'],
    ['title: "{{organization.short_name}}"', 'hold facts of its own entry only'],
    ['title: "{{#if item.id}}x{{/if}}"', 'hold facts of its own entry only'],
  ])('is in its head: %s', async (title, expected) => {
    const checked = await check({ [`${FOLDER}/document.yaml`]: HEAD.replace(/^title:.*$/m, title) });
    expect(told(checked)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('two documents of one name', () => {
  it('are told at the entry of the profile, and the one of the library stays', async () => {
    const checked = await check({
      'documents/team/contract-voltara/document.yaml': PLAIN.replace('PLN-01', 'TEA-09').replace('Plan', 'Ours'),
      'documents/team/contract-voltara/10-a.md': '---\ntitle: A\n---\nWe act.\n',
    });
    const [message, ...more] = messages(checked);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ ruleId: 'document-twice', actual: 'voltara', note: 'Give the entry another id' });
    expect(message?.reason).toContain('`contract-voltara` (TEA-09, ');
    const mandate = checked.reading.files.find((file) => file.path.endsWith('mandate.yaml'));
    expect(String(mandate?.value).split('\n')[(message?.line ?? 0) - 1]).toContain('id: voltara');
    expect(checked.rendered?.set.documents.find(({ id }) => id === 'contract-voltara')?.title).toBe('Ours');
  });

  it('may differ in their ids and share a code', async () => {
    const checked = await check({
      'documents/team/own/document.yaml': PLAIN.replace('PLN-01', 'TEA-VOLTARA'),
      'documents/team/own/10-a.md': '---\ntitle: A\n---\nWe act.\n',
    });
    expect(told(checked)).toContainEqual(expect.stringMatching(/^document-twice .*TEA-VOLTARA/));
  });
});
