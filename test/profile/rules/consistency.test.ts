// Rules over what stands twice, or must fit together: what lies next to their examples.
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/profile/loadRules.js';
import { nameList } from '../../../src/profile/nameList.js';
import { messagesOf, readFragment } from '../profiles.js';

const rules = await loadRules();

/** `line: reason` of each finding of one rule. */
async function fired(id: string, text: string): Promise<string[]> {
  const reading = await readFragment(text, { rules: rules.filter((rule) => rule.id === id) });
  return messagesOf(reading).map((message) => `${message.line}: ${message.reason}`);
}

describe('version-consistent', () => {
  const references = (...editions: string[]): string =>
    `document_set:\n  edition_followed: "2023"\n  reference_standards:\n${editions
      .map((edition) => `    - { title: "ISO/IEC 27035-2, Guidelines", edition: "${edition}" }\n`)
      .join('')}    - { title: ISO/IEC 27035-1, edition: "2016" }\n`;

  it('lets a set name the other edition beside the one that it follows', async () => {
    expect(await fired('version-consistent', references('2016', '2023'))).toEqual([]);
    expect(await fired('version-consistent', references('2016'))).toEqual([
      '4: the set follows the edition of 2023 (profile.yaml:2), but refers to that of 2016 alone',
    ]);
  });

  it('lets a procedure that irdocs does not write keep a version of its own', async () => {
    const list = (location: string): string =>
      `document_set: { version: "2.3" }\nprocedures:\n  list: [{ id: rebuild, title: Rebuild, version: "1.4"${location} }]\n`;
    expect(await fired('version-consistent', list(', location: Safe 3'))).toEqual([]);
    expect(await fired('version-consistent', list(''))).toHaveLength(1);
  });
});

describe('one-fact-one-value', () => {
  it('compares what is given, and takes the newest of several restores', async () => {
    const backup = (last: string): string => `support:
  backup:
    last_restore_test: ${last}
    restores:
      - { service: a, date: 2026-09-12, took: PT1H }
      - { service: b, date: 2026-05-01, took: PT1H }
`;
    expect(await fired('one-fact-one-value', backup('2026-09-12'))).toEqual([]);
    expect(await fired('one-fact-one-value', backup('2026-05-01'))).toEqual([
      '3: the day of the last restore test is "2026-05-01" here, but "2026-09-12" at profile.yaml:5',
    ]);
    expect(await fired('one-fact-one-value', 'support: { backup: { last_restore_test: 2026-09-12 } }\n')).toEqual([]);
  });

  it('tells of a supplier with two names', async () => {
    const text = `contacts:
  external: [{ id: host, name: Host Ltd }]
interfaces:
  suppliers: [{ id: hosting, name: Hosting Limited, contact: host }]
`;
    expect(await fired('one-fact-one-value', text)).toEqual([
      '4: the name of the supplier "hosting" is "Hosting Limited" here, but "Host Ltd" at profile.yaml:2',
    ]);
  });
});

describe('form-choices', () => {
  it('lets one law and one hotline be enough, and two of one name not', async () => {
    expect(await fired('form-choices', 'notification: { regimes: [{ id: gdpr, catalogue: eu-gdpr-33 }] }\n')).toEqual(
      [],
    );
    expect(await fired('form-choices', 'poc: { channels: [{ id: a, name: Hotline }] }\n')).toEqual([]);
    expect(
      await fired('form-choices', 'poc:\n  channels: [{ id: a, name: Hotline }, { id: b, name: "hotline " }]\n'),
    ).toEqual(['2: poc.channels[1].name is "hotline ", which the forms already offer (profile.yaml:2)']);
  });
});

describe('label-known', () => {
  it('knows a label by its own name or by that of the protocol, capitals or not', async () => {
    const text = (label: string): string =>
      `forms: { storage: { label: "${label}" } }\ninformation_handling: { default_label: Internal, labels: [{ id: a, label: Internal, tlp: "TLP:GREEN" }] }\n`;
    expect(await fired('label-known', text('internal'))).toEqual([]);
    expect(await fired('label-known', text('TLP:GREEN'))).toEqual([]);
    expect(await fired('label-known', text('Intern'))).toHaveLength(1);
  });
});

describe('plan-change-traced', () => {
  it('asks nothing of versions before the first traced change, nor where nothing is traced', async () => {
    const log = 'document_set: { change_log: [{ version: "3" }, { version: "2" }, { version: "1" }] }\n';
    const changes = (...versions: string[]): string =>
      `${log}improvement:\n  plan_changes: [${versions.map((version) => `{ version: "${version}", change: A, cause: B }`).join(', ')}]\n`;
    expect(await fired('plan-change-traced', log)).toEqual([]);
    expect(await fired('plan-change-traced', changes('3', '2'))).toEqual([]);
    expect(await fired('plan-change-traced', changes('2'))).toEqual([
      '3: improvement.plan_changes does not say what caused version 3',
    ]);
  });
});

describe('audit-finding-tracked', () => {
  it('counts open actions from audits only', async () => {
    const text = (
      from: string,
      status: string,
    ): string => `governance: { audit_plan: { open_findings: [Old diagrams] } }
improvement: { actions: [{ id: a, from: ${from}, status: ${status} }] }
`;
    expect(await fired('audit-finding-tracked', text('Audit of May', 'open'))).toEqual([]);
    expect(await fired('audit-finding-tracked', text('Audit of May', 'done'))).toHaveLength(1);
    expect(await fired('audit-finding-tracked', text('Auditorium test', 'open'))).toHaveLength(1);
  });
});

describe('retention-lawful', () => {
  it.each([
    ['P30Y', 'Limitation of claims', 0],
    ['P31Y', 'Limitation of claims', 1],
    ['P5Y', 'None', 1],
    ['P5Y', 'No claim is possible after that', 0],
  ])('keep %s because of "%s": %i findings', async (keep, basis, count) => {
    const text = `records:\n  retention: [{ type: Reports, keep: ${keep}, basis: ${basis} }]\n  legal_hold: { by: counsel, how: Order }\n`;
    expect(await fired('retention-lawful', text)).toHaveLength(count);
  });
});

it('a long list of names is cut and counted', () => {
  expect(nameList([])).toBe('');
  expect(nameList(['A'])).toBe('A');
  expect(nameList(['A', 'B', 'C'])).toBe('A, B and C');
  expect(nameList([...'ABCDEFGHI'])).toBe('A, B, C, D, E, F, G, H and 1 more');
});
