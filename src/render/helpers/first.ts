// `(first list 3)`: the first entries of a list, for cards.
import { unwrap } from '../fact.js';
import type { Helper, HelperArgument } from '../helper.js';

export default {
  name: 'first',
  summary: 'The first entries of a list',
  arity: [2, 2],
  shape: ([items, count]) =>
    items?.shape.kind === 'list' && count?.shape.kind === 'number'
      ? (items as HelperArgument).shape
      : '`first` takes a list and a number',
  run: (items, count) => (items as readonly unknown[] | undefined)?.slice(0, Number(unwrap(count))) ?? [],
} satisfies Helper;
