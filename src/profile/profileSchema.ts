// The parts of JSON Schema draft-07 that messages about a profile are made from.
import { requiredKeys, resolveSchema, type SchemaNode } from '../model/shape.js';
import { pointerParts } from './authorPath.js';

/** A node of the profile schema with the keywords that validation and its messages read. */
export interface ProfileSchema extends SchemaNode {
  readonly $id?: string;
  readonly properties?: Readonly<Record<string, ProfileSchema>>;
  readonly items?: ProfileSchema;
  readonly definitions?: Readonly<Record<string, ProfileSchema>>;
  readonly pattern?: string;
  /** How to write the value, as a sentence for its author. */
  readonly patternErrorMessage?: string;
  readonly enum?: readonly unknown[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** `node` with its `$ref` followed; keywords beside the reference (a description) win over those of its target. */
export function resolveNode(root: ProfileSchema, node: ProfileSchema): ProfileSchema {
  if (node.$ref === undefined) return node;
  const { $ref: _, ...own } = node;
  return { ...(resolveSchema(root, node) as ProfileSchema), ...own };
}

/** The schema of the value at a pointer, and whether the object around it requires it; undefined for unknown keys. */
export function schemaAt(
  root: ProfileSchema,
  pointer: string,
): { readonly schema: ProfileSchema; readonly required: boolean } | undefined {
  let schema = resolveNode(root, root);
  let required = true;
  for (const part of pointerParts(pointer)) {
    const list = schema.items;
    const child = list ?? (Object.hasOwn(schema.properties ?? {}, part) ? schema.properties?.[part] : undefined);
    if (!child) return undefined;
    required = list === undefined && requiredKeys(schema).includes(part);
    schema = resolveNode(root, child);
  }
  return { schema, required };
}
