// Suppressions over a whole profile: errors that may wait let the pack be made, a group's entries serve its subsidiaries, and each run judges them.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished as afterwards, describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { type CheckedSet, checkOrganization, type PipelineOptions } from '../../src/pipeline.js';
import { AS_OF } from '../support/asOf.js';
import { ROOT, SAMPLE, TEMPLATES } from '../support/sample.js';

type Change = readonly [file: string, keys: readonly (string | number)[], value?: string];

/** A project with a copy of these organizations. */
function project(...organizations: readonly string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'irdocs-suppressions-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of organizations) {
    cpSync(path.join(ROOT, 'org-profiles', name), path.join(folder, 'org-profiles', name), { recursive: true });
  }
  return folder;
}

function change(folder: string, changes: readonly Change[]): void {
  for (const [file, keys, value] of changes) {
    const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'));
    if (!document.hasIn(keys)) throw new Error(`${keys.join('.')} is not in ${file}`);
    if (value === undefined) document.deleteIn(keys);
    else document.setIn(keys, value);
    writeFileSync(path.join(folder, file), document.toString());
  }
}

function suppress(folder: string, owner: string, entries: readonly Readonly<Record<string, string>>[]): void {
  const whole = entries.map((entry, index) => ({
    id: `debt-${index}`,
    reason: 'It is mended in March',
    owner,
    expires: '2027-03-31',
    ...entry,
  }));
  writeFileSync(path.join(folder, 'suppressions.yaml'), stringify({ suppressions: whole }));
}

function check(profileFolder: string, more: Partial<PipelineOptions> = {}): Promise<CheckedSet> {
  const displayRoot = path.join(profileFolder, '../..');
  const outFolder = path.join(displayRoot, 'out', path.basename(profileFolder));
  return checkOrganization({
    profileFolder,
    outFolder,
    displayRoot,
    templatesFolder: TEMPLATES,
    strict: false,
    asOf: AS_OF,
    ...more,
  });
}

/** Ids of the findings that count, and of those that are accepted. */
function told({ files }: CheckedSet): { counts: string[]; accepted: string[] } {
  const messages = files.flatMap((file) => file.messages);
  const ids = (some: typeof messages) => [...new Set(some.map(({ ruleId }) => ruleId ?? ''))].sort();
  return {
    counts: ids(messages.filter(({ suppression }) => !suppression)),
    accepted: ids(messages.filter(({ suppression }) => suppression)),
  };
}

const DEBTS: readonly (readonly [rule: string, change: Change])[] = [
  ['category-catch-all', ['mandate.yaml', ['classification', 'categories', 13]]],
  ['channel-owned', ['people.yaml', ['on_call', 'rota', 1]]],
  ['internal-path', ['mandate.yaml', ['decisions', 'matrix', 7, 'longest_wait'], 'PT90H']],
  ['legal-threshold-dated', ['mandate.yaml', ['notification', 'thresholds', 2, 'date']]],
  ['notice-prepared', ['mandate.yaml', ['notification', 'templates', 0]]],
  ['policy-areas', ['mandate.yaml', ['governance', 'policy_areas', 0]]],
  ['scale-approved', ['mandate.yaml', ['classification', 'approval', 'date'], '2031-01-01']],
  ['team-complete', ['people.yaml', ['teams', 'irt', 'functions', 0]]],
  ['tool-recorded', ['records.yaml', ['support', 'tools', 0, 'place']]],
  ['unsure-default', ['mandate.yaml', ['classification', 'incident_criteria', 'unsure_limit'], 'PT90H']],
];

