// irdocs schema: a JSON Schema for programs other than irdocs: editors of profiles, readers of findings.
import profileSchema from '../model/profile.schema.json' with { type: 'json' };
import { EDITOR_SCHEMAS, type EditorSchemaName, editorSchema } from '../profile/editorSchema.js';
import type { ProfileSchema } from '../profile/profileSchema.js';
import findingsSchema from '../reporters/formats/findings.schema.json' with { type: 'json' };
import { jsonText } from '../reporters/jsonText.js';
import type { CommandContext, ExitCode } from './context.js';

/** What can be printed: the schemas of profile files, and that of `--format json`. */
export const SCHEMAS = [...EDITOR_SCHEMAS, 'findings'] as const;

/** Prints a schema to stdout. */
export async function schema(name: EditorSchemaName | 'findings', context: CommandContext): Promise<ExitCode> {
  context.stdout(jsonText(name === 'findings' ? findingsSchema : editorSchema(profileSchema as ProfileSchema, name)));
  return 0;
}
