// Comparison of one key of list entries, shared by the helpers `where` and `find`.
import { entryOf, neverEqual } from './comparison.js';
import { unwrap } from './fact.js';
import type { HelperArgument } from './helper.js';

/** Whether a member equals the wanted value or, being a list, holds it. */
export function hasValue(member: unknown, wanted: unknown): boolean {
  if (Array.isArray(member)) return member.some((item) => unwrap(item) === unwrap(wanted));
  return unwrap(member) === unwrap(wanted);
}

/** A sentence when `items` is no list of objects with the literal `key`, or the key never has the value; undefined when it fits. */
export function memberOfItems(helper: string, [items, key, value]: readonly HelperArgument[]): string | undefined {
  const item = items?.shape.kind === 'list' ? items.shape.item() : undefined;
  if (item?.kind !== 'object') return `\`${helper}\` takes a list of objects first`;
  if (key?.literal === undefined) return `\`${helper}\` takes the key in quotes second`;
  const member = item.members.get(key.literal);
  return member
    ? neverEqual(helper, entryOf({ shape: member.shape() }), value)
    : `the entries have no \`${key.literal}\``;
}
