// The sample workflows for GitHub: what they ask of the action exists, and their own scripts do what they say.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/sample.js';
import { runScript } from './runScript.js';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const SAMPLES = path.join(ROOT, '.github/samples');
const read = (file: string): string => readFileSync(path.join(SAMPLES, file), 'utf8');
const publish = parse(read('irdocs-publish.yml')) as Workflow;
const action = parse(readFileSync(path.join(ROOT, '.github/actions/irdocs/action.yml'), 'utf8')) as {
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
};
const sandbox = mkdtempSync(path.join(os.tmpdir(), 'irdocs-samples-'));
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

function scriptOf(job: string): Step & { readonly run: string } {
  const step = publish.jobs[job]?.steps.find(({ run }) => run !== undefined);
  if (step?.run === undefined) throw new Error(`the job ${job} has no script`);
  return { ...step, run: step.run };
}

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

describe.each(readdirSync(SAMPLES))('%s', (file) => {
  it('names inputs and outputs that the action has', () => {
    const used = Object.values((parse(read(file)) as Workflow).jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.includes('/irdocs/.github/actions/irdocs@'));
    expect(used.length).toBeGreaterThan(0);
    for (const step of used) {
      for (const input of Object.keys(step.with ?? {})) expect(Object.keys(action.inputs)).toContain(input);
    }
    for (const [, output = ''] of read(file).matchAll(/steps\.irdocs\.outputs\.([\w-]+)/g)) {
      expect(Object.keys(action.outputs)).toContain(output);
    }
  });

  it('runs nowhere but where it is copied to', () => {
    expect(readdirSync(path.join(ROOT, '.github/workflows'))).not.toContain(file);
  });
});

describe('irdocs-publish.yml', () => {
  it('pushes the Markdown, although git ignores it, as one commit on top of the sources, again and again', async () => {
    const cwd = path.join(sandbox, 'markdown');
    put(cwd, {
      '.gitignore': 'out/\n',
      'policy.md': '# P\n',
      'out/a/markdown/plan/p.md': '# 1\n',
      'out/a/manifest.json': '{}',
    });
    const { run, env = {} } = scriptOf('markdown');
    const git = (script: string) => runScript(script, cwd, { HOME: sandbox });
    await git(
      'git init -q -b main && git init -q --bare ../remote.git && git remote add origin ../remote.git && git add . && git -c user.name=a -c user.email=a@b.example commit -q -m Sources',
    );
    const first = await runScript(run, cwd, { HOME: sandbox, GITHUB_SHA: '0123abc', ...env });
    expect(first).toEqual({ status: 0, output: '' });
    put(cwd, { 'out/a/markdown/plan/p.md': '# 2\n' });
    await git('git reset -q HEAD~1');
    expect(await runScript(run, cwd, { HOME: sandbox, GITHUB_SHA: '4567def', ...env })).toEqual({
      status: 0,
      output: '',
    });

    const branch = env.BRANCH ?? '';
    const pushed = await git(
      `git -C ../remote.git log --format=%s ${branch} && git -C ../remote.git ls-tree -r --name-only ${branch} && git -C ../remote.git show ${branch}:out/a/markdown/plan/p.md`,
    );
    expect(pushed.output).toBe(
      ['Documents of 4567def', 'Sources', '.gitignore', 'out/a/markdown/plan/p.md', 'policy.md', '# 2', ''].join('\n'),
    );
  });

  it('lays out a site from what outsiders may read', async () => {
    const cwd = path.join(sandbox, 'site');
    put(cwd, {
      'site/acme-public/pdf/pack.pdf': '%PDF',
      'site/acme-public/pdf/policy/p.pdf': '%PDF',
      'site/acme-public/data/security.txt': 'Contact: mailto:a@b.example\n',
      'site/acme-public/manifest.json': '{}',
      'site/beta-public/pdf/pack.pdf': '%PDF',
    });
    expect(await runScript(scriptOf('site').run, cwd, {})).toEqual({ status: 0, output: '' });
    const index = readFileSync(path.join(cwd, 'public/index.html'), 'utf8');
    const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
    expect(links).toEqual(['acme/pack.pdf', 'acme/policy/p.pdf', 'acme/security.txt', 'beta/pack.pdf']);
    const files = readdirSync(path.join(cwd, 'public'), { recursive: true, encoding: 'utf8' });
    for (const link of links) expect(files).toContain(link);
    expect(files).not.toContain('acme/manifest.json');
  });

  it('builds what it publishes of the variant for outsiders alone', () => {
    const builds = publish.jobs.site?.steps.filter((step) => step.with?.command === 'build') ?? [];
    expect(builds.map((step) => step.with?.variant)).toEqual(['public']);
  });
});
