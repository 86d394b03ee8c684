// Contract of every profile rule: its examples are its tests.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { profileCodes } from '../../src/profile/codes.js';
import { loadRules } from '../../src/profile/loadRules.js';
import { messagesOf, misplaced, readFragment } from './profiles.js';

const rules = await loadRules();
const READER = new Set(profileCodes.map((code) => code.id));

test('every file of the folder is a rule of that name', () => {
  const names = readdirSync(new URL('../../src/profile/rules/', import.meta.url)).map((name) =>
    name.replace(/\.ts$/, ''),
  );
  expect(rules.map((rule) => rule.id)).toEqual(names.sort());
  expect(names.length).toBeGreaterThan(10);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const options = { rules };

  test('the bad example makes it fire, inside the file', async () => {
    const reading = await readFragment(rule.bad, options);
    const messages = messagesOf(reading);
    expect(messages.map((message) => message.ruleId)).toContain(id);
    expect(messages.filter((message) => READER.has(String(message.ruleId)))).toEqual([]);
    expect(reading.files.flatMap(misplaced)).toEqual([]);
    for (const message of messages.filter(({ ruleId }) => ruleId === id)) {
      expect(message.place).toHaveProperty('start.offset');
      expect(message.note).toMatch(/\w/);
    }
  });

  test('the good example leaves it silent', async () => {
    const fired = messagesOf(await readFragment(rule.good, options)).map((message) => message.ruleId);
    expect(fired.filter((fault) => fault === id || READER.has(String(fault)))).toEqual([]);
  });

  test('it says what it is for', () => {
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.why.split('. ').length).toBeGreaterThan(1);
  });

  test('it is silent on an empty profile', async () => {
    expect(messagesOf(await readFragment('scope: {}\n', { rules: [rule] }))).toEqual([]);
  });
});
