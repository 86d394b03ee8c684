// A missing fact as it would be written, for the remedy of a message.
import { stringify } from 'yaml';
import { type ProfileSchema, resolveNode } from './profileSchema.js';

const LINES_SHOWN = 8;

/** `key: value` in YAML, made of the schema's examples; at most eight lines. */
export function yamlExample(root: ProfileSchema, key: string, schema: ProfileSchema): string {
  const text = stringify({ [key]: exampleOf(root, schema, 0) }, { lineWidth: 0 }).trimEnd();
  const lines = text.split('\n');
  return lines.length <= LINES_SHOWN ? text : [...lines.slice(0, LINES_SHOWN - 1), '  ...'].join('\n');
}

function exampleOf(root: ProfileSchema, node: ProfileSchema, depth: number): unknown {
  const schema = resolveNode(root, node);
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.enum?.[0] !== undefined) return schema.enum[0];
  if (depth > 4) return '...';
  if (schema.properties) {
    const entries = (schema.required ?? []).map((key) => [
      key,
      exampleOf(root, schema.properties?.[key] ?? {}, depth + 1),
    ]);
    return Object.fromEntries(entries);
  }
  if (schema.items) return [exampleOf(root, schema.items, depth + 1)];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  return '...';
}
