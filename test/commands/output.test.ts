// What leaves the program: all of it, however slow the reader; and no complaint when the reader has seen enough.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCommand } from '../support/runCommand.js';

const COUNT = 5000;
const folder = mkdtempSync(path.join(os.tmpdir(), 'irdocs-output-'));

// Several times what a pipe holds.
beforeAll(() => {
  const keys = Array.from({ length: COUNT }, (_, index) => `  nothing_like_it_${index}: 1\n`);
  writeFileSync(path.join(folder, 'profile.yaml'), `organization:\n${keys.join('')}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a reader that takes its time gets everything', { timeout: 120_000 }, async () => {
  const { child, ended } = startCommand(['check', '.', '--format', 'json'], { cwd: folder });
  child.stdout?.pause();
  await wait(3000);
  child.stdout?.resume();
  const { status, stdout, stderr } = await ended;
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  const found = JSON.parse(stdout).findings.filter(({ rule }: { rule: string }) => rule === 'key-unknown');
  expect(found).toHaveLength(COUNT);
});

test.each([
  ['stdout', ['check', '.', '--format', 'json'], 1],
  ['stdout', ['list', 'rules'], 0],
  ['stderr', ['check', '.'], 1],
] as const)('a reader of %s that is gone ends nothing: %j', async (stream, args, status) => {
  const { child, ended } = startCommand(args, { cwd: folder });
  child[stream]?.destroy();
  const result = await ended;
  expect({ status: result.status, signal: result.signal }).toEqual({ status, signal: null });
  expect(result.stdout + result.stderr).not.toMatch(/EPIPE|bug in irdocs|\n {4}at /);
});
