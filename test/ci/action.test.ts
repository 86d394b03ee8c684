// The action for GitHub, run step by step: what a pull request sees of clean, broken and hostile repositories and inputs.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../scenarios/scenario.js';
import { AS_OF } from '../support/asOf.js';
import { layOutCheckout } from './layOutCheckout.js';
import { type ActionResult, commandsIn, runAction } from './runAction.js';

const sandbox = mkdtempSync(path.join(os.tmpdir(), 'irdocs-action-'));
const workspace = path.join(sandbox, 'repository');
const project = path.join(sandbox, 'project');
let action: string;
let runs = 0;

const use = (inputs: Record<string, string>, at = workspace): Promise<ActionResult> => {
  runs += 1;
  const day = inputs.policies === undefined ? { 'as-of': AS_OF } : {};
  return runAction(action, at, path.join(sandbox, `temp-${runs}`), { ...day, ...inputs });
};
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
  writeFileSync(path.join(workspace, file), text);
};

beforeAll(() => {
  layOut('action', {}, project);
  action = layOutCheckout(path.join(sandbox, 'action'), path.join(project, 'templates'));
  cpSync(path.join(project, 'org-profiles'), path.join(workspace, 'org-profiles'), { recursive: true });
  cpSync(path.join(project, 'org-profiles/small'), path.join(workspace, 'org-profiles/broken'), { recursive: true });
  const profile = readFileSync(path.join(project, 'org-profiles/small/profile.yaml'), 'utf8');
  write('org-profiles/broken/profile.yaml', profile.replace('  short_name: ', '  shrt_name: '));
  write('docs/good/a.md', '# A\n\nSee [B](b.md#b).\n');
  write('docs/good/b.md', '# B\n\nSee [A](a.md).\n');
  write('docs/broken/a.md', '# A\n\nSee [B](c.md).\n');
  // A stranger's pull request: names and words that are commands to the runner, where it listens.
  write(
    'docs/hostile/a.md',
    '# A\n\n::add-mask::e\n\n##[add-matcher]/tmp/x\n\n[x](c.md "::error::y") ##[stop-commands]pwned\n\n[::warning::z](d.md)\n',
  );
});
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

