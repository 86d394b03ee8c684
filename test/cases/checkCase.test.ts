// Filled forms with one mistake each, and what is told of it.
import { beforeAll, describe, expect, test } from 'vitest';
import { formCodes } from '../../src/cases/codes.js';
import { OTHER_NUMBERS, OWN_NUMBER } from '../../src/cases/numbering.js';
import type { FormWorld } from '../../src/cases/openWorld.js';
import { TIME_ORDER } from '../../src/cases/timeOrder.js';
import { LIMITS } from '../../src/profile/limits.js';
import { check, formWorld, STARTED } from './formWorld.js';

let world: FormWorld;
beforeAll(async () => {
  world = await formWorld();
});

describe('the documented codes', () => {
  // Two show only when the form is printed; filledPdf.test.ts tries them.
  const inPrint = new Set(['form-too-long', 'form-glyph']);
  const ofData = formCodes.filter(({ id, bad }) => bad['case.yaml'] !== undefined && !inPrint.has(id));

  test.each(ofData.map((code) => [code.id, code] as const))('%s', (id, { bad, good }) => {
    expect(check(world, bad['case.yaml'] ?? '').file.messages.map(({ ruleId }) => ruleId)).toEqual([id]);
    expect(check(world, good['case.yaml'] ?? '').told).toEqual([]);
  });
});

describe('what is wrong is told at its line', () => {
  test.each([
    [
      'a form that there is none of',
      STARTED.replace('vulnerability-report', 'vulnerabilty-report'),
      ['form-unknown 1: there is no form "vulnerabilty-report": did you mean vulnerability-report?'],
    ],
    ['no form', STARTED.slice(STARTED.indexOf('\n') + 1), ['form-unknown 1: the file does not say which form it is']],
    ['a form that is a list', 'form: [a]\n', ['form-unknown 1: the file does not say which form it is']],
    [
      'a misspelt key',
      `${STARTED}vulnerability_nummber: V-2026-001\n`,
      ['key-unknown 5: vulnerability_nummber is no key of this form: did you mean `vulnerability_number`?'],
    ],
    [
      'a choice not in force',
      `${STARTED}vulnerability_exploited: perhaps\n`,
      ['value-choice 5: vulnerability_exploited is "perhaps", which is none of the allowed values'],
    ],
    [
      'a number for text',
      `${STARTED}vulnerability_reporter_telephone: 498999998\n`,
      [
        'value-type 5: vulnerability_reporter_telephone must be text, but YAML reads 498999998 as a number: write it in quotes',
      ],
    ],
    [
      'two lines for one',
      `${STARTED}vulnerability_number: "V-2026-001\\n2"\n`,
      ['value-format 5: vulnerability_number is "V-2026-001 2", which is not written as it must be'],
    ],
    [
      'a day that does not exist',
      `${STARTED}vulnerability_identified: 2026-02-30\n`,
      ['form-time 5: vulnerability_identified is 2026-02-30, which does not exist in the calendar'],
    ],
    [
      'a misspelt zone',
      `${STARTED}vulnerability_confirmed_at: 2026-11-22 16:00 Europe/Berln\n`,
      [
        'form-time 5: vulnerability_confirmed_at is 2026-11-22 16:00 Europe/Berln, which has the zone Europe/Berln, which the time zone database does not know: did you mean Europe/Berlin?',
      ],
    ],
    [
      'an hour that was skipped',
      `${STARTED}vulnerability_confirmed_at: 2027-03-28 02:30 Europe/Berlin\n`,
      [
        'form-time 5: vulnerability_confirmed_at is 2027-03-28 02:30 Europe/Berlin, which does not exist in Europe/Berlin: clocks went forward over it',
      ],
    ],
    [
      'a day after a time',
      `${STARTED}vulnerability_identified: 2026-11-23\n`,
      [
        'form-time-order 3: vulnerability_reported_at (2026-11-22 14:30 UTC) lies before vulnerability_identified (2026-11-23)',
      ],
    ],
    [
      'a short name of a person',
      `${STARTED}vulnerability_confirmed_by: Selin Özdemr\n`,
      [
        'form-person 5: vulnerability_confirmed_by is "Selin Özdemr", whom the profile does not know: did you mean Selin Özdemir?',
      ],
    ],
    [
      'control characters',
      `${STARTED}vulnerability_number: "V\\u0007"\n`,
      ['yaml-character 5: the value contains U+0007, a control character'],
    ],
    [
      'an unknown stage',
      `${STARTED}stage: middle\n`,
      ['value-choice 5: stage is "middle", which is none of the allowed values'],
    ],
  ])('%s', (_name, text, told) => {
    const result = check(world, text);
    expect(result.told).toEqual(told);
    expect(result.checked?.data === undefined).toBe(result.file.messages.some(({ fatal }) => fatal === true));
  });

  test('what a stage still needs is one list, with the lines of the empty keys', () => {
    const { file } = check(world, `${STARTED}stage: triage\nvulnerability_number:\n`);
    const [message, ...others] = file.messages;
    expect(others).toEqual([]);
    expect(message?.reason).toMatch(
      /^\d+ entries are still needed at triage: vulnerability_identified, vulnerability_number, /,
    );
    expect(message?.note).toContain('- line 6: vulnerability_number (2 Vulnerability number)');
    expect(message?.expected).toContain('vulnerability_reporter_telephone');
    expect(message?.expected).not.toContain('vulnerability_resolved');
  });

  test('a stage of the command line counts more than that of the file', () => {
    expect(check(world, `${STARTED}stage: triage\n`, 'new').told).toEqual([]);
    expect(check(world, STARTED, 'closure').told[0]).toContain('still needed at closure');
  });

  test('a row that was begun needs what its stage needs; an empty one is none', () => {
    const rows = (text: string): readonly string[] =>
      check(world, `form: incident-report\nstage: triage\nirt_member:\n${text}`).file.messages[0]?.expected ?? [];
    expect(rows('  - irt_name: Selin Özdemir\n')).toContain('irt_member[0].irt_telephone');
    expect(rows('  - irt_name:\n    irt_telephone:\n').filter((name) => name.startsWith('irt'))).toEqual([]);
  });

  test('a row is asked for where a form cannot start without', () => {
    const text = 'form: decision-log\ndecision_incident: I-2026-001\n';
    expect(check(world, text).file.messages[0]?.expected).toContain('decision[0].decision_words');
  });
});

