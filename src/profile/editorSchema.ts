// The profile schema -> a schema for editors, which see one file at a time: `irdocs schema` prints it.
import { editorWords, type NodePlace } from './editorWords.js';
import { type ProfileSchema, resolveNode } from './profileSchema.js';

/** `profile`: files of an organization. `subsidiary`: files of one that extends another, and need not repeat what it inherits. */
export const EDITOR_SCHEMAS = ['profile', 'subsidiary'] as const;
export type EditorSchemaName = (typeof EDITOR_SCHEMAS)[number];

/** A node of an editor schema: plain JSON Schema draft-07 with the annotations that editors show. */
export type EditorSchema = Readonly<Record<string, unknown>>;

/** What only irdocs reads, and what is written anew here. */
const NOT_COPIED = /^(?:x-.*|\$comment|\$id|properties|items|definitions|required)$/;

/**
 * The schema that editors complete, explain and check a profile file with. It flags no section that may stand in another
 * file. For a subsidiary it asks for no key that the group may have written: only the `id` by which entries meet, and whole
 * entries in lists that are replaced as a whole because they have no ids.
 */
export function editorSchema(source: ProfileSchema, name: EditorSchemaName): EditorSchema {
  const words = editorWords(source);
  const definitions: Record<string, EditorSchema> = {};

  /** The reference to a definition, which is made the first time; one that is inherited and replaced is made twice. */
  function refer(target: string, inherits: boolean): string {
    const node = source.definitions?.[target] ?? {};
    const made = name === 'subsidiary' && !inherits && node.properties ? `${target}-whole` : target;
    if (!(made in definitions)) {
      definitions[made] = {};
      definitions[made] = convert(node, inherits);
    }
    return `#/definitions/${made}`;
  }

  /** @param inherits the group may have written what this value lacks. */
  function convert(node: ProfileSchema, inherits: boolean, place: NodePlace = {}): EditorSchema {
    const made: Record<string, unknown> = { ...copied(node), ...defined(words(node, place)) };
    if (node.$ref !== undefined) made.$ref = refer(node.$ref.replace('#/definitions/', ''), inherits);
    const required = node.required?.filter((key) => !inherits || key === 'id') ?? [];
    if (required.length > 0) made.required = required;
    if (node.items) {
      const meet = resolveNode(source, node.items).properties?.id !== undefined;
      made.items = convert(node.items, inherits && meet);
    }
    if (node.properties) {
      const children = Object.entries(node.properties);
      made.properties = Object.fromEntries(
        children.map(([key, child]) => [key, convert(child, inherits, placeOf(key, node, inherits))]),
      );
    }
    return made;
  }

  const { $schema, ...root } = convert(source, name === 'subsidiary');
  const $id = new URL(`../org-profiles/${name}.schema.json`, source.$id).href;
  return { $schema, $id, ...root, definitions };
}

function copied(node: ProfileSchema): EditorSchema {
  const entries = Object.entries(node).filter(([key]) => !NOT_COPIED.test(key));
  // The pattern says already that a text must not be empty: one mistake, one message.
  const doubled = node.pattern !== undefined && !new RegExp(node.pattern, 'u').test('');
  return Object.fromEntries(doubled ? entries.filter(([key]) => key !== 'minLength') : entries);
}

function defined(record: object): EditorSchema {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function placeOf(key: string, parent: ProfileSchema, inherits: boolean): NodePlace {
  if (parent['x-required']?.includes(key)) return { required: 'section', inGroup: inherits };
  if (parent.required?.includes(key)) return { required: 'key', inGroup: inherits && key !== 'id' };
  return {};
}
