// The documented codes of the reader: each bad example gives that code and nothing else, each good one gives nothing.
import { describe, expect, test } from 'vitest';
import { profileCodes } from '../../src/profile/codes.js';
import { messagesOf, misplaced, readFragment } from './profiles.js';

describe.each(profileCodes.map((code) => [code.id, code] as const))('%s', (id, code) => {
  test('the bad example gives exactly this finding', async () => {
    const reading = await readFragment(code.bad);
    expect(messagesOf(reading).map((message) => message.ruleId)).toEqual([id]);
    expect(reading.files.flatMap(misplaced)).toEqual([]);
  });

  test('the good example gives none', async () => {
    const reading = await readFragment(code.good);
    expect(messagesOf(reading).map((message) => message.reason)).toEqual([]);
    expect(reading.profile).toBeDefined();
  });
});
