// Whole commands: each folder here is one, with what it must print, how it must end and what it must leave on the disk.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTree } from '../support/readTree.js';
import type { CommandResult } from '../support/runCommand.js';
import { layOut, readScenario, runScenario, scenarioFile, scenarioNames } from './scenario.js';

interface Outcome extends CommandResult {
  readonly project: string;
  readonly before: Record<string, string>;
  readonly after: Record<string, string>;
}

const sandbox = mkdtempSync(path.join(os.tmpdir(), 'irdocs-scenarios-'));
const outcomes = new Map<string, Promise<Outcome>>();
const names = scenarioNames();

// Started here, because two run at a time while the tests look at them one by one.
beforeAll(() => {
  const waiting = names.map((name) => {
    let begin: (outcome: Promise<Outcome>) => void = () => undefined;
    outcomes.set(
      name,
      new Promise((resolve) => {
        begin = resolve;
      }),
    );
    return { name, begin };
  });
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = run(next.name);
      next.begin(outcome);
      await outcome.catch(() => undefined);
    }
  };
  for (let worker = 0; worker < 2; worker++) void work();
});
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

async function run(name: string): Promise<Outcome> {
  const scenario = readScenario(name);
  const project = path.join(sandbox, name);
  layOut(name, scenario, project);
  const before = readTree(project);
  const result = await runScenario(scenario, project);
  const text = (said: string): string => said.replaceAll(project, '<project>');
  return {
    ...result,
    stdout: text(result.stdout),
    stderr: text(result.stderr),
    project,
    before,
    after: readTree(project),
  };
}

describe.each(names)('%s', (name) => {
  const scenario = readScenario(name);
  const pretty = !scenario.args.includes('--format');

  test(scenario.about, { timeout: 120_000 }, async () => {
    const { status, stdout, stderr, project, before, after } = (await outcomes.get(name)) as Outcome;
    expect({ status, stderr }).toEqual({ status: scenario.exit, stderr: expect.any(String) });
    await says('stdout.txt', stdout);
    await says('stderr.txt', stderr);

    if (scenario.exit > 0 && !scenario.writes) expect(changes(before, after)).toEqual([]);
    else
      await says(
        'changes.txt',
        changes(before, after)
          .map((line) => `${line}\n`)
          .join(''),
      );
    for (const [file, texts] of Object.entries(scenario.holds ?? {})) {
      const content = readFileSync(path.join(project, file), 'utf8');
      for (const text of texts) expect(content).toContain(text);
    }

    if (scenario.exit === 1 && pretty) {
      const findings = splitFindings(stderr);
      for (const finding of findings) {
        expect(finding).toMatch(/^[^\n:]+:[1-9]\d*:[1-9]\d* (error|warning|info) .+ \[[a-z0-9-]+\]\n/);
        expect(finding).toMatch(/\n {2}remedy: \S/);
      }
      expect(findings.map((finding) => /\[([a-z0-9-]+)\]\n/.exec(finding)?.[1])).toEqual(scenario.findings);
    }
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  /** What was said is in the file, whole; no file means that nothing was said. */
  async function says(file: string, text: string): Promise<void> {
    const expected = scenarioFile(name, file);
    if (text === '') expect(existsSync(expected) ? readFileSync(expected, 'utf8') : '').toBe('');
    else await expect(text).toMatchFileSnapshot(expected);
  }
});

/** The blocks of the pretty report: each begins with a place at the start of a line; the summary is none. */
function splitFindings(stderr: string): string[] {
  return stderr.split(/\n(?=\S)/).filter((block) => !/^\d+ errors?, \d+ warnings?/.test(block) && block.trim() !== '');
}

/** `+ made`, `- gone`, `~ changed`, for each file that is not as before. */
function changes(before: Record<string, string>, after: Record<string, string>): string[] {
  const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return files.flatMap((file) => {
    if (before[file] === after[file]) return [];
    return [`${before[file] === undefined ? '+' : after[file] === undefined ? '-' : '~'} ${file}`];
  });
}
