// Comparison of one key of list entries, shared by the helpers `where` and `find`.
import { unwrap } from './fact.js';
import type { HelperArgument } from './helper.js';

/** Whether a member equals the wanted value or, being a list, holds it. */
export function hasValue(member: unknown, wanted: unknown): boolean {
  if (Array.isArray(member)) return member.some((item) => unwrap(item) === unwrap(wanted));
  return unwrap(member) === unwrap(wanted);
}

/** A sentence when `items` is no list of objects with the literal `key`; undefined when it fits. */
export function memberOfItems(
  helper: string,
  items: HelperArgument | undefined,
  key: HelperArgument | undefined,
): string | undefined {
  const item = items?.shape.kind === 'list' ? items.shape.item() : undefined;
  if (item?.kind !== 'object') return `\`${helper}\` takes a list of objects first`;
  if (key?.literal === undefined) return `\`${helper}\` takes the key in quotes second`;
  return item.members.has(key.literal) ? undefined : `the entries have no \`${key.literal}\``;
}
