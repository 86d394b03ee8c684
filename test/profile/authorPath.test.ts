import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childPointer } from '../../src/model/pointer.js';
import { authorPath, parentPointer, pointerParts } from '../../src/profile/authorPath.js';

test.each([
  ['', 'the profile'],
  ['/people', 'people'],
  ['/people/cards/0/phone_alternate', 'people.cards[0].phone_alternate'],
  ['/people/a b', 'people["a b"]'],
  ['/people/a~1b~0c', 'people["a/b~c"]'],
])('%j is said as %s', (pointer, path) => {
  expect(authorPath(pointer)).toBe(path);
});

test('any key survives the way into a pointer and back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (keys) => {
      const pointer = keys.reduce((at, key) => childPointer(at, key), '');
      expect(pointerParts(pointer)).toEqual(keys);
      expect(pointerParts(parentPointer(pointer))).toEqual(keys.slice(0, -1));
    }),
  );
});
