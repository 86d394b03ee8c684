// irdocs check: everything short of writing.
import type { VFile } from 'vfile';
import type { SlugDialect } from '../checks/check.js';
import { OperationalError } from '../diagnostics.js';
import type { Variant } from '../model/variant.js';
import { checkOrganization } from '../pipeline.js';
import { escapeControls } from '../reporters/escapeControls.js';
import { checkPolicies } from './checkPolicies.js';
import { type CommandContext, type ExitCode, reportFindings, says, watchStages } from './context.js';
import { findProfiles } from './findProfiles.js';
import { outFolderOf } from './outFolderOf.js';

/** Options of `irdocs check`. */
export interface CheckOptions {
  readonly out: string;
  readonly variant: Variant;
  /** Every organization below org-profiles/. */
  readonly all?: boolean;
  /** Folders of Markdown to check instead, without a profile. */
  readonly policies?: readonly string[];
  readonly slugs?: SlugDialect;
}

/** Checks each organization, or each folder of policies; one report over all. */
export async function check(
  profiles: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (options.policies) {
    if (profiles.length > 0) {
      throw new OperationalError(
        'usage',
        '--policies checks folders without a profile, and takes no profile folders',
        'Leave out --policies or the names: a profile has its own policies checked too',
      );
    }
    return checkPolicies(options.policies, options.slugs ?? 'github', context);
  }
  const files: VFile[] = [];
  const lines: string[] = [];
  for (const { name, folder } of await findProfiles(profiles, context.cwd, options.all)) {
    const checked = await checkOrganization({
      profileFolder: folder,
      templatesFolder: context.templatesFolder,
      outFolder: outFolderOf(name, options, context.cwd),
      variant: options.variant,
      ...(options.slugs ? { slugs: options.slugs } : {}),
      displayRoot: context.cwd,
      strict: context.strict,
      asOf: context.asOf,
      stage: watchStages(context, name),
    });
    files.push(...checked.files);
    if (checked.rendered && checked.clean) {
      const count = checked.rendered.set.documents.length;
      const told = checked.files.some(({ messages }) => messages.length > 0);
      lines.push(
        `${escapeControls(name)}: ${count} documents checked, nothing ${told ? 'that stops the pack' : 'wrong'}\n`,
      );
    }
  }
  const code = await reportFindings(context, files);
  if (says(context)) context.stdout(lines.join(''));
  return code;
}
