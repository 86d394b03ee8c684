// The hooks for pre-commit, and with them the package: packed as npm packs it, unpacked elsewhere, run as the hook runs it.
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { layOut } from '../scenarios/scenario.js';
import { ROOT } from '../support/sample.js';
import { runScript, type ScriptResult } from './runScript.js';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly files?: string;
  readonly types?: readonly string[];
  readonly pass_filenames: boolean;
}

const hooks = parse(readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];
const { dependencies, optionalDependencies, bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const sandbox = mkdtempSync(path.join(os.tmpdir(), 'irdocs-package-'));
const project = path.join(sandbox, 'project');
const unpacked = path.join(sandbox, 'lib/package');
const listing = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
let packed: ScriptResult;

beforeAll(async () => {
  // A clone: what is committed and no more, with dependencies installed.
  const clone = path.join(sandbox, 'clone');
  mkdirSync(clone);
  for (const name of readdirSync(ROOT)) {
    if (['.git', 'node_modules', 'dist', 'out', 'test', 'coverage'].includes(name)) continue;
    cpSync(path.join(ROOT, name), path.join(clone, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(clone, 'node_modules'));
  packed = await runScript('exec 2>/dev/null; npm pack', clone, { HOME: sandbox, npm_config_update_notifier: 'false' });
  // As `npm install` would put it: the package, its dependencies and no others beside it, its command on the path.
  mkdirSync(path.dirname(unpacked));
  await runScript(`tar -xzf '${clone}'/*.tgz -C '${path.dirname(unpacked)}'`, sandbox, {});
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const place = path.join(unpacked, 'node_modules', name);
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules', name), place);
  }
  mkdirSync(path.join(sandbox, 'bin'));
  chmodSync(path.join(unpacked, bin.irdocs), 0o755);
  symlinkSync(path.join(unpacked, bin.irdocs), path.join(sandbox, 'bin/irdocs'));
  layOut('pre-commit', {}, project);
});
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

/** Runs a hook in the project, with the arguments of `.pre-commit-config.yaml` in the place of its own. */
function run(id: string, args?: readonly string[]): Promise<ScriptResult> {
  const hook = hooks.find((entry) => entry.id === id) as Hook;
  const words = [...hook.entry.split(' '), ...(args ?? hook.args)].map((word) => `'${word}'`);
  return runScript(words.join(' '), project, { PATH: `${sandbox}/bin:${process.env.PATH}`, HOME: sandbox });
}

describe('the package', () => {
  it('is told by npm pack with the name of the archive alone, which pre-commit takes for the file', () => {
    expect(packed).toEqual({ status: 0, output: expect.stringMatching(/^irdocs-\d+\.\d+\.\d+\.tgz\n$/) });
  });

  it('holds the whole program, its library, the schemas for editors and the licence', () => {
    expect(listing(path.join(unpacked, 'dist')).filter((name) => !name.endsWith('.map'))).toEqual(
      listing(path.join(inject('installed'), 'dist')),
    );
    expect(listing(path.join(unpacked, 'templates'))).toEqual(listing(path.join(ROOT, 'templates')));
    expect(readdirSync(path.join(unpacked, 'org-profiles'))).toEqual(
      expect.arrayContaining(['profile.schema.json', 'subsidiary.schema.json']),
    );
    expect(readdirSync(unpacked)).toEqual(
      expect.arrayContaining(['README.md', 'CHANGELOG.md', 'LICENSE', 'package.json']),
    );
  });

  it('holds no tests, sources and settings of those who work on irdocs', () => {
    expect(readdirSync(unpacked).filter((name) => /^(?:\.|test|src|tsconfig)/.test(name))).toEqual([]);
  });
});

describe('the hooks', () => {
  it('need nothing but node: pre-commit installs the package', () => {
    expect(hooks.map(({ id, language }) => [id, language])).toEqual([
      ['irdocs-check', 'node'],
      ['irdocs-policies', 'node'],
    ]);
  });

  it('run once for the whole, because a change of one file can break links in another', () => {
    expect(hooks.every((hook) => !hook.pass_filenames)).toBe(true);
  });

  it('irdocs-check runs when a profile, a policy or a template changes', () => {
    const pattern = new RegExp(hooks[0]?.files ?? '');
    for (const file of ['org-profiles/a/people.yaml', 'org-profiles/a/policies/b.md', 'templates/theme/print.css']) {
      expect(file).toMatch(pattern);
    }
    expect('docs/templates/x.md').not.toMatch(pattern);
  });

  it('irdocs-check passes a clean profile', async () => {
    const clean = await run('irdocs-check', ['org-profiles/small', '--templates=templates']);
    expect(clean.status, clean.output).toBe(0);
  });

  it('irdocs-check stops a broken one, which it finds by itself, with the library of the package', async () => {
    const file = path.join(project, 'org-profiles/small/profile.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('  short_name: ', '  shrt_name: '));
    const broken = await run('irdocs-check');
    expect(broken.status).toBe(1);
    expect(broken.output).toContain('[key-unknown]');
  });

  it('irdocs-policies checks the folder that is named', async () => {
    mkdirSync(path.join(project, 'policies'));
    writeFileSync(path.join(project, 'policies/a.md'), '# A\n\nSee [itself](a.md).\n');
    const clean = await run('irdocs-policies');
    expect(clean.status, clean.output).toBe(0);
    writeFileSync(path.join(project, 'policies/a.md'), '# A\n\nSee [b](b.md).\n');
    expect((await run('irdocs-policies')).status).toBe(1);
    expect((await run('irdocs-policies', ['--policies=nowhere'])).status).toBe(2);
  });
});
