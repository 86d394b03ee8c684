// Makes the TypeScript types of the profile from its JSON Schema: `node .config/generate-types.mjs`.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const SCHEMA = new URL('../src/model/profile.schema.json', import.meta.url);
const TYPES = new URL('../src/model/profile.generated.ts', import.meta.url);

const BANNER =
  '// The types of the profile, made from profile.schema.json by `node .config/generate-types.mjs`. Do not edit.';

/**
 * The text of `src/model/profile.generated.ts` for a schema; the same schema gives the same text.
 *
 * @param {import('json-schema-to-typescript').JSONSchema} schema
 * @returns {Promise<string>}
 */
export function generateTypes(schema) {
  return compile(typesOnly(schema, schema), 'Profile', {
    bannerComment: BANNER,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
}

/**
 * A copy that holds only what bears on types. The scalar definitions become plain strings, because TypeScript cannot tell
 * an id from a text, and a reference keeps no keywords beside it, because they would make a second type of the same shape.
 */
function typesOnly(root, node) {
  const target = node.$ref && root.definitions[node.$ref.replace('#/definitions/', '')];
  if (target?.type === 'object') return { $ref: node.$ref };
  if (target) return { type: target.type, description: node.description ?? target.description };
  const { title, type, description, additionalProperties } = node;
  const copy = { type, description };
  if (node.enum) copy.enum = node.enum;
  if (node.items) copy.items = withoutDescription(typesOnly(root, node.items));
  if (node.properties) {
    Object.assign(copy, { title, additionalProperties, required: givenKeys(node), properties: {} });
    for (const [key, child] of Object.entries(node.properties)) copy.properties[key] = typesOnly(root, child);
  }
  if (node.definitions) {
    copy.definitions = {};
    for (const [key, child] of Object.entries(node.definitions)) {
      if (child.type === 'object') copy.definitions[key] = typesOnly(root, child);
    }
  }
  return copy;
}

/** The keys that a profile has once it is read: those that its author must write, and those with a default. */
function givenKeys({ required = [], 'x-required': sections = [], properties }) {
  const defaults = Object.entries(properties).filter(([, child]) => 'default' in child || 'x-default-from' in child);
  return [...required, ...sections, ...defaults.map(([key]) => key)];
}

function withoutDescription({ description: _, ...rest }) {
  return rest;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(TYPES, await generateTypes(JSON.parse(await readFile(SCHEMA, 'utf8'))));
}