describe('hostile files', () => {
  const bomb = `form: event-report\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(49)}]\nd: [${'*b,'.repeat(9)}]\n`;
  test.each([
    ['nothing', '', 'form-empty'],
    ['spaces', ' \n\n', 'form-empty'],
    ['one value', 'x', 'value-type'],
    ['a list', '- form: event-report', 'value-type'],
    ['a bomb', bomb, 'yaml-limit'],
    ['a deep one', `form: event-report\nx: ${'['.repeat(60)}${']'.repeat(60)}`, 'yaml-limit'],
    ['two documents', `${STARTED}---\n${STARTED}`, 'yaml-syntax'],
    ['a tag', 'form: !!js/function "x"', 'yaml-syntax'],
    ['no UTF-8', Buffer.from([0x66, 0xff, 0xfe]), 'yaml-character'],
    ['a prototype', `${STARTED}__proto__: {x: 1}\nconstructor: y\n`, 'key-unknown'],
  ])('%s', (_name, text, rule) => {
    const { file, checked } = check(world, text);
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain(rule);
    expect(checked?.data).toBeUndefined();
  });

  test('a value that looks like markup is a value', () => {
    const text = '</td><script>alert(1)</script> {{organization.name}} | `x` [a](javascript:b)';
    const { checked } = check(world, `${STARTED}vulnerability_resolution: ${JSON.stringify(text)}\n`);
    expect(checked?.data?.vulnerability_resolution).toBe(text);
  });

  test('more rows than anybody fills in', () => {
    const rows = '  - evidence_id: x\n'.repeat(300);
    expect(check(world, `form: incident-report\nevidence:\n${rows}`).told[0]).toContain('list-length');
    expect(LIMITS.bytes).toBeGreaterThan(1000);
  });
});

test('what the checks say of fields by id is in the forms', () => {
  for (const [id, chains] of Object.entries(TIME_ORDER)) {
    const form = world.forms.find((entry) => entry.id === id);
    const times = form?.sections.flatMap(({ fields }) => fields).filter(({ type }) => type.startsWith('date'));
    for (const field of chains.flat()) expect(times?.map((time) => time.id)).toContain(field);
  }
  const all = world.forms.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields));
  const own = Object.values(OWN_NUMBER).map(({ field }) => field);
  for (const field of [...own, ...Object.keys(OTHER_NUMBERS)]) expect(all.map(({ id }) => id)).toContain(field);
});
