// Walks data along its schema, so that a rule can act on what a value is (an id, a reference) and not on where it stands.
import { childPointer } from '../model/pointer.js';
import { type ProfileSchema, resolveNode } from './profileSchema.js';

/** One value with its schema node (references followed). */
export interface SchemaVisit {
  readonly pointer: string;
  readonly value: unknown;
  readonly schema: ProfileSchema;
}

/** All values of `data` that the schema knows, parents before children, in the order of the data. */
export function walkSchema(root: ProfileSchema, data: unknown): readonly SchemaVisit[] {
  const visits: SchemaVisit[] = [];
  const resolved = new Map<ProfileSchema, ProfileSchema>();
  const resolve = (node: ProfileSchema): ProfileSchema => {
    const known = resolved.get(node) ?? resolveNode(root, node);
    resolved.set(node, known);
    return known;
  };
  const walk = (schema: ProfileSchema, value: unknown, pointer: string): void => {
    if (value === undefined || value === null) return;
    visits.push({ pointer, value, schema });
    if (Array.isArray(value)) {
      if (!schema.items) return;
      const items = resolve(schema.items);
      for (const [index, item] of value.entries()) walk(items, item, childPointer(pointer, index));
    } else if (typeof value === 'object') {
      for (const [key, member] of Object.entries(value)) {
        const child = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
        if (child) walk(resolve(child), member, childPointer(pointer, key));
      }
    }
  };
  walk(resolve(root), data, '');
  return visits;
}
