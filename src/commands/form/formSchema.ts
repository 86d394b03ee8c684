// irdocs form schema: the JSON Schema of a form's data, for editors and for programs that write or read it.
import { caseSchema } from '../../cases/caseSchema.js';
import { caseShape } from '../../cases/caseShape.js';
import { formNamed } from '../../cases/openWorld.js';
import { jsonText } from '../../reporters/jsonText.js';
import type { CommandContext, ExitCode } from '../context.js';
import { openFormWorld } from './openFormWorld.js';

/** Prints it to stdout. */
export async function formSchema(
  form: string,
  profile: string | undefined,
  context: CommandContext,
): Promise<ExitCode> {
  const world = await openFormWorld(profile, context);
  if (!world) return 1;
  context.stdout(jsonText(caseSchema(caseShape(formNamed(form, world)), { blank: true })));
  return 0;
}
