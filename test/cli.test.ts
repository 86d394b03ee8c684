// The program as a process: help, version, and a stdout that cannot be written.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { layOut } from './scenarios/scenario.js';
import { programPath, runCommand, startCommand } from './support/runCommand.js';

const cwd = mkdtempSync(path.join(os.tmpdir(), 'irdocs-cli-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('what is asked of every program', () => {
  test('--version', async () => {
    const manifest = fileURLToPath(new URL('../package.json', import.meta.url));
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    expect(await runCommand(['--version'], { cwd })).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('--help names every command, and every command has help', async () => {
    const { status, stdout, stderr } = await runCommand(['--help'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of ['build', 'check', 'list', 'explain']) {
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
      const help = await runCommand([command, '--help'], { cwd });
      expect(help).toMatchObject({ status: 0, stderr: '' });
      expect(help.stdout).toContain('--format <name>');
    }
  });
});

describe('stdout', () => {
  test('closed by a reader that has seen enough: no stack, no fault', async () => {
    const { child, ended } = startCommand(['list', 'rules', '--format', 'json'], { cwd });
    child.stdout?.destroy();
    expect(await ended).toEqual({ status: 0, signal: null, stdout: '', stderr: '' });
  });

  test('| head -1', () => {
    const line = `"$0" "$1" list rules 2>errors | head -1; wc -c <errors`;
    const said = execFileSync('sh', ['-c', line, process.execPath, programPath()], { cwd, encoding: 'utf8' });
    expect(said).toMatch(/^[a-z]+(?:-[a-z]+)+ .+\n0\n$/);
  });

  test('closed while findings are written: the exit status still tells of them', async () => {
    const project = path.join(cwd, 'project');
    layOut('closed', { fill: { 'org-profiles/small/empty.yaml': { text: '\n', times: 1 } } }, project);
    const { child, ended } = startCommand(['check', '--format', 'json'], { cwd: project });
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ status: 1, stderr: '' });
  });

  test('on a full disk: told, exit 2', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [programPath(), 'list', 'rules'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^irdocs: stdout cannot be written: [^\n]+ \[stdout-unwritable\]\n {2}remedy: \S[^\n]*\n$/);
  });
});
