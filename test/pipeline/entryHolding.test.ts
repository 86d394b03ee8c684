import { expect, test } from 'vitest';
import { entryHolding } from '../../src/pipeline/entryHolding.js';

const DATA = { people: { cards: [{ name: 'Mira' }, { name: '田中 太郎', 'a/b~c': '中' }] }, staff: 40, none: null };

test.each([
  ['田', '/people/cards/1/name'],
  ['Mira', '/people/cards/0/name'],
  ['東', undefined],
])('%s stands at %s', (quoted, pointer) => {
  expect(entryHolding(DATA, quoted)).toBe(pointer);
});

test('keys are escaped as in every pointer', () => {
  expect(entryHolding({ 'a/b~c': '中' }, '中')).toBe('/a~1b~0c');
});
