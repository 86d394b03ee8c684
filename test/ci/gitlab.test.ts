// The include for GitLab, job by job: its script lines in bash, with the variables that a pipeline has.
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
import { parse } from 'yaml';
import { layOut } from '../scenarios/scenario.js';
import { ROOT } from '../support/sample.js';
import { layOutCheckout } from './layOutCheckout.js';
import { runScript, type ScriptResult } from './runScript.js';

interface Job {
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly extends?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly artifacts?: { readonly paths?: readonly string[]; readonly reports?: Readonly<Record<string, string>> };
}

const { variables, ...jobs } = parse(readFileSync(path.join(ROOT, '.gitlab/irdocs.gitlab-ci.yml'), 'utf8')) as {
  variables: Record<string, { value: string }>;
} & Record<string, Job>;
const sandbox = mkdtempSync(path.join(os.tmpdir(), 'irdocs-gitlab-'));
const project = path.join(sandbox, 'project');
const bin = path.join(sandbox, 'bin');
let copies = 0;

/** A fresh repository with the profile `small`, in which something may be broken. */
function repository(find = '', put = ''): string {
  copies += 1;
  const folder = path.join(sandbox, `repository-${copies}`);
  cpSync(path.join(project, 'org-profiles'), path.join(folder, 'org-profiles'), { recursive: true });
  const file = path.join(folder, 'org-profiles/small/profile.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(find, put));
  return folder;
}

function run(name: string, cwd: string, set: Record<string, string> = {}): Promise<ScriptResult> {
  const job = jobs[name] as Job;
  const base = (job.extends === undefined ? {} : jobs[job.extends]) as Job;
  const defaults = Object.entries(variables).map(([key, { value }]) => [key, value]);
  const env: Record<string, string> = {
    ...Object.fromEntries(defaults),
    IRDOCS_PACKAGE: 'git+https://gitlab.example.com/security/irdocs.git#v0.1.0',
    ...set,
    HOME: sandbox,
    PATH: `${bin}:${process.env.PATH}`,
  };
  return runScript([...(job.before_script ?? base.before_script ?? []), ...(job.script ?? [])].join('\n'), cwd, env);
}

const git = (cwd: string, script: string): Promise<ScriptResult> => runScript(script, cwd, { HOME: sandbox });

beforeAll(() => {
  const policy = 'templates/documents/policy/incident-management-policy/document.yaml';
  layOut('gitlab', { edit: [{ file: policy, find: 'derived: false', put: 'derived: false\npublic: true' }] }, project);
  const checkout = path.join(sandbox, 'irdocs');
  layOutCheckout(checkout, path.join(project, 'templates'));
  mkdirSync(bin);
  const command = (name: string, script: string): void => {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(path.join(bin, name), 0o755);
  };
  command('irdocs', `exec node '${checkout}/dist/cli.js' "$@" $IRDOCS_TEST_OPTIONS`);
  // In the place of the registry: says what it was asked to install.
  command('npm', 'printf \'npm %s\\n\' "$*"');
});
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

describe('irdocs-check', () => {
  it('installs what the variable names, and passes a clean repository', async () => {
    const cwd = repository();
    const job = await run('irdocs-check', cwd);
    expect(job.output).toContain(
      'npm install --global --no-audit --no-fund git+https://gitlab.example.com/security/irdocs.git#v0.1.0\n',
    );
    expect(job.output).toContain('nothing wrong');
    expect(job.status).toBe(0);
    expect(JSON.parse(readFileSync(path.join(cwd, 'gl-code-quality-report.json'), 'utf8'))).toEqual([]);
  });

  it('fails a broken one with the status of irdocs, and leaves the reports that its artifacts name', async () => {
    const cwd = repository('  short_name: ', '  shrt_name: ');
    const job = await run('irdocs-check', cwd, { IRDOCS_PROFILE: 'org-profiles/small' });
    expect(job.status).toBe(1);
    expect(job.output).toContain('[key-unknown]');
    const { codequality = '', junit = '' } = jobs['irdocs-check']?.artifacts?.reports ?? {};
    expect(JSON.parse(readFileSync(path.join(cwd, codequality), 'utf8'))).toContainEqual(
      expect.objectContaining({
        check_name: 'key-unknown',
        location: expect.objectContaining({ path: 'org-profiles/small/profile.yaml' }),
      }),
    );
    expect(readFileSync(path.join(cwd, junit), 'utf8')).toContain('<testsuite ');
  });

  it('says what is missing when no package is named', async () => {
    const job = await run('irdocs-check', repository(), { IRDOCS_PACKAGE: '' });
    expect(job).toEqual({ status: 2, output: 'Set the variable IRDOCS_PACKAGE\n' });
  });

  it.each(['$(touch pwned)', '"; touch pwned; "', '`touch pwned`', 'a b'])(
    'takes %j for a name and nothing else',
    async (evil) => {
      const cwd = repository();
      const job = await run('irdocs-check', cwd, { IRDOCS_PROFILE: evil, IRDOCS_PACKAGE: evil });
      expect(job.status).toBe(2);
      expect(job.output).toContain(`There is no profile folder ${evil}`);
      expect(readdirSync(cwd)).toEqual(['org-profiles']);
    },
  );
});

describe('irdocs-build and what follows it', () => {
  it('makes what its artifacts name; the Markdown is pushed as one commit on top of the sources', async () => {
    const cwd = repository();
    await git(
      cwd,
      'git init -q -b main . && git init -q --bare ../remote.git && git add . && git -c user.name=a -c user.email=a@b.example commit -q -m Sources && git push -q ../remote.git main',
    );
    const built = await run('irdocs-build', cwd, { IRDOCS_TEST_OPTIONS: '--to markdown,data' });
    expect(built.status, built.output).toBe(0);
    const kept = jobs['irdocs-build']?.artifacts?.paths ?? [];
    expect(kept).toContain('out/*/markdown');
    for (const name of ['markdown', 'data', 'manifest.json']) {
      expect(kept).toContain(`out/*/${name}`);
      expect(existsSync(path.join(cwd, 'out/small', name)), name).toBe(true);
    }

    const remote = path.join(sandbox, 'remote.git');
    const pushed = await run('irdocs-markdown', cwd, {
      CI_COMMIT_SHA: '0123abc',
      CI_SERVER_HOST: 'gitlab.example.com',
      CI_PROJECT_PATH: 'security/incidents',
      IRDOCS_PUSH_TOKEN: 'secret',
      // The forge is a folder here.
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${remote}.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://irdocs:secret@gitlab.example.com/security/incidents.git',
    });
    expect(pushed).toEqual({ status: 0, output: '' });
    const log = await git(remote, 'git log --format=%s incident-docs && git ls-tree -r --name-only incident-docs');
    expect(log.output).toMatch(/^Documents of 0123abc\nSources\n/);
    expect(log.output).toContain('out/small/markdown/plan/incident-management-plan.md');
    expect(log.output).toContain('org-profiles/small/profile.yaml');
    expect(log.output).not.toContain('manifest.json');
  });

  it('does not get past findings', async () => {
    const cwd = repository('  short_name: ', '  shrt_name: ');
    expect((await run('irdocs-build', cwd)).status).toBe(1);
    expect(existsSync(path.join(cwd, 'out'))).toBe(false);
  });
});

describe('pages', () => {
  it('publishes the public variant and nothing else', async () => {
    const cwd = repository();
    const job = await run('pages', cwd, { IRDOCS_TEST_OPTIONS: '--no-sandbox' });
    expect(job.status, job.output).toBe(0);
    expect(existsSync(path.join(cwd, 'site/small-public/pdf/pack.pdf'))).toBe(true);
    const index = readFileSync(path.join(cwd, 'public/index.html'), 'utf8');
    const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, file]) => file as string);
    expect(links).toContain('small/pack.pdf');
    for (const file of links) expect(existsSync(path.join(cwd, 'public', file)), file).toBe(true);
    expect(readdirSync(path.join(cwd, 'public')).sort()).toEqual(['index.html', 'small']);
  });
});
