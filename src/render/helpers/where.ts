// `(where list "key" value)`: the entries whose key equals the value (or, for a list, holds it).
import { hasValue, memberOfItems } from '../hasValue.js';
import type { Helper, HelperArgument } from '../helper.js';

export default {
  name: 'where',
  summary: 'The entries of a list whose key has a value',
  arity: [3, 3],
  shape: (args) => memberOfItems('where', args) ?? (args[0] as HelperArgument).shape,
  run: (items, key, value) =>
    (items as Record<string, unknown>[] | undefined)?.filter((item) => hasValue(item[key as string], value)) ?? [],
} satisfies Helper;
