// irdocs form as a whole command: a case is rendered, read back, and never written by halves.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from '../support/runCommand.js';
import { ROOT, TEMPLATES } from '../support/sample.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'irdocs-form-'));
const profile = path.join(ROOT, 'org-profiles/larkfield');
const form = (...args: readonly string[]) => runCommand(['form', ...args, '--templates', TEMPLATES], { cwd: folder });
const CASE = `form: vulnerability-report
vulnerability_reporter_name: Ada <b>Łoś</b> {{x}}
vulnerability_reported_at: 2026-11-22 14:30 Europe/London
vulnerability_description: |
  The door | of the server room
  does not close.
vulnerability_exploited: not known yet
`;
beforeAll(() => writeFileSync(path.join(folder, 'case.yaml'), CASE));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a case', () => {
  test('is rendered as Markdown and PDF, and read back as it was', { timeout: 60_000 }, async () => {
    const rendered = await form('render', 'case.yaml', profile, '--out', 'out', '--no-sandbox');
    expect(rendered).toMatchObject({ status: 0 });
    expect(rendered.stdout).toBe('case.yaml: written to out/case.md, out/case.pdf\n');
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual(['case.md', 'case.pdf']);
    expect(readFileSync(path.join(folder, 'out/case.md'), 'utf8')).toContain(
      '| The door \\| of the server room<br>does not close. |',
    );
    const read = await form('read', 'out/case.pdf', profile);
    expect({ status: read.status, stderr: read.stderr }).toEqual({ status: 0, stderr: '' });
    const { vulnerability_description: text, ...rest } = parse(CASE);
    expect(parse(read.stdout)).toEqual({ ...rest, vulnerability_description: text });
    expect(JSON.parse((await form('read', 'out/case.pdf', profile, '--format', 'json')).stdout)).toEqual(parse(CASE));
    // As a reader saves what somebody typed: behind the file.
    const filled = `${readFileSync(path.join(folder, 'out/case.pdf'), 'latin1')}% typed\n`;
    writeFileSync(path.join(folder, 'out/case.pdf'), filled, 'latin1');
    const again = await form('render', 'case.yaml', profile, '--out', 'out', '--no-sandbox');
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('somebody may have filled it in') });
    expect(readFileSync(path.join(folder, 'out/case.pdf'), 'latin1')).toBe(filled);
  });

  test('with a mistake writes nothing', async () => {
    writeFileSync(path.join(folder, 'faulty.yaml'), `${CASE}vulnerability_due: tomorrow\n`);
    const { status, stdout, stderr } = await form('render', 'faulty.yaml', profile, '--out', 'faulty');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('vulnerability_due is "tomorrow"');
    expect(readdirSync(folder)).not.toContain('faulty');
  });

  test('with a value longer than its field writes nothing, and leaves what stood there', {
    timeout: 60_000,
  }, async () => {
    const out = path.join(folder, 'kept');
    mkdirSync(out);
    writeFileSync(path.join(out, 'long.md'), 'mine');
    writeFileSync(path.join(folder, 'long.yaml'), `${CASE}vulnerability_reporter_address: ${'x'.repeat(450)}\n`);
    const { status, stdout, stderr } = await form('render', 'long.yaml', profile, '--out', 'kept', '--no-sandbox');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /long\.yaml:8:33 error vulnerability_reporter_address has 450 characters, but its field on paper holds about \d+ \[form-too-long\]/,
    );
    expect(readdirSync(out)).toEqual(['long.md']);
    expect(readFileSync(path.join(out, 'long.md'), 'utf8')).toBe('mine');
  });
});

test('a PDF that is none gives nothing, and says why', async () => {
  writeFileSync(path.join(folder, 'not.pdf'), 'x');
  const { status, stdout, stderr } = await form('read', 'not.pdf', profile);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^not\.pdf error the PDF cannot be read: .* \[form-pdf-unreadable\]\n/);
});

test.each([
  [['render', 'case.yaml', '--to', 'docx'], '--to knows no output `docx` of a form'],
  [['check', 'case.yaml', '--stage', 'middle'], 'The form vulnerability-report has no stage `middle`'],
  [['new', 'chain-of-custody', '--number', 'x'], 'The form chain-of-custody has no number of its own'],
  [['new', 'event-report', '--last', 'E1'], 'E1 is not written like E-YYYY-NNN'],
  [['read', 'case.yaml', '--form', 'event'], 'There is no form `event`'],
  [['check', '.'], '. is no file'],
])('%j cannot run', async ([first = '', file = '', ...rest], words) => {
  const { status, stdout, stderr } = await form(first, file, profile, ...rest);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(words);
});