describe('a clean repository', () => {
  it('passes: no annotation, counts of nothing, SARIF without results', async () => {
    const run = await use({ profile: 'org-profiles/small' });
    expect(run.output).toContain('small: ');
    expect(run.status).toBe(0);
    expect(run.commands).toEqual([]);
    expect(run.outputs).toMatchObject({ 'exit-code': '0', findings: '0', errors: '0', warnings: '0', packs: '' });
    expect(JSON.parse(readFileSync(run.outputs.sarif ?? '', 'utf8')).runs[0].results).toEqual([]);
    expect(run.summary).toBe('**irdocs check**: 0 errors, 0 warnings\n');
  });

  it('builds: the pack is where the output says', async () => {
    const run = await use({ command: 'build', profile: 'org-profiles/small', 'no-sandbox': 'true' });
    expect(run.output).toContain('pack      out/small/pdf/pack.pdf');
    expect(run.status).toBe(0);
    expect(run.outputs.packs).toBe(path.join(workspace, 'out/small/pdf/pack.pdf'));
    expect(
      readFileSync(run.outputs.packs ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('checks policies without a profile', async () => {
    const run = await use({ policies: 'docs/good' });
    expect(run.status).toBe(0);
    expect(run.outputs).toMatchObject({ 'exit-code': '0', errors: '0' });
  });
});

describe('a broken repository', () => {
  it('fails with the status of irdocs: the finding in the log, at its line, in SARIF and in the outputs', async () => {
    const run = await use({ profile: 'org-profiles/small\norg-profiles/broken\n' });
    expect(run.status).toBe(1);
    expect(run.output).toContain('> ');
    expect(run.commands.map(({ name, properties }) => [name, properties])).toContainEqual([
      'error',
      'title=irdocs key-unknown,file=org-profiles/broken/profile.yaml,line=50,endLine=50,col=3,endColumn=11',
    ]);
    const { errors, warnings, findings, sarif = '' } = run.outputs;
    expect(Number(errors)).toBe(run.commands.filter(({ name }) => name === 'error').length);
    expect(Number(errors) + Number(warnings)).toBe(Number(findings));
    expect(run.outputs['exit-code']).toBe('1');
    const log = JSON.parse(readFileSync(sarif, 'utf8'));
    expect(log.runs[0].results).toHaveLength(Number(findings));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'org-profiles/broken/profile.yaml',
    );
  });

  it('builds nothing, and names no pack that stood there before', async () => {
    write('old/broken/pdf/pack.pdf', 'old');
    write('old/broken/.irdocs', '');
    const run = await use({ command: 'build', profile: 'org-profiles/broken', out: 'old', to: 'markdown' });
    expect(run.status).toBe(1);
    expect(run.outputs.packs).toBe('');
    expect(readFileSync(path.join(workspace, 'old/broken/pdf/pack.pdf'), 'utf8')).toBe('old');
  });

  it('is told of a broken link between policies', async () => {
    const run = await use({ policies: 'docs/good\ndocs/broken' });
    expect(run.status).toBe(1);
    expect(run.commands).toHaveLength(1);
    expect(run.commands[0]?.properties).toContain('file=docs/broken/a.md,line=3');
  });
});

describe('what cannot run', () => {
  it.each([
    ['a profile that is not there', { profile: 'org-profiles/nobody' }],
    ['a command that irdocs does not have', { command: 'list' }],
    ['a switch that is neither on nor off', { strict: 'yes' }],
    ['a day that does not exist', { 'as-of': '2026-02-30', profile: 'org-profiles/small' }],
    ['policies and a build', { command: 'build', policies: 'docs/good' }],
    ['profiles and policies', { profile: 'org-profiles/small', policies: 'docs/good' }],
  ])('%s: status 2, an error in the summary of the check, no result', async (_, inputs) => {
    const run = await use(inputs);
    expect(run.status).toBe(2);
    expect(run.commands.map(({ name }) => name)).toEqual(['error']);
    expect(run.outputs).toMatchObject({ 'exit-code': '2', findings: '', errors: '', sarif: '', packs: '' });
  });

  it('a SARIF file that the repository brought along is no result', async () => {
    write('findings.sarif', '{"runs":[]}');
    const run = await use({ profile: 'org-profiles/nobody', sarif: 'findings.sarif' });
    expect(run.status).toBe(2);
    expect(run.outputs.sarif).toBe('');
    expect(existsSync(path.join(workspace, 'findings.sarif'))).toBe(false);
  });
});

describe('hostile', () => {
  const EVIL = [
    '$(touch pwned)',
    '`touch pwned`',
    '"; touch pwned; "',
    "'; touch pwned; '",
    '--templates=/tmp',
    'a\nb; touch pwned',
    '../../$HOME',
    '*',
  ];
  /** Every input holds one of them, except those that would end the script before the others are used. */
  const all = (command: string, ...inputs: string[]): Record<string, string> => ({
    command,
    ...Object.fromEntries(inputs.map((name, index) => [name, EVIL[index % EVIL.length] as string])),
  });

  it.each([
    ['a check', all('check', 'profile', 'variant', 'as-of', 'out', 'sarif')],
    ['a check of policies', all('check', 'as-of', 'policies')],
    ['a build', all('build', 'variant', 'out', 'to', 'profile')],
    ['a switch', { strict: '$(touch pwned)' }],
    ['a command', { command: '$(touch pwned)' }],
    ['a profile that looks like an option', { profile: '--templates=/tmp' }],
  ])('values of %s stay data', async (_, inputs) => {
    const before = readdirSync(workspace);
    const run = await use(inputs);
    expect(run.status).toBe(2);
    expect(run.commands.map((command) => command.name)).toEqual(['error']);
    expect(readdirSync(workspace)).toEqual(before);
    expect(existsSync(path.join(sandbox, 'pwned'))).toBe(false);
  });

  it('all of them at once, as folder names that do exist', async () => {
    for (const evil of EVIL.slice(0, 5))
      cpSync(path.join(workspace, 'docs/broken'), path.join(workspace, 'evil', evil), { recursive: true });
    const run = await use({
      policies: EVIL.slice(0, 5)
        .map((evil) => `evil/${evil}`)
        .join('\n'),
    });
    expect(run.status).toBe(1);
    expect(run.commands).toHaveLength(5);
    expect(run.commands.every(({ name }) => name === 'error')).toBe(true);
    expect(existsSync(path.join(workspace, 'pwned'))).toBe(false);
  });

  it('words of a policy are no commands to the runner', async () => {
    const run = await use({ policies: 'docs/hostile' });
    expect(run.status).toBe(1);
    expect(new Set(run.commands.map(({ name }) => name))).toEqual(new Set(['error']));
    expect(run.commands.every(({ properties }) => properties.startsWith('title=irdocs '))).toBe(true);
    expect(run.output).toContain('c.md');
  });

  it('the test itself would see a command', () => {
    expect(
      commandsIn(
        '::add-mask::e\n  ::warning file=a::b\nx ##[error]y\n::stop-commands::t\n::error::no\n::t::\n::notice::z',
      ).map(({ name }) => name),
    ).toEqual(['add-mask', 'warning', 'error', 'notice']);
  });
});

describe('the installation', () => {
  const stub = path.join(sandbox, 'bin');
  const fresh = path.join(sandbox, 'fresh');

  beforeAll(() => {
    mkdirSync(stub);
    // In the place of npm: says what it was asked, and where; `compile` brings the compiled program.
    writeFileSync(
      path.join(stub, 'npm'),
      `#!/bin/sh\nprintf '%s in %s\\n' "$*" "$PWD" >>'${sandbox}/npm.log'\ncase "$*" in *compile) mv compiled dist ;; esac\n`,
    );
    chmodSync(path.join(stub, 'npm'), 0o755);
  });

  it('runs in the checkout of the action, scripts of packages off, and once a job', async () => {
    const place = layOutCheckout(fresh, path.join(project, 'templates'), 'compiled');
    const PATH = `${stub}:${process.env.PATH}`;
    for (const time of ['first', 'second']) {
      const run = await runAction(
        place,
        workspace,
        path.join(sandbox, `install-${time}`),
        { policies: 'docs/good' },
        { PATH },
      );
      expect(run.status, run.output).toBe(0);
    }
    expect(readFileSync(path.join(sandbox, 'npm.log'), 'utf8')).toBe(
      `ci --ignore-scripts --no-audit --no-fund in ${fresh}\nrun --silent compile in ${fresh}\n`,
    );
  });
});
