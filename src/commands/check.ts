// irdocs check: everything short of writing.
import path from 'node:path';
import type { VFile } from 'vfile';
import { checkOrganization } from '../pipeline.js';
import { escapeControls } from '../reporters/escapeControls.js';
import { type CommandContext, type ExitCode, reportFindings, says, watchStages } from './context.js';
import { findProfiles } from './findProfiles.js';

/** Options of `irdocs check`. */
export interface CheckOptions {
  readonly out: string;
}

/** Checks each organization; one report over all. */
export async function check(
  profiles: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const files: VFile[] = [];
  const lines: string[] = [];
  for (const { name, folder } of await findProfiles(profiles, context.cwd)) {
    const checked = await checkOrganization({
      profileFolder: folder,
      templatesFolder: context.templatesFolder,
      outFolder: path.resolve(context.cwd, options.out, name),
      displayRoot: context.cwd,
      strict: context.strict,
      stage: watchStages(context, name),
    });
    files.push(...checked.files);
    if (checked.rendered && checked.clean) {
      const count = checked.rendered.set.documents.length;
      lines.push(`${escapeControls(name)}: ${count} documents checked, nothing wrong\n`);
    }
  }
  const code = reportFindings(context, files);
  if (says(context)) context.stdout(lines.join(''));
  return code;
}
