// `(find list "key" value)`: the first entry whose key equals the value.
import type { Shape } from '../../model/shape.js';
import { hasValue, memberOfItems } from '../hasValue.js';
import type { Helper } from '../helper.js';

export default {
  name: 'find',
  summary: 'The entry of a list whose key has a value',
  arity: [3, 3],
  shape: (args) => memberOfItems('find', args) ?? (args[0] as { shape: { item(): Shape } }).shape.item(),
  run: (items, key, value) =>
    (items as Record<string, unknown>[] | undefined)?.find((item) => hasValue(item[key as string], value)),
} satisfies Helper;
