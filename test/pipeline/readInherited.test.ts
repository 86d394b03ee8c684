// A subsidiary of the sample: the policies of its group are found, linked and checked where they lie, and its own may link to them.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished as afterwards, describe, expect, it } from 'vitest';
import { type CheckedSet, checkOrganization } from '../../src/pipeline.js';
import { AS_OF } from '../support/asOf.js';
import { SAMPLE, TEMPLATES } from '../support/sample.js';

const PROFILE = `extends: ../hallberg
organization:
  short_name: Hallberg Service
governance:
  related_policies:
    - id: visits
      identifier: HSE-POL-01
      title: Visits
      version: "1.0"
      level: system
      owner: ciso
      file: policies/visits.md
      area: customer sites
      section: Incidents at a customer
      says: Who calls whom
`;

const POLICY = `# Visits (HSE-POL-01)

## Incidents at a customer

See the [incident management policy](../../../out/service/markdown/policy/incident-management-policy.md).
`;

/** Checks a subsidiary of the sample; `group` changes files of the group. */
async function check(files: Readonly<Record<string, string>>, group: (folder: string) => void = () => undefined) {
  const project = mkdtempSync(path.join(os.tmpdir(), 'irdocs-inherited-'));
  afterwards(() => rmSync(project, { recursive: true, force: true }));
  const profiles = path.join(project, 'org-profiles');
  cpSync(SAMPLE, path.join(profiles, 'hallberg'), { recursive: true });
  group(path.join(profiles, 'hallberg'));
  for (const [name, text] of Object.entries({ 'own.yaml': PROFILE, 'policies/visits.md': POLICY, ...files })) {
    mkdirSync(path.dirname(path.join(profiles, 'service', name)), { recursive: true });
    writeFileSync(path.join(profiles, 'service', name), text);
  }
  return checkOrganization({
    profileFolder: path.join(profiles, 'service'),
    outFolder: path.join(project, 'out', 'service'),
    displayRoot: project,
    templatesFolder: TEMPLATES,
    strict: false,
    asOf: AS_OF,
  });
}

/** `file:line ruleId` of each finding about policies and their links. */
function told({ files }: CheckedSet): string[] {
  return files.flatMap((file) =>
    file.messages
      .filter(({ ruleId }) => /^(?:policy|link|required-policy)-/.test(String(ruleId)))
      .map(({ line, ruleId }) => `${file.path}:${line} ${ruleId}`),
  );
}

function edit(folder: string, name: string, find: string, put: string): void {
  const file = path.join(folder, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(find);
  writeFileSync(file, text.replace(find, put));
}

describe('policies of the group', () => {
  it('are listed and linked beside the own ones', async () => {
    const checked = await check({});
    expect(told(checked)).toEqual([]);
    const map = checked.markdown.get('document-map') ?? '';
    expect(map).toContain('](../../../../org-profiles/hallberg/policies/access-control.md)');
    expect(map).toContain('](../../../../org-profiles/service/policies/visits.md)');
  });

  it('are told at the line of the group when entry and file differ', async () => {
    const checked = await check({}, (group) => {
      edit(group, 'policies/access-control.md', '## 7. Accounts during an incident', '## 7. Accounts');
      rmSync(path.join(group, 'policies', 'mobile-devices.md'));
    });
    const lines = readFileSync(path.join(SAMPLE, 'mandate.yaml'), 'utf8').split('\n');
    const lineOf = (text: string): number => lines.findIndex((line) => line.includes(text)) + 1;
    expect(told(checked)).toEqual(
      expect.arrayContaining([
        `org-profiles/hallberg/mandate.yaml:${lineOf('section: 7. Accounts during an incident')} policy-section-missing`,
        `org-profiles/hallberg/mandate.yaml:${lineOf('file: policies/mobile-devices.md')} policy-file-missing`,
      ]),
    );
  });

  it('need no link to the incident policy of the subsidiary, but an own policy does', async () => {
    const checked = await check({
      'policies/visits.md': '# Visits (HSE-POL-01)\n\n## Incidents at a customer\n\nCall us.\n',
    });
    expect(told(checked)).toEqual(['org-profiles/service/policies/visits.md:3 required-policy-link']);
  });

  it('may be replaced by an own file', async () => {
    const file = 'policies/accounts.md';
    const own = `    - id: access-control\n      file: ${file}\n      section: Accounts\n      version: "1.0"\n`;
    const link = POLICY.split('\n')[4];
    const checked = await check({
      'own.yaml': PROFILE.replace('    - id: visits\n', `${own}    - id: visits\n`),
      [file]: `# Access Control Policy\n\nHAB-IS-POL-07\n\n## Accounts\n\n${link}\n`,
    });
    expect(told(checked)).toEqual([]);
    expect(checked.markdown.get('document-map')).toContain('](../../../../org-profiles/service/policies/accounts.md)');
  });
});

describe('links from an own policy', () => {
  it.each([
    ['../../hallberg/policies/access-control.md#2-roles', []],
    ['../../hallberg/policies/access-control.md#2-rolls', ['link-anchor-missing']],
    ['../../hallberg/policies/access-controls.md', ['link-file-missing']],
    ['../../hallberg/people.yaml', []],
    ['../../../out/hallberg/markdown/plan/incident-management-plan.md', ['link-unchecked']],
    ['../../../out/halberg/markdown/plan/incident-management-plan.md', ['link-not-generated']],
    ['../../elsewhere/policies/access-control.md', ['link-unchecked']],
  ])('%s gives %j', async (target, findings) => {
    const checked = await check({ 'policies/visits.md': `${POLICY}\nSee [the group](${target}).\n` });
    expect(told(checked)).toEqual(findings.map((id) => `org-profiles/service/policies/visits.md:7 ${id}`));
  });
});
