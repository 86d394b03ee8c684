// --report: one run, several formats, each whole in a file of its own.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '../scenarios/scenario.js';
import { runCommand } from '../support/runCommand.js';

const sandbox = mkdtempSync(path.join(os.tmpdir(), 'irdocs-report-'));
const project = path.join(sandbox, 'project');
const inProject = (...args: string[]) => runCommand([...args, '--templates', 'templates'], { cwd: project });

beforeAll(() =>
  layOut(
    'report',
    { edit: [{ file: 'org-profiles/small/profile.yaml', find: 'short_name:', put: 'shrt_name:' }] },
    project,
  ),
);
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

describe('--report', () => {
  test('writes each format as --format prints it, and people read the findings all the same', async () => {
    const reports = ['json=reports/a.json', 'sarif=reports/deep/b.sarif', 'github=c=d.txt'];
    const checked = await inProject('check', ...reports.flatMap((report) => ['--report', report]));
    expect(checked.status).toBe(1);
    expect(checked.stderr).toContain('[key-unknown]');
    for (const report of reports) {
      const [, format = '', file = ''] = /^(\w+)=(.*)$/.exec(report) ?? [];
      const { stdout } = await inProject('check', '--format', format);
      expect(stdout.length).toBeGreaterThan(100);
      expect(readFileSync(path.join(project, file), 'utf8'), report).toBe(stdout);
    }
    expect(readdirSync(path.join(project, 'reports'))).toEqual(['a.json', 'deep']);
  });

  test('goes to what is no file as it is', async () => {
    const checked = await inProject('check', '--report', 'json=/dev/full');
    expect(checked.status).toBe(2);
    expect(checked.stderr).toContain('ENOSPC');
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  test('serves build too, beside another format on stdout', async () => {
    const built = await inProject('build', '--to', 'markdown', '--format', 'junit', '--report', 'json=build.json');
    expect(built.status).toBe(1);
    expect(built.stdout).toMatch(/^<\?xml/);
    expect(JSON.parse(readFileSync(path.join(project, 'build.json'), 'utf8')).summary.errors).toBeGreaterThan(0);
  });

  test('that cannot be written is no success', async () => {
    mkdirSync(path.join(project, 'folder'));
    const checked = await inProject('check', '--report', 'json=folder');
    expect(checked.status).toBe(2);
    expect(checked.stderr).toMatch(/^irdocs: The report \S+folder cannot be written: .* \[report-unwritable\]$/m);
  });

  test.each(['json', 'json=', 'yaml=x', '=x', ''])('refuses %j', async (report) => {
    const before = readdirSync(project);
    const checked = await inProject('check', '--report', report);
    expect(checked.status).toBe(2);
    expect(checked.stderr).toContain('FORMAT=FILE');
    expect(readdirSync(project)).toEqual(before);
  });
});
