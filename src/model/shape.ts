// The shape of the model that templates are checked against before anything is rendered: from the profile schema, and built by hand for derived facts.

/** What a scalar prints as: `text` is one inert line, `prose` is Markdown written by the organization, `flag` is for conditions only. */
export type ScalarKind = 'text' | 'prose' | 'number' | 'flag';

/** The shape of one value of the model. Object members are functions so that shapes may refer to each other. */
export type Shape =
  /** `values`: the only ones that there can be; absent where nobody knows. */
  | { readonly kind: ScalarKind; readonly values?: readonly string[] }
  | { readonly kind: 'list'; readonly item: () => Shape }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Member> };

/** One key of an object; `optional` facts may be absent and must be guarded in templates. */
export interface Member {
  readonly shape: () => Shape;
  readonly optional: boolean;
}

/** The parts of JSON Schema draft-07 that the profile schema uses. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly items?: SchemaNode;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  readonly 'x-kind'?: string;
  /** Why the public variant withholds the value: `name`, `number` or `tool`. */
  readonly 'x-private'?: string;
  readonly 'x-ref'?: string;
  readonly 'x-defines'?: string;
  readonly 'x-name'?: string;
  /** Like `required`, for the whole profile: editors see one file of several, in which most sections are absent. */
  readonly 'x-required'?: readonly string[];
  /** The path of the fact that counts where this one is not written, such as `contacts.last_verified.date`. */
  readonly 'x-default-from'?: string;
}

/** The keys that an author must write in an object. */
export function requiredKeys(node: SchemaNode): readonly string[] {
  return [...(node.required ?? []), ...(node['x-required'] ?? [])];
}

/** Whether a key that is not written still has a value. */
export function hasDefault(node: SchemaNode): boolean {
  return node.default !== undefined || node['x-default-from'] !== undefined;
}

/** Follows `$ref` (only `#/definitions/...`), as often as needed. */
export function resolveSchema(root: SchemaNode, node: SchemaNode): SchemaNode {
  let at = node;
  while (at.$ref !== undefined) {
    const name = at.$ref.replace('#/definitions/', '');
    const next = root.definitions?.[name];
    if (!next) throw new Error(`profile schema: ${at.$ref} does not exist`);
    at = next;
  }
  return at;
}

/** The shape that a profile valid under the schema has, once its defaults are filled in. */
export function shapeOfSchema(root: SchemaNode, node: SchemaNode = root): Shape {
  const schema = resolveSchema(root, node);
  if (schema.properties) {
    const required = new Set(requiredKeys(schema));
    const members = new Map<string, Member>();
    for (const [key, child] of Object.entries(schema.properties)) {
      members.set(key, {
        shape: lazily(() => shapeOfSchema(root, child)),
        optional: !required.has(key) && !hasDefault(child),
      });
    }
    return { kind: 'object', members };
  }
  if (schema.items) {
    const items = schema.items;
    return { kind: 'list', item: lazily(() => shapeOfSchema(root, items)) };
  }
  if (schema.type === 'boolean') return { kind: 'flag' };
  if (schema.type === 'integer' || schema.type === 'number') return { kind: 'number' };
  if (schema.enum) return oneOf(schema.enum.map(String));
  return { kind: schema['x-kind'] === 'prose' ? 'prose' : 'text' };
}

/** An object shape; keys that end in `?` are optional. */
export function object(members: Readonly<Record<string, Shape>>): Shape {
  return {
    kind: 'object',
    members: new Map(
      Object.entries(members).map(([key, shape]) => [
        key.replace(/\?$/, ''),
        { shape: () => shape, optional: key.endsWith('?') },
      ]),
    ),
  };
}

/** The shape of a list of `item`. */
export function list(item: Shape): Shape {
  return { kind: 'list', item: () => item };
}

/** `base` with further members; keys that end in `?` are optional, equal keys replace. */
export function extend(base: Shape, members: Readonly<Record<string, Shape>>): Shape {
  const more = object(members);
  if (base.kind !== 'object' || more.kind !== 'object') throw new Error('only objects can be extended');
  return { kind: 'object', members: new Map([...base.members, ...more.members]) };
}

/** The shape at a path such as `people.cards[]` below `root`. */
export function shapeAt(root: Shape, path: string): Shape {
  let at = root;
  for (const part of path.split('.')) {
    const key = part.replace(/\[\]$/, '');
    const member = at.kind === 'object' ? at.members.get(key) : undefined;
    if (!member) throw new Error(`the model has no ${path}`);
    at = member.shape();
    if (part.endsWith('[]')) {
      if (at.kind !== 'list') throw new Error(`${path} is no list`);
      at = at.item();
    }
  }
  return at;
}

/** A text of which all values are known. */
export function oneOf(values: readonly string[]): Shape {
  return { kind: 'text', values };
}

/** Shorthand for the scalar shapes. */
export const text: Shape = { kind: 'text' };
/** A number that may be printed. */
export const number: Shape = { kind: 'number' };
/** True or false, for conditions. */
export const flag: Shape = { kind: 'flag' };

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
