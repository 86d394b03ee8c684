// A valid profile -> the same with every fact that has a default: what is written counts, else what the schema names.
import { valueAt } from './pointer.js';
import { hasDefault, resolveSchema, type SchemaNode } from './shape.js';

/**
 * A copy of `data` in which keys with `default` or `x-default-from` are filled in. `data` may be faulty: what does not fit the
 * schema stays as it is, and nothing is made of a fact that is not there.
 */
export function fillDefaults<Data>(schema: SchemaNode, data: Data): Data {
  return fill(schema, schema, data, data) as Data;
}

function fill(root: SchemaNode, node: SchemaNode, value: unknown, whole: unknown): unknown {
  const schema = resolveSchema(root, node);
  if (Array.isArray(value)) {
    const items = schema.items;
    return items ? value.map((item) => fill(root, items, item, whole)) : value;
  }
  if (typeof value !== 'object' || value === null || !schema.properties) return value;
  const filled: [string, unknown][] = Object.entries(value).map(([key, member]) => {
    const child = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
    return [key, child ? fill(root, child, member, whole) : member];
  });
  for (const [key, child] of Object.entries(schema.properties)) {
    if (!hasDefault(child) || Object.hasOwn(value, key)) continue;
    const otherwise = defaultOf(child, whole);
    if (otherwise !== undefined) filled.push([key, fill(root, child, otherwise, whole)]);
  }
  return Object.fromEntries(filled);
}

/** A copy, so that each place of the profile is an object of its own. */
function defaultOf({ default: otherwise, 'x-default-from': path }: SchemaNode, whole: unknown): unknown {
  const value = path === undefined ? otherwise : valueAt(Object(whole), path);
  return structuredClone(value);
}
