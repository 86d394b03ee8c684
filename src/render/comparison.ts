// What is compared with `eq`, `ne`, `where`, `find` and `includes`: two values that can never be equal are a slip, and the text behind it would silently never be printed.
import { isKnown } from '../model/knownIds.js';
import { nearest } from '../model/nearest.js';
import type { Shape } from '../model/shape.js';
import type { HelperArgument } from './helper.js';
import { nameOf } from './inspection.js';

const COMPARABLE = new Set(['text', 'number', 'flag']);

/** A list as the entries that are compared one by one; anything else as it is. */
export function entryOf(argument: HelperArgument | undefined): HelperArgument | undefined {
  return argument?.shape.kind === 'list' ? { shape: argument.shape.item() } : argument;
}

/** A sentence when the two can never be equal; undefined when they can. */
export function neverEqual(
  helper: string,
  one: HelperArgument | undefined,
  other: HelperArgument | undefined,
): string | undefined {
  if (!one || !other) return undefined;
  const [a, b] = [one.shape, other.shape];
  const wrong = [a, b].find(({ kind }) => !COMPARABLE.has(kind));
  if (wrong) return `\`${helper}\` takes texts, numbers and true or false to compare, but this is ${nameOf(wrong)}`;
  if (a.kind !== b.kind)
    return `\`${helper}\` takes two values of one kind: ${nameOf(a)} and ${nameOf(b)} are never equal`;
  return unknownValue(a, other.literal) ?? unknownValue(b, one.literal);
}

function unknownValue(shape: Shape, literal: string | undefined): string | undefined {
  if (literal === undefined || !('values' in shape) || !shape.values || isKnown(shape.values, literal))
    return undefined;
  const near = nearest(literal, shape.values);
  const instead = near === undefined ? `it is ${shape.values.join(', ')}` : `did you mean \`${near}\`?`;
  return `the fact is never \`${literal}\`: ${instead}`;
}
