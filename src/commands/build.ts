// irdocs build: check, then replace the pack.
import path from 'node:path';
import type { VFile } from 'vfile';
import { OperationalError } from '../diagnostics.js';
import type { Variant } from '../model/variant.js';
import type { PdfSettings } from '../outputs/pdf/makePdfs.js';
import type { Signer } from '../outputs/pdf/sign/signer.js';
import { type BuildResult, buildOrganization, type OutputName } from '../pipeline.js';
import { escapeControls } from '../reporters/escapeControls.js';
import { prepareTarget } from '../write.js';
import { type CommandContext, describeFault, type ExitCode, reportFindings, says, watchStages } from './context.js';
import { findProfiles, type ProfileFolder } from './findProfiles.js';
import { outFolderOf } from './outFolderOf.js';

const OUTPUTS: readonly string[] = ['markdown', 'pdf', 'pack', 'data', 'zip'];

/** Options of `irdocs build`. */
export interface BuildCommandOptions {
  readonly out: string;
  /** Comma-separated output names. */
  readonly to: string;
  readonly variant: Variant;
  /** Every organization below org-profiles/. */
  readonly all?: boolean;
  readonly pdf: PdfSettings;
  /** Write in spite of findings, beside the pack. */
  readonly draft?: boolean;
  /** Who signs the PDFs. */
  readonly sign?: { readonly signer: Signer; readonly time: Date } | undefined;
}

/** Builds each organization; the pack of one is written or not independently of the others. */
export async function build(
  profiles: readonly string[],
  options: BuildCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const to = parseOutputs(options.to);
  if (options.draft) refuseFinal(options, to);
  const files: VFile[] = [];
  const lines: string[] = [];
  const notes = new Set<string>();
  /** By their words: what fails for each organization is told once. */
  const faults = new Map<string, OperationalError>();
  for (const organization of await findProfiles(profiles, context.cwd, options.all)) {
    const outFolder = outFolderOf(organization.name, options, context.cwd);
    // Beside the pack, which stays: it is the last that was whole.
    const target = options.draft ? `${outFolder}-draft` : outFolder;
    const shown = escapeControls(path.relative(context.cwd, target) || '.');
    const name = escapeControls(organization.name);
    try {
      const result = await buildOne(organization, { outFolder, target }, to, options, context);
      files.push(...result.files);
      for (const note of result.written?.pdf?.notes ?? []) notes.add(note);
      if (result.failure) faults.set(describeFault(result.failure), result.failure);
      lines.push(summarize(name, shown, to, result));
      if (options.draft && result.written) lines.push(`  DRAFT, with its findings in ${shown}/DRAFT-FINDINGS.md\n`);
    } catch (error) {
      // The environment may fail one organization and not the next: a folder that is not ours, for instance.
      if (!(error instanceof OperationalError)) throw error;
      faults.set(describeFault(error), error);
      lines.push(`${name}: nothing written; what stood in ${shown} stays as it was\n`);
    }
  }
  const code = await reportFindings(context, files, [...faults.values()]);
  if (!context.quiet) for (const note of notes) context.stderr(`note: ${escapeControls(note)}\n`);
  for (const fault of faults.keys()) context.stderr(fault);
  if (says(context)) context.stdout(lines.join(''));
  return faults.size > 0 ? 2 : code;
}

async function buildOne(
  { name, folder }: ProfileFolder,
  { outFolder, target }: { readonly outFolder: string; readonly target: string },
  to: ReadonlySet<OutputName>,
  { pdf, variant, sign, draft }: BuildCommandOptions,
  context: CommandContext,
): Promise<BuildResult> {
  const { signal, cwd, strict, asOf, templatesFolder, version } = context;
  await prepareTarget({ folder: target, root: cwd, signal });
  return buildOrganization({
    profileFolder: folder,
    templatesFolder,
    outFolder,
    displayRoot: cwd,
    strict,
    asOf,
    variant,
    to,
    version,
    pdf,
    sign,
    draft: draft ? { folder: target } : undefined,
    signal,
    stage: watchStages(context, name, to.has('pdf') || to.has('pack') ? 'checking and printing' : 'checking'),
  });
}

/** What is meant for others is no draft. */
function refuseFinal({ sign, variant }: BuildCommandOptions, to: ReadonlySet<OutputName>): void {
  const final = sign
    ? '--sign-key signs'
    : variant === 'public'
      ? '--variant public publishes'
      : to.has('zip')
        ? '--to zip makes a file for the auditor'
        : undefined;
  if (final === undefined) return;
  throw new OperationalError('usage', `${final}, and a draft is for the inside alone`, 'Leave out one of the two');
}

function summarize(name: string, folder: string, to: ReadonlySet<OutputName>, result: BuildResult): string {
  if (!result.written) return `${name}: nothing written; what stood in ${folder} stays as it was\n`;
  const { documents, pdf } = result.written;
  if (!pdf) {
    const zip = to.has('zip') ? '; no ZIP was made' : '';
    const rest = result.failure ? `; no PDF was made, and earlier ones stay as they were${zip}` : '';
    return `${name}: ${documents} documents written to ${folder}/markdown${rest}\n`;
  }
  const lines = [
    `${name}: ${documents} documents, ${pdf.pages} pages, ${pdf.links} links`,
    ...(pdf.pack ? [`  pack      ${folder}/${pdf.pack}`] : []),
    `  PDF       ${folder}/pdf`,
    ...(to.has('markdown') ? [`  Markdown  ${folder}/markdown`] : []),
    ...(to.has('data') ? [`  data      ${folder}/data`] : []),
    ...(to.has('zip') ? [`  ZIP       ${folder}/pack.zip`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function parseOutputs(list: string): ReadonlySet<OutputName> {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !OUTPUTS.includes(name));
  if (unknown !== undefined) {
    throw new OperationalError(
      'usage',
      `--to knows no output \`${unknown}\``,
      `Choose from ${OUTPUTS.join(', ')}, separated by commas`,
    );
  }
  // A ZIP of a part would pass for the whole.
  return new Set((names.includes('zip') ? OUTPUTS : names) as OutputName[]);
}
