import { expect, it } from 'vitest';
import { deriveDecisionPractice } from '../../../src/model/derive/deriveDecisionPractice.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';

const derive = (audiences: readonly object[]) => {
  const profile = {
    decisions: { matrix: [{ id: 'cut' }, { id: 'pay' }] },
    training: { audiences },
  } as unknown as Profile;
  return deriveDecisionPractice(profile, new Origins(profile));
};

it('names the courses in which each decision is practised, and shows the one that nobody practises', () => {
  const rows = derive([
    { audience: 'Team', practises: ['cut'] },
    { audience: 'Administrators', practises: ['cut'] },
    { audience: 'All' },
  ]);
  expect(rows?.map(({ id, courses }) => [id, courses])).toEqual([
    ['cut', ['Team', 'Administrators']],
    ['pay', []],
  ]);
});

it('is absent where no course says what it practises', () => {
  expect(derive([{ audience: 'All' }])).toBe(undefined);
});
