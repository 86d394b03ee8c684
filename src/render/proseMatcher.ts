// Which values of the profile are Markdown, told by their pointer.
import { resolveSchema, type SchemaNode } from '../model/shape.js';

/** A test for JSON pointers into a profile: true where the schema says `x-kind: prose`. */
export function proseMatcher(schema: SchemaNode): (pointer: string) => boolean {
  const patterns = new Set<string>();
  const walk = (node: SchemaNode, pattern: string): void => {
    const resolved = resolveSchema(schema, node);
    if (resolved['x-kind'] === 'prose') patterns.add(pattern);
    for (const [key, child] of Object.entries(resolved.properties ?? {})) walk(child, `${pattern}/${key}`);
    if (resolved.items) walk(resolved.items, `${pattern}/#`);
  };
  walk(schema, '');
  return (pointer) => patterns.has(pointer.replace(/\/\d+(?=\/|$)/g, '/#'));
}
