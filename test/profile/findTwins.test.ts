import { describe, expect, it } from 'vitest';
import { findTwins } from '../../src/profile/findTwins.js';

describe('findTwins', () => {
  it('pairs each later item with the first of its key, in their order', () => {
    expect(findTwins(['b1', 'a1', 'b2', 'a2', 'b3'], (word) => word[0])).toEqual([
      { item: 'b2', first: 'b1' },
      { item: 'a2', first: 'a1' },
      { item: 'b3', first: 'b1' },
    ]);
  });

  it('finds no twin for items without a key', () => {
    expect(findTwins([{}, {}, { id: 'x' }], (item: { id?: string }) => item.id)).toEqual([]);
  });
});
