// The files for forges: valid by the schemas that editors hold them against, and careful with rights, versions and inputs.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/sample.js';

const require = createRequire(import.meta.url);
const SCHEMAS = path.join(require.resolve('schemastore/package.json'), '../schemas/json');
const GITLAB = 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json';
const below = (folder: string): string[] => readdirSync(path.join(ROOT, folder)).map((name) => `${folder}/${name}`);
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const workflows = [...below('.github/workflows'), ...below('.github/samples')];
const pipelines = below('.gitlab');
const action = '.github/actions/irdocs/action.yml';
const hooks = '.pre-commit-hooks.yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: readonly Step[] }>
  >;
}

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
const validators = new Map<string, ReturnType<Ajv['compile']>>();

function faults(schema: string, file: string): unknown {
  const validate =
    validators.get(schema) ?? ajv.compile(JSON.parse(readFileSync(path.join(SCHEMAS, schema), 'utf8')) as object);
  validators.set(schema, validate);
  return validate(parse(read(file)))
    ? []
    : validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schemas', () => {
  it.each([
    ['github-action.json', action],
    ['pre-commit-hooks.json', hooks],
    ...workflows.map((file) => ['github-workflow.json', file]),
    ...pipelines.map((file) => [GITLAB, file]),
  ] as [string, string][])('%s accepts %s', (schema, file) => {
    expect(faults(schema, file)).toEqual([]);
  });

  it('would refuse a slip', () => {
    const broken = (schema: string, file: string, find: RegExp, put: string): boolean => {
      faults(schema, file);
      const text = read(file).replace(find, put);
      expect(text).not.toBe(read(file));
      return validators.get(schema)?.(parse(text)) === false;
    };
    expect(broken('github-action.json', action, /using: composite/, 'using: composit')).toBe(true);
    expect(broken('github-workflow.json', '.github/samples/irdocs-check.yml', /runs-on:/, 'run-on:')).toBe(true);
    expect(broken('pre-commit-hooks.json', hooks, /entry: irdocs check/, 'entry: [irdocs]')).toBe(true);
    expect(broken(GITLAB, '.gitlab/irdocs.gitlab-ci.yml', /when: always/, 'when: allways')).toBe(true);
  });
});

describe('what could be turned against its user', () => {
  const composite = parse(read(action)).runs.steps as readonly Step[];
  const jobs = workflows.flatMap((file) => Object.values((parse(read(file)) as Workflow).jobs));
  const steps = [...composite, ...jobs.flatMap((job) => job.steps)];

  it('no expression stands in a script: a value is never part of a command', () => {
    const scripts = steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(4);
    for (const script of scripts) expect(script).not.toContain('${{');
    for (const file of pipelines) expect(read(file)).not.toContain('$[[');
  });

  it('actions of others are pinned to a commit, with the version beside it', () => {
    const used = [action, ...workflows].flatMap((file) =>
      [...read(file).matchAll(/uses: (.*)/g)].map(([, name]) => name),
    );
    expect(used.length).toBeGreaterThan(10);
    for (const name of used) {
      expect(name).toMatch(/^(?:\.\/|example-org\/irdocs\/\S+@v\d|[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/);
    }
  });

  it('one action has one version everywhere', () => {
    const versions = new Map<string, Set<string>>();
    for (const { uses = '' } of steps) {
      const [name = '', version = ''] = uses.split('@');
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
    }
    for (const [name, set] of versions) expect([...set], name).toHaveLength(1);
  });

  it('a workflow may read the repository; a job that may do more says so, and none hangs', () => {
    for (const file of workflows) {
      const { on, permissions, jobs: made } = parse(read(file)) as Workflow;
      expect(permissions, file).toEqual({ contents: 'read' });
      expect(Object.keys(on), file).not.toContain('pull_request_target');
      for (const [name, job] of Object.entries(made))
        expect(job['timeout-minutes'], `${file} ${name}`).toBeLessThan(60);
    }
    const rights = workflows.flatMap((file) =>
      Object.entries((parse(read(file)) as Workflow).jobs).flatMap(([name, job]) =>
        Object.entries(job.permissions ?? {})
          .filter(([, right]) => right !== 'read')
          .map(([what, right]) => `${name}: ${what}: ${right}`),
      ),
    );
    expect(rights.sort()).toEqual([
      'check: security-events: write',
      'markdown: contents: write',
      'pages: id-token: write',
      'pages: pages: write',
    ]);
  });

  it('a checkout leaves its token behind only where something is pushed', () => {
    for (const job of jobs) {
      const checkouts = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')) as (Step & {
        with?: Record<string, unknown>;
      })[];
      const pushes = job.steps.some(({ run }) => run?.includes('git push'));
      for (const checkout of checkouts) expect(checkout.with?.['persist-credentials']).toBe(pushes ? undefined : false);
    }
  });
});
