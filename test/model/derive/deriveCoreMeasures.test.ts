import { expect, it } from 'vitest';
import { deriveCoreMeasures } from '../../../src/model/derive/deriveCoreMeasures.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';

const derive = (list: readonly object[]) => {
  const profile = { metrics: { list } } as unknown as Profile;
  return deriveCoreMeasures(profile, new Origins(profile));
};

it('names the measures of each core subject, and leaves the others empty', () => {
  const rows = derive([
    { name: 'Contained', subject: 'time-to-contain' },
    { name: 'Contained in plants', subject: 'time-to-contain' },
    { name: 'Cards checked' },
  ]);
  expect(rows).toContainEqual({
    subject: 'Time from declaration to containment',
    measures: ['Contained', 'Contained in plants'],
  });
  expect(rows?.filter(({ measures }) => measures.length > 0)).toHaveLength(1);
  expect(rows?.map(({ subject }) => subject)).toContain('Incidents opened again');
});

it('is absent where no measure says its subject', () => {
  expect(derive([{ name: 'Cards checked' }])).toBe(undefined);
});
