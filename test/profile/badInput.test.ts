// One slip of the pen in a whole profile: one message, at the line, of the rule that knows about it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readProfile } from '../../src/profile/readProfile.js';
import { AS_OF } from '../support/asOf.js';
import { SAMPLE } from '../support/sample.js';
import { messagesOf, standard, wholeSchema, writeFolder } from './profiles.js';

const sample = Object.fromEntries(
  readdirSync(SAMPLE)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(path.join(SAMPLE, name), 'utf8')]),
);

/** The sample after one replacement; its messages, and the line that was changed. */
async function slip(file: string, find: string | RegExp, put: string) {
  const text = sample[file] ?? '';
  const changed = text.replace(find, put);
  expect(changed).not.toBe(text);
  const line = changed.split('\n').findIndex((words, index) => words !== text.split('\n')[index]) + 1;
  const folder = writeFolder({ ...sample, [file]: changed });
  const reading = await readProfile(folder, { displayRoot: folder, standard, asOf: AS_OF, schema: wholeSchema });
  return {
    line,
    told: messagesOf(reading).map((message) => `${message.file}:${message.line} ${message.ruleId}`),
    reading,
  };
}

test('the sample itself has nothing to tell', async () => {
  const folder = writeFolder(sample);
  const reading = await readProfile(folder, { displayRoot: folder, standard, asOf: AS_OF });
  expect(messagesOf(reading).map(String)).toEqual([]);
});

test.each(Object.keys(sample))('a mistake that keeps %s from being read is one mistake', async (file) => {
  const { told } = await slip(file, /$/, '\n\t- "\n');
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(new RegExp(`^${file}:\\d+ yaml-syntax$`));
});

test('a mistake in a section is one mistake, whatever other sections ask of it', async () => {
  for (const [file, text] of Object.entries(sample)) {
    for (const [, section] of text.matchAll(/^([a-z_]+):\s*$/gm)) {
      const { told } = await slip(file, new RegExp(`^${section}:`, 'm'), `${section}:\n  zz_nothing_like_it: 1`);
      expect(told, section).toEqual([expect.stringMatching(new RegExp(`^${file}:\\d+ key-unknown$`))]);
    }
  }
}, 300_000);

test.each<[what: string, file: string, find: string | RegExp, put: string, ruleId: string]>([
  [
    'months for minutes',
    'people.yaml',
    'role: duty-officer\n      timeout: PT10M',
    'role: duty-officer\n      timeout: P10M',
    'duration-unit',
  ],
  [
    'months for minutes in a target',
    'people.yaml',
    'class: emergency, acknowledge: PT10M, classify: PT15M',
    'class: emergency, acknowledge: PT10M, classify: P15M',
    'duration-unit',
  ],
  ['minutes for months', 'mandate.yaml', 'review_interval: P1Y', 'review_interval: PT6M', 'duration-unit'],
  ['a duration in words', 'people.yaml', 'timeout: PT10M', 'timeout: 10 minutes', 'value-format'],
  [
    'a duration without the T',
    'people.yaml',
    'role: irt-lead\n      timeout: PT5M',
    'role: irt-lead\n      timeout: P5H',
    'value-format',
  ],
  [
    'a currency that is none',
    'mandate.yaml',
    'limit: { amount: 250000, currency: EUR }',
    'limit: { amount: 250000, currency: Euro }',
    'value-format',
  ],
  [
    'an amount as text',
    'mandate.yaml',
    'limit: { amount: 250000, currency: EUR }',
    'limit: { amount: 250 000 EUR, currency: EUR }',
    'value-type',
  ],
  [
    'a scale with a hole',
    'mandate.yaml',
    '        - { class: limited, threshold: Single customers ask }\n',
    '',
    'class-scale',
  ],
  [
    'a rota that ends on Saturday',
    'people.yaml',
    '- { days: [mon, tue, wed, thu, fri, sat, sun], from: "08:00", to: "08:00" }',
    '- { days: [mon, tue, wed, thu, fri, sat], from: "08:00", to: "08:00" }',
    'rota-gap',
  ],
  [
    'an escalation loop',
    'people.yaml',
    'id: step-4-coordinator\n      role: incident-coordinator',
    'id: step-4-coordinator\n      role: duty-officer',
    'escalation-chain',
  ],
  [
    'a deputy who is the holder',
    'people.yaml',
    'role: ciso, primary: selin-oezdemir, deputies: [tobias-schoenauer]',
    'role: ciso, primary: selin-oezdemir, deputies: [selin-oezdemir]',
    'role-has-holder',
  ],
  ['a regime with a wrong id', 'mandate.yaml', 'catalogue: eu-nis2-23', 'catalogue: eu-nis2-32', 'reference-unknown'],
  [
    'a rota without a second person',
    'people.yaml',
    'backup: [katrin-hallberg]',
    'backup: [florian-brandstetter]',
    'rota-gap',
  ],
  [
    'a supplier with as much time as we have',
    'mandate.yaml',
    /(id: plant-integration, .*notice_to_us: )PT12H/,
    '$1PT24H',
    'supplier-upstream',
  ],
  [
    'a decision that takes a day',
    'mandate.yaml',
    'longest_wait: PT4H\n      default: Send the early warning',
    'longest_wait: P1D\n      default: Send the early warning',
    'internal-path',
  ],
])('%s', async (_, file, find, put, ruleId) => {
  const { line, told, reading } = await slip(file, find, put);
  expect(told, told.join('\n')).toHaveLength(1);
  expect(told[0]).toMatch(new RegExp(`^${file}:\\d+ ${ruleId}$`));
  // At the line itself, or where the whole that is now incomplete begins.
  const [message] = messagesOf(reading);
  expect(line - (message?.line ?? 0)).toBeGreaterThanOrEqual(0);
  expect(String(message?.note)).toMatch(/\w/);
});
