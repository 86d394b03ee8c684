// irdocs build: check, then replace the pack.
import path from 'node:path';
import type { VFile } from 'vfile';
import { OperationalError } from '../diagnostics.js';
import type { PdfSettings } from '../outputs/pdf/makePdfs.js';
import { type BuildResult, buildOrganization, type OutputName } from '../pipeline.js';
import { type CommandContext, type ExitCode, reportFindings, says } from './context.js';
import { findProfiles } from './findProfiles.js';

const OUTPUTS: readonly string[] = ['markdown', 'pdf', 'pack'];

/** Options of `irdocs build`. */
export interface BuildCommandOptions {
  readonly out: string;
  /** Comma-separated output names. */
  readonly to: string;
  readonly pdf: PdfSettings;
}

/** Builds each organization; the pack of one is written or not independently of the others. */
export async function build(
  profiles: readonly string[],
  options: BuildCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const to = parseOutputs(options.to);
  const files: VFile[] = [];
  const lines: string[] = [];
  for (const { name, folder } of await findProfiles(profiles, context.cwd)) {
    const outFolder = path.resolve(context.cwd, options.out, name);
    const result = await buildOrganization({
      profileFolder: folder,
      templatesFolder: context.templatesFolder,
      outFolder,
      displayRoot: context.cwd,
      strict: context.strict,
      to,
      version: context.version,
      pdf: options.pdf,
    });
    files.push(...result.files);
    lines.push(summarize(name, path.relative(context.cwd, outFolder) || '.', result));
  }
  const code = reportFindings(context, files);
  if (says(context)) context.stdout(lines.join(''));
  return code;
}

function summarize(name: string, folder: string, result: BuildResult): string {
  if (!result.written) return `${name}: nothing written; what stood in ${folder} stays as it was\n`;
  const { documents, pdf } = result.written;
  if (!pdf) return `${name}: ${documents} documents written to ${folder}/markdown\n`;
  const lines = [
    `${name}: ${documents} documents, ${pdf.pages} pages, ${pdf.links} links`,
    ...(pdf.pack ? [`  pack      ${folder}/${pdf.pack}`] : []),
    `  PDF       ${folder}/pdf`,
    `  Markdown  ${folder}/markdown`,
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
  return new Set(names as OutputName[]);
}
