// A fact that a document asks for -> what it is for and how it is written, for the remedy of a message.
import { type ProfileSchema, schemaAt } from './profileSchema.js';
import { yamlExample } from './yamlExample.js';

/** Description and example of the fact at a path such as `teams.irt.sizing`; undefined where the schema has none. */
export function explainFact(root: ProfileSchema, path: string): string | undefined {
  const keys = path.split('.');
  const schema = schemaAt(root, `/${keys.join('/')}`)?.schema;
  if (!schema) return undefined;
  return `${schema.description ?? ''} Write for example:\n${yamlExample(root, keys.at(-1) ?? '', schema)}`.trimStart();
}
