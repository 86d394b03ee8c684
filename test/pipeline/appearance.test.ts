// A logo and a colour that cannot be printed, through the whole pipeline: told at the line of the profile, and nothing is clean.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkOrganization } from '../../src/pipeline.js';
import { AS_OF } from '../support/asOf.js';
import { ROOT, TEMPLATES } from '../support/sample.js';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'irdocs-appearance-'));
  cpSync(path.join(ROOT, 'org-profiles/larkfield'), path.join(root, 'org-profiles/larkfield'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What is told, and the set, when the profile asks for this appearance. */
async function checkedWith(appearance: string, logo = '<svg viewBox="0 0 2 1"><path d="M0 0h1"/></svg>') {
  const profileFolder = path.join(root, 'org-profiles/larkfield');
  const file = path.join(profileFolder, 'profile.yaml');
  const original = readFileSync(path.join(ROOT, 'org-profiles/larkfield/profile.yaml'), 'utf8');
  writeFileSync(file, original.replace('\ndocument_set:\n', `\ndocument_set:\n  appearance: ${appearance}\n`));
  mkdirSync(path.join(profileFolder, 'assets'), { recursive: true });
  writeFileSync(path.join(profileFolder, 'assets/logo.svg'), logo);
  const checked = await checkOrganization({
    profileFolder,
    templatesFolder: TEMPLATES,
    outFolder: path.join(root, 'out/larkfield'),
    displayRoot: root,
    strict: false,
    asOf: AS_OF,
  });
  const line = original.slice(0, original.indexOf('\ndocument_set:\n')).split('\n').length + 2;
  return { checked, line, told: checked.files.flatMap(({ messages }) => messages) };
}

const LOGO = '{ file: assets/logo.svg, alt: Logo of Larkfield }';

test('a sound one is part of the set', async () => {
  const { checked, told } = await checkedWith(`{ paper: Letter, accent: "#0b5fa5", logo: ${LOGO} }`);
  expect(told.map(String)).toEqual([]);
  expect(checked.clean).toBe(true);
  expect(checked.rendered?.set.appearance).toMatchObject({
    paper: 'Letter',
    accent: '#0b5fa5',
    logo: { ratio: 2, alt: 'Logo of Larkfield' },
  });
});

test('a logo with a program is refused at its line', async () => {
  const hostile = '<svg viewBox="0 0 2 1"><script>fetch("https://example.com")</script></svg>';
  const { checked, told, line } = await checkedWith(`{ logo: ${LOGO} }`, hostile);
  expect(checked.clean).toBe(false);
  expect(told.map((message) => [message.ruleId, message.file, message.line])).toEqual([
    ['logo-unusable', 'org-profiles/larkfield/profile.yaml', line],
  ]);
});

test('a colour that is too pale is refused with its ratio and the next one that is not', async () => {
  const { checked, told, line } = await checkedWith('{ accent: "#5fb0f0" }');
  expect(checked.clean).toBe(false);
  expect(told.map((message) => [message.ruleId, message.line, message.reason, message.expected])).toEqual([
    [
      'accent-contrast',
      line,
      'The colour #5fb0f0 stands out from white paper by 2.34 : 1 only; text needs 4.5 : 1',
      ['#427ba8'],
    ],
  ]);
});
