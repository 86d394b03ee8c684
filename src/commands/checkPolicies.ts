// irdocs check --policies: the links of any folder of Markdown policies, without a profile.
import path from 'node:path';
import type { VFile } from 'vfile';
import type { SlugDialect } from '../checks/check.js';
import { type CheckedFolder, checkPolicyFolder } from '../pipeline/checkPolicyFolder.js';
import { escapeControls } from '../reporters/escapeControls.js';
import { type CommandContext, type ExitCode, reportFindings, says, watchStages } from './context.js';

/** Folders left alone that the summary names. */
const MOST_NAMED = 5;

/** Checks each folder; one report over all. */
export async function checkPolicies(
  folders: readonly string[],
  slugs: SlugDialect,
  context: CommandContext,
): Promise<ExitCode> {
  const files: VFile[] = [];
  const lines: string[] = [];
  for (const folder of outermost(folders.map((name) => path.resolve(context.cwd, name)))) {
    const shown = escapeControls(path.relative(context.cwd, folder) || '.');
    const checked = await checkPolicyFolder({
      folder,
      displayRoot: context.cwd,
      slugs,
      stage: watchStages(context, shown),
    });
    files.push(...checked.files);
    lines.push(`${shown}: ${summarize(checked)}\n`);
  }
  const code = await reportFindings(context, files);
  if (says(context)) context.stdout(lines.join(''));
  return code;
}

/** Each folder once, and none that lies in another: its policies would be checked twice. */
function outermost(folders: readonly string[]): readonly string[] {
  const each = [...new Set(folders)];
  return each.filter(
    (folder) => !each.some((other) => other !== folder && `${folder}${path.sep}`.startsWith(withEnd(other))),
  );
}

/** `/` ends in its separator already. */
function withEnd(folder: string): string {
  return folder.endsWith(path.sep) ? folder : folder + path.sep;
}

function summarize({ files, policies, links, leftOut }: CheckedFolder): string {
  const clean = files.every(({ messages }) => messages.length === 0);
  const left = leftOut.slice(0, MOST_NAMED).map((folder) => escapeControls(folder));
  const more = leftOut.length > MOST_NAMED ? ` and ${leftOut.length - MOST_NAMED} more` : '';
  return [
    `${count(policies, 'policy', 'policies')} checked, ${count(links, 'link', 'links')}`,
    ...(clean ? [', nothing wrong'] : []),
    ...(leftOut.length > 0 ? [` (not looked into: ${left.join(', ')}${more})`] : []),
  ].join('');
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
