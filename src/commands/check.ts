// irdocs check: everything short of writing.
import type { VFile } from 'vfile';
import type { Variant } from '../model/variant.js';
import { checkOrganization } from '../pipeline.js';
import { escapeControls } from '../reporters/escapeControls.js';
import { type CommandContext, type ExitCode, reportFindings, says, watchStages } from './context.js';
import { findProfiles } from './findProfiles.js';
import { outFolderOf } from './outFolderOf.js';

/** Options of `irdocs check`. */
export interface CheckOptions {
  readonly out: string;
  readonly variant: Variant;
  /** Every organization below org-profiles/. */
  readonly all?: boolean;
}

/** Checks each organization; one report over all. */
export async function check(
  profiles: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const files: VFile[] = [];
  const lines: string[] = [];
  for (const { name, folder } of await findProfiles(profiles, context.cwd, options.all)) {
    const checked = await checkOrganization({
      profileFolder: folder,
      templatesFolder: context.templatesFolder,
      outFolder: outFolderOf(name, options, context.cwd),
      variant: options.variant,
      displayRoot: context.cwd,
      strict: context.strict,
      asOf: context.asOf,
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
