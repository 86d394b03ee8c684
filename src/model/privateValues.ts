// The values of a profile that the public variant withholds: what the schema marks `x-private`.
import { childPointer } from './pointer.js';
import type { Profile } from './profile.generated.js';
import { resolveSchema, type SchemaNode } from './shape.js';

/** One value that outsiders must not read. */
export interface PrivateValue {
  readonly value: string;
  /** JSON pointer of its place in the profile. */
  readonly pointer: string;
  /** `name`, `number` or `tool`. */
  readonly why: string;
}

/** Private values in the order of the profile, but for those that the organization publishes itself as its contact for outsiders. */
export function privateValues(profile: Profile, schema: SchemaNode): readonly PrivateValue[] {
  const found: PrivateValue[] = [];
  const walk = (node: SchemaNode, value: unknown, pointer: string): void => {
    const why = node['x-private'] ?? resolveSchema(schema, node)['x-private'];
    if (typeof value === 'string') {
      if (why !== undefined) found.push({ value, pointer, why });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const { properties, items } = resolveSchema(schema, node);
    for (const [key, child] of Object.entries(value)) {
      const next = items ?? properties?.[key];
      if (next) walk(next, child, childPointer(pointer, key));
    }
  };
  walk(schema, profile, '');
  const published = new Set<unknown>(Object.values(profile.poc?.external_intake ?? {}));
  return found.filter(({ value }) => !published.has(value));
}
