// The command line inside of this process: which option reaches which command, and what each says and leaves.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CommandContext, ExitCode } from '../../src/commands/context.js';
import { type CommonOptions, createProgram } from '../../src/commands/createProgram.js';
import type { BrowserChoice } from '../../src/describeMachine.js';
import { loadReporters } from '../../src/reporters/reporter.js';
import { layOut } from '../scenarios/scenario.js';
import { AS_OF } from '../support/asOf.js';

const sandbox = mkdtempSync(path.join(os.tmpdir(), 'irdocs-program-'));
const project = path.join(sandbox, 'project');
const reporters = await loadReporters();
const nobody = new AbortController();

interface Ended {
  readonly code: ExitCode | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly progress: readonly (string | undefined)[];
  readonly choice: BrowserChoice | undefined;
  readonly error: unknown;
}

/** Runs a command line in the project, with output that is kept. */
async function run(args: readonly string[], signal = nobody.signal): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const progress: (string | undefined)[] = [];
  let code: ExitCode | undefined;
  let choice: BrowserChoice | undefined;
  const contextOf = (options: CommonOptions): CommandContext => ({
    cwd: project,
    templatesFolder: path.join(project, 'templates'),
    version: '1.2.3',
    strict: options.strict === true,
    asOf: options.asOf ?? AS_OF,
    quiet: options.quiet === true,
    color: false,
    reporter: reporters.find(({ name }) => name === options.format) as (typeof reporters)[number],
    pretty: reporters.find(({ name }) => name === 'pretty') as (typeof reporters)[number],
    reports: [],
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    progress: (text) => void progress.push(text),
    signal,
  });
  const program = createProgram({
    version: '1.2.3',
    formats: reporters.map(({ name }) => name),
    contextOf,
    printerOf: (given) => {
      choice = given;
      const printer = {
        platform: 'linux',
        arch: 'x64',
        path: '',
        home: '',
        cacheFolder: '',
        temporaryFolder: '',
      } as const;
      return { printer, themeFolder: '' };
    },
    signerOf: () => Promise.resolve(undefined),
    ended: (outcome) => {
      code = outcome;
    },
  });
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeErr: (text) => {
        said.stderr += text;
      },
    });
  }
  const error = await program.parseAsync([...args], { from: 'user' }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { code, ...said, progress, choice, error };
}

beforeAll(() => layOut('program', {}, project));
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

describe('check', () => {
  test('says that nothing is wrong, shows its stages, and ends with a cleared line', async () => {
    const { code, stdout, stderr, progress, error } = await run(['check']);
    expect({ code, stdout, stderr, error }).toEqual({
      code: 0,
      stdout: 'small: 2 documents checked, nothing wrong\n',
      stderr: '',
      error: undefined,
    });
    expect(progress).toContain('small: checking');
    expect(progress.at(-1)).toBeUndefined();
  });

  test('--quiet and machine formats have no summary', async () => {
    expect(await run(['check', '--quiet'])).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse((await run(['check', '--format', 'json'])).stdout)).toMatchObject({ findings: [] });
  });

  test('--as-of takes a day that exists', async () => {
    for (const day of ['2026-02-30', '2026-2-3', 'today', '20260203']) {
      expect((await run(['check', '--as-of', day])).error).toMatchObject({ code: 'commander.invalidArgument' });
    }
    expect(await run(['check', '--as-of', '2028-02-29'])).toMatchObject({ error: undefined });
  });

  test('ends between two stages when it is interrupted', async () => {
    const { code, error, progress } = await run(['check'], AbortSignal.abort(new Error('stopped')));
    expect({ code, error }).toEqual({ code: undefined, error: new Error('stopped') });
    expect(progress).toEqual([undefined]);
  });
});

describe('build', () => {
  beforeEach(() => rmSync(path.join(project, 'out'), { recursive: true, force: true }));

  test('--out names the folder that holds one folder for each organization', async () => {
    expect(await run(['build', '--to', 'markdown', '--out', 'other/place'])).toMatchObject({
      code: 0,
      stdout: 'small: 2 documents written to other/place/small/markdown\n',
      stderr: '',
    });
    expect(existsSync(path.join(project, 'other/place/small/markdown/plan/incident-management-plan.md'))).toBe(true);
    expect(existsSync(path.join(project, 'out'))).toBe(false);
  });

  test('--browser and --no-sandbox reach the browser layer', async () => {
    const { choice } = await run(['build', '--to', 'markdown', '--browser', '/b', '--no-sandbox']);
    expect(choice).toMatchObject({ browser: '/b', sandbox: false });
    expect((await run(['build', '--to', 'markdown'])).choice).toMatchObject({ sandbox: true });
  });

  test('an output that does not exist', async () => {
    expect((await run(['build', '--to', 'markdown,docx'])).error).toMatchObject({ code: 'usage' });
  });
});

describe('list and explain', () => {
  test.each(['documents', 'clauses', 'facts'])('list %s: the same rows for people and for programs', async (what) => {
    const rows = JSON.parse((await run(['list', what, '--format', 'json'])).stdout) as Record<string, unknown>[];
    const { code, stdout } = await run(['list', what]);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(rows.length).toBeGreaterThan(1);
    expect(lines).toHaveLength(rows.length);
    rows.forEach((row, index) => {
      for (const value of Object.values(row)) expect(lines[index]).toContain(String(value));
    });
  });

  test('explain takes only formats that it knows', async () => {
    expect((await run(['explain', 'key-unknown'])).stdout).toMatch(/^key-unknown\n\n {2}\S/);
    const { error, stderr } = await run(['explain', 'key-unknown', '--format', 'sarif']);
    expect(error).toMatchObject({ code: 'commander.invalidArgument' });
    expect(stderr).toContain('irdocs --help');
  });
});