describe('errors that may wait', () => {
  const rules = DEBTS.map(([rule]) => rule);
  const withDebts = (): string => {
    const folder = path.join(project('hallberg'), 'org-profiles/hallberg');
    change(
      folder,
      DEBTS.map(([, one]) => one),
    );
    return folder;
  };

  test('stop the pack as long as nobody accepts them', async () => {
    const checked = await check(withDebts());
    expect(told(checked).counts).toEqual(expect.arrayContaining(rules));
    expect(checked.rendered).toBeUndefined();
  });

  test('accepted, they let every document be made', async () => {
    const folder = withDebts();
    suppress(
      folder,
      'ciso',
      rules.map((finding) => ({ finding })),
    );
    const checked = await check(folder);
    expect(told(checked).accepted).toEqual(rules);
    expect(
      checked.files
        .flatMap((file) => file.messages)
        .filter(({ suppression, fatal }) => fatal && !suppression)
        .map(String),
    ).toEqual([]);
    expect(checked.clean).toBe(true);
    expect(checked.markdown.size).toBeGreaterThan(50);
  });

  test('accept nothing after the last day', async () => {
    const folder = withDebts();
    suppress(
      folder,
      'ciso',
      rules.map((finding) => ({ finding, expires: '2026-11-21' })),
    );
    const { counts, accepted } = told(await check(folder));
    expect(accepted).toEqual([]);
    expect(counts).toEqual(expect.arrayContaining([...rules, 'suppression-expired']));
  });
});

describe('an entry is judged unused', () => {
  const unused = { finding: 'link-file-missing', file: 'policies/none.md' };
  const inPrint = { finding: 'page-limit' };
  const sample = (entries: readonly Readonly<Record<string, string>>[]): string => {
    const folder = path.join(project(path.basename(SAMPLE)), 'org-profiles', path.basename(SAMPLE));
    suppress(folder, 'ciso', entries);
    return folder;
  };

  test('when everything was checked, but for what only a print can show', async () => {
    const checked = await check(sample([unused, inPrint]));
    expect(told(checked)).toEqual({ counts: ['suppression-unused'], accepted: [] });
    expect(checked.clean).toBe(true);
    expect((await check(sample([unused]), { strict: true })).clean).toBe(false);
  });

  test('not in the public variant, which leaves documents and checks out', async () => {
    expect(told(await check(sample([unused]), { variant: 'public' })).counts).toEqual([]);
  });

  test('not while the profile has errors, which hide findings', async () => {
    const folder = sample([unused]);
    change(folder, [['mandate.yaml', ['organization', 'staff'], 'many']]);
    expect(told(await check(folder)).counts).toEqual(['value-type']);
  });
});

describe('a subsidiary', () => {
  /** A group with a finding in its file that its subsidiary inherits, and an entry for another policy of the group. */
  const group = (): string => {
    const folder = project('quillane', 'quillane-pay');
    change(path.join(folder, 'org-profiles/quillane'), [
      ['mandate.yaml', ['classification', 'incident_criteria', 'unsure_limit'], 'PT90H'],
    ]);
    return folder;
  };

  test('inherits what its group accepts, and is not told of entries that only the group uses', async () => {
    const folder = group();
    const entries = [{ finding: 'unsure-default' }, { finding: 'link-file-missing', file: 'policies/none.md' }];
    suppress(path.join(folder, 'org-profiles/quillane'), 'ciso', entries);
    const parent = told(await check(path.join(folder, 'org-profiles/quillane')));
    expect(parent.accepted).toEqual(['unsure-default']);
    expect(parent.counts).toContain('suppression-unused');
    const child = told(await check(path.join(folder, 'org-profiles/quillane-pay')));
    expect(child.accepted).toEqual(['unsure-default']);
    expect(child.counts).not.toContain('suppression-unused');
  });

  test('may accept what stands in a file of its group, named from its own folder', async () => {
    const folder = group();
    suppress(path.join(folder, 'org-profiles/quillane-pay'), 'ciso', [
      { finding: 'unsure-default', file: '../quillane/mandate.yaml' },
    ]);
    expect(told(await check(path.join(folder, 'org-profiles/quillane-pay'))).accepted).toEqual(['unsure-default']);
    expect(told(await check(path.join(folder, 'org-profiles/quillane'))).counts).toContain('unsure-default');
  });
});
