import { expect, it } from 'vitest';
import { deriveExercises } from '../../../src/model/derive/deriveExercises.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';

const profile = {
  classification: {
    severity_classes: [
      { id: 'light', rank: 1 },
      { id: 'worst', rank: 2 },
    ],
    categories: [
      { id: 'malware', highest_class: 'worst' },
      { id: 'nuisance', highest_class: 'light' },
    ],
  },
  exercises: {
    programme: [
      { id: 'talked', form: 'tabletop', covers: { categories: ['malware'] } },
      { id: 'tried', form: 'full-scale', covers: { categories: ['nuisance', 'malware'], parties: ['bank'] } },
      { id: 'small', form: 'functional', covers: { categories: ['nuisance'] } },
      { id: 'plain' },
    ],
    records: [{ id: 'r-1', exercise: 'talked' }, { id: 'r-2' }],
  },
} as unknown as Profile;

const derive = (of: Profile) => deriveExercises(of, new Origins(of));

it('tells which exercises were held, and which are still to come', () => {
  expect(derive(profile).map(({ id, held }) => [id, held])).toEqual([
    ['talked', true],
    ['tried', false],
    ['small', false],
    ['plain', false],
  ]);
});

it('counts as grave only what is simulated, not talked about, and can reach the gravest class', () => {
  expect(derive(profile).flatMap(({ id, grave }) => (grave ? [id] : []))).toEqual(['tried']);
});

it('names the parties from outside', () => {
  expect(derive(profile).map(({ outside, parties }) => [outside, parties])).toEqual([
    [false, []],
    [true, ['bank']],
    [false, []],
    [false, []],
  ]);
});

it('is empty where there is no programme', () => {
  expect(derive({ classification: profile.classification } as Profile)).toEqual([]);
});
