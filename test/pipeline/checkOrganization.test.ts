import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { onTestFinished as afterwards, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { type CheckedSet, checkOrganization, type PipelineOptions } from '../../src/pipeline.js';
import { AS_OF } from '../support/asOf.js';
import { SAMPLE, TEMPLATES } from '../support/sample.js';

/** A copy of the sample, changed, in a project of its own that goes when the test ends. */
function copyOfSample(change: (folder: string) => void): string {
  const project = freshFolder();
  const folder = path.join(project, 'org-profiles', 'hallberg');
  cpSync(SAMPLE, folder, { recursive: true });
  change(folder);
  return folder;
}

function freshFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'irdocs-pipeline-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function checkFolder(profileFolder: string, more: Partial<PipelineOptions> = {}): Promise<CheckedSet> {
  const project = path.join(profileFolder, '../..');
  const outFolder = path.join(project, 'out', path.basename(profileFolder));
  return checkOrganization({
    profileFolder,
    outFolder,
    displayRoot: project,
    templatesFolder: TEMPLATES,
    strict: true,
    asOf: AS_OF,
    ...more,
  });
}

function withoutFact(file: string, keys: readonly string[]) {
  return (folder: string): void => {
    const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'));
    if (!document.deleteIn(keys)) throw new Error(`${keys.join('.')} is not in ${file}`);
    writeFileSync(path.join(folder, file), document.toString());
  };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

/** `file:line ruleId reason` of each finding. */
function told(checked: Pick<CheckedSet, 'files'>): string[] {
  return checked.files.flatMap((file) =>
    file.messages.map(
      (message: VFileMessage) => `${path.basename(file.path)}:${message.line} ${message.ruleId} ${message.reason}`,
    ),
  );
}

describe('the sample', () => {
  it('is clean, also under --strict, and every document becomes Markdown', async () => {
    const checked = await checkFolder(SAMPLE);
    expect(told(checked)).toEqual([]);
    expect(checked.clean).toBe(true);
    const documents = checked.rendered?.set.documents ?? [];
    expect(checked.markdown.size).toBe(documents.length);
    // A folder may yield several documents, in its place of the pack.
    const folders = documents.map(({ folder }) => folder).filter((folder, index, all) => folder !== all[index - 1]);
    expect(folders).toEqual(checked.library.documents.map((document) => document.id));
  });
});

describe('a section whose facts are absent', () => {
  const CLAUSES = `claimed: ["4"]
clauses:
  - number: "4"
    title: Four
    items:
      - { id: 4-must, kind: x, weight: must, basis: seed, text: It must. }
      - { id: 4-should, kind: x, weight: should, basis: seed, text: It should. }
      - { id: 4-other, kind: x, weight: must, basis: seed, text: Other. }
`;
  const head = 'title: One\ncode: POL-01\nsummary: Says it.\nowner: governance.policy_owner\naudience: all\n';

  /** A library of one policy over a catalogue of three items; its second section prints an optional fact. */
  function library(covers: string): string {
    const folder = freshFolder();
    write(folder, {
      'documents/policy/one/document.yaml': head,
      'documents/policy/one/10-first.md': '---\ntitle: First\ncovers: [4-other]\n---\n{{organization.legal_name}}\n',
      'documents/policy/one/20-second.md': `---\ntitle: Second\ncovers: [4-other, ${covers}]\n---\nWe follow {{teams.irt.maturity.model}}.\n`,
      'standard/clauses.yaml': CLAUSES,
    });
    for (const name of ['forms', 'regimes', 'classification', 'terms', 'crosswalk']) {
      symlinkSync(path.join(TEMPLATES, `standard/${name}.yaml`), path.join(folder, `standard/${name}.yaml`));
    }
    return folder;
  }
  const check = (covers: string, change: (folder: string) => void): Promise<CheckedSet> =>
    checkFolder(copyOfSample(change), { templatesFolder: library(covers) });
  const statusOf = (checked: CheckedSet, id: string) =>
    checked.rendered?.matrix.flatMap((clause) => clause.items).find((item) => item.id === id);
  const without = withoutFact('people.yaml', ['teams', 'irt', 'maturity']);
  const coverage = (checked: CheckedSet): string[] => told(checked).filter((line) => line.includes('clause-coverage'));

  it('is printed when they are there', async () => {
    const checked = await check('4-must', () => {});
    expect(checked.rendered?.set.documents[0]?.sections.map((section) => section.id)).toEqual(['first', 'second']);
    expect(checked.rendered?.leftOut).toEqual([]);
    expect(coverage(checked)).toEqual([]);
  });

  it('is left out; a should item becomes a gap of the matrix that names the fact, and the pack goes on', async () => {
    const checked = await check('4-should', without);
    expect(checked.rendered?.set.documents[0]?.sections.map((section) => section.id)).toEqual(['first']);
    expect(checked.rendered?.leftOut).toEqual([
      { document: 'one', section: 'second', covers: ['4-other', '4-should'], missing: ['teams.irt.maturity'] },
    ]);
    expect(statusOf(checked, '4-should')).toMatchObject({ status: 'gap', missing: ['teams.irt.maturity'] });
    expect(statusOf(checked, '4-other')).toMatchObject({ status: 'covered' });
    expect(coverage(checked).filter((line) => line.includes('4-should'))).toEqual([]);
  });

  it('fails the pack for a must item, at the line of the profile where the fact belongs', async () => {
    const checked = await check('4-must', without);
    expect(checked.clean).toBe(false);
    const [finding, ...more] = coverage(checked).filter((each) => each.includes('4-must'));
    expect(more).toEqual([]);
    expect(finding).toContain('The profile does not give teams.irt.maturity');
    const place = checked.files.flatMap((file) => file.messages).find((message) => message.reason.includes('4-must'));
    const copied = checked.reading.files.find((file) => file.path.endsWith('people.yaml'));
    expect(String(copied?.value).split('\n')[(place?.line ?? 0) - 1]).toMatch(/^ {2}irt:/);
    expect(place?.note).toContain('Add `teams.irt.maturity` to the profile');
    expect(place?.note).toMatch(/How mature the team was found to be.* Write for example:\nmaturity:\n {2}model: /);
  });
});

describe('a document all of whose sections are left out', () => {
  const folder = 'templates/documents/team/maturity';
  const plan = 'templates/documents/plan/incident-management-plan/99-own.md';
  const check = (body: string, change: (folder: string) => void = () => {}): Promise<CheckedSet> =>
    checkFolder(
      copyOfSample((sample) => {
        write(sample, {
          [`${folder}/document.yaml`]:
            'title: Maturity\ncode: TEA-77\nsummary: Says it.\nowner: governance.plan_owner\naudience: all\n',
          [`${folder}/10-model.md`]: '---\ntitle: Model\n---\nWe follow {{teams.irt.maturity.model}}.\n',
          [plan]: `---\ntitle: Own\n---\n${body}\n`,
        });
        change(sample);
      }),
    );
  const without = withoutFact('people.yaml', ['teams', 'irt', 'maturity']);
  const GUARDED = 'We act.{{#if (printed "maturity" "model")}} See [](doc:maturity#model).{{/if}}';

  it('is in the set while the facts are given', async () => {
    const checked = await check(GUARDED);
    expect(told(checked)).toEqual([]);
    expect(checked.markdown.has('maturity')).toBe(true);
    expect(checked.markdown.get('incident-management-plan')).toMatch(/We act\. See \[Maturity, section 1/);
  });

  it('is left out of the set, the map and the list of documents; a guarded sentence goes with it', async () => {
    const checked = await check(GUARDED, without);
    expect(told(checked).filter((line) => !line.includes('clause-coverage'))).toEqual([]);
    expect(checked.rendered?.set.documents.map((document) => document.id)).not.toContain('maturity');
    expect(checked.rendered?.model.derived.documents.map((document) => document.id)).not.toContain('maturity');
    expect(checked.markdown.get('document-map')).not.toContain('aturity');
    expect(checked.markdown.get('incident-management-plan')).toMatch(/We act\.\n/);
  });

  it('makes a reference without a guard an error at its line', async () => {
    const checked = await check('We act.\n\nSee [](doc:maturity).', without);
    expect(told(checked).filter((line) => line.startsWith('99-own.md'))).toEqual([
      '99-own.md:6 reference-unresolved The document `maturity` is left out because the profile gives no ' +
        'teams.irt.maturity (in incident-management-plan, section own)',
    ]);
  });
});

describe('what an organization adds under templates/', () => {
  const PLAN = 'templates/documents/plan/incident-management-plan';
  const section = (body: string): string => `---\ntitle: Own words\n---\n${body}\n`;
  const own = (files: Readonly<Record<string, string>>) => checkFolder(copyOfSample((folder) => write(folder, files)));

  it('is printed with the rest, and may need what is derived', async () => {
    const checked = await own({
      [`${PLAN}/99-own.md`]: section(
        '{{> note}} See [](doc:incident-management-plan#own). {{derived.shortest_clock.text}}.',
      ),
      'templates/partials/note.md': '{{organization.short_name}} knows.',
    });
    expect(told(checked)).toEqual([]);
    expect(checked.rendered?.leftOut).toEqual([]);
    expect(checked.markdown.get('incident-management-plan')).toMatch(
      /\n## \d+ Own words\n\nHallberg knows\. See .* \d+ hours\./,
    );
  });

  it('is checked', async () => {
    const bad: readonly (readonly [body: string, finding: string])[] = [
      ['{{organization.shortname}}', ':4 template-unknown-fact The model has no fact `organization.shortname`'],
      [
        'one\n\n{{{organization.short_name}}}',
        ':6 template-refused Triple braces print values as markup and are refused',
      ],
      ['{{#if x}}', ':4 template-syntax {{#if}} is not closed'],
      ['{{> missing}}', ':4 template-unknown-partial There is no partial `missing`'],
      ['<script>alert(1)</script>', ':4 template-html Raw HTML is refused: <script>alert(1)</script>'],
      ['![x](https://tracker.example/x.png)', ':4 template-refused Images are refused'],
      [
        'a {{prose scope.statement}} b',
        ':4 template-prose-place Markdown of the profile stands in the middle of a line',
      ],
      ['\uE0000\uE001', ':4 template-refused The template holds a private character'],
      ['{{derived.matrix}}', ':4 template-unknown-fact The model has no fact `derived.matrix`'],
    ];
    const folder = 'templates/documents/plan/own';
    const checked = await own({
      ...Object.fromEntries(bad.map(([body], index) => [`${PLAN}/${900 + index}-own-${index}.md`, section(body)])),
      'templates/partials/note.md': '{{{organization.short_name}}}',
      [`${folder}/document.yaml`]:
        'title: Own\ncode: PLN-77\nsummary: Says.\nowner: governance.plan_ownr\naudience: all\n',
      [`${folder}/10-a.md`]: section('[](doc:incident-management-plan)'),
      [`${PLAN}/950-note.md`]: section('{{> note}}'),
      [`${PLAN}/951-note.md`]: section('one\n{{> note}}'),
    });
    expect(checked.clean).toBe(false);
    const lines = told(checked);
    for (const [index, [, finding]] of bad.entries()) {
      expect(lines.filter((line) => line.startsWith(`${900 + index}-own-${index}.md`))).toEqual([
        expect.stringContaining(`.md${finding}`),
      ]);
    }
    // Two sections include the partial; what is wrong with it is told once, in its own file.
    expect(lines.filter((line) => line.startsWith('note.md'))).toEqual([
      'note.md:1 template-refused Triple braces print values as markup and are refused',
    ]);
    expect(lines.join('\n')).toContain(
      'template-unknown-fact The owner `governance.plan_ownr` is no role of the profile',
    );
  });
});

describe('links that an organization adds', () => {
  it('are checked, each with the place that it stands in', async () => {
    const checked = await checkFolder(
      copyOfSample((folder) =>
        write(folder, {
          'templates/documents/plan/incident-management-plan/99-own.md':
            '---\ntitle: Own\n---\n[](role:nobody-at-all) [x](javascript:alert(1)) [](doc:incident-management-plan#nowhere)\n',
        }),
      ),
    );
    expect(checked.clean).toBe(false);
    expect(told(checked).map((line) => line.replace(/^\S+ /, '').replace(/ \(in .*| is neither.*/, ''))).toEqual([
      'reference-unresolved There is no role `nobody-at-all`',
      'link-scheme The link `javascript:alert(1)`',
      'reference-unresolved The document `incident-management-plan` has no section `nowhere`',
    ]);
    expect(told(checked)[0]).toContain('(in incident-management-plan, section own)');
  });

  it('are checked where this profile prints nothing, too: in a branch that is not taken, and in a partial', async () => {
    const checked = await checkFolder(
      copyOfSample((folder) =>
        write(folder, {
          'templates/documents/plan/incident-management-plan/99-own.md':
            '---\ntitle: Own\n---\nWe act.\n\n{{#if public}}See [](doc:nowhere) and [](term:nothing).{{/if}}\n\n{{> note}}\n',
          'templates/partials/note.md': 'We act.\n\n{{#if public}}![](picture:call-three){{/if}}\n',
        }),
      ),
    );
    expect(checked.clean).toBe(false);
    expect(told(checked)).toEqual([
      '99-own.md:6 reference-unresolved There is no document `nowhere`',
      '99-own.md:6 reference-unresolved There is no term `nothing`',
      'note.md:3 template-unknown-picture There is no picture `call-three`',
    ]);
  });
});

describe('values of the profile', () => {
  it('that are Markdown and hold HTML are refused at their line', async () => {
    const checked = await checkFolder(
      copyOfSample((folder) => {
        const file = path.join(folder, 'mandate.yaml');
        const document = parseDocument(readFileSync(file, 'utf8'));
        document.setIn(['scope', 'statement'], 'All <b>sites</b> and [x](javascript:alert(1)).');
        writeFileSync(file, document.toString());
      }),
    );
    expect(checked.clean).toBe(false);
    const [finding] = told(checked).filter((line) => line.includes('prose-markup'));
    const mandate = checked.reading.files.find((file) => file.path.endsWith('mandate.yaml'));
    const line = Number(/:(\d+) /.exec(finding ?? '')?.[1]);
    // The value is a block; its place begins where the block is announced.
    expect(
      String(mandate?.value)
        .split('\n')
        .slice(line - 1, line + 1)
        .join('\n'),
    ).toMatch(/statement: .*\n? *All <b>sites<\/b>/);
    expect(told(checked).join('\n')).toContain('The text links to `javascript:alert(1)`');
  });

  it('that are printed in many places and hold a placeholder are told of once', async () => {
    const folder = copyOfSample((sample) => {
      const file = path.join(sample, 'mandate.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('short_name: Hallberg', 'short_name: "{{organization}}"'));
    });
    const found = told(await checkFolder(folder));
    expect(found.filter((line) => line.includes('{{'))).toHaveLength(1);
    expect(found).toHaveLength(1);
  });

  it('with errors stop before anything is rendered', async () => {
    const checked = await checkFolder(copyOfSample(withoutFact('mandate.yaml', ['organization', 'legal_name'])));
    expect(checked.clean).toBe(false);
    expect(checked.rendered).toBeUndefined();
    expect(checked.markdown.size).toBe(0);
  });
});
