// irdocs form render: a filled form as Markdown and as PDF, which can still be filled in. Faulty data write nothing.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFile } from 'vfile';
import { caseEntries } from '../../cases/caseEntries.js';
import { caseMarkdown } from '../../cases/caseMarkdown.js';
import type { CheckedCase } from '../../cases/checkCase.js';
import { deriveDueTimes } from '../../cases/deriveDueTimes.js';
import type { FormWorld } from '../../cases/openWorld.js';
import { readCaseFile } from '../../cases/readCaseFile.js';
import { renderForm } from '../../cases/renderForm.js';
import { tellFillFaults } from '../../cases/tellFillFaults.js';
import { OperationalError, report } from '../../diagnostics.js';
import type { Artifact, DocumentSet } from '../../model/documents.js';
import type { PdfSettings } from '../../outputs/pdf/makePdfs.js';
import { escapeControls } from '../../reporters/escapeControls.js';
import { writeFiles } from '../../write/writeFiles.js';
import { type CommandContext, type ExitCode, reportFindings, says } from '../context.js';
import { checkFile, dueLines } from './formCheck.js';
import { openFormWorld } from './openFormWorld.js';

const OUTPUTS: readonly string[] = ['markdown', 'pdf'];

/** Options of `irdocs form render`. */
export interface FormRenderOptions {
  /** Folder for the files, which are named like the case. */
  readonly out: string;
  /** Comma-separated: markdown, pdf. */
  readonly to: string;
  readonly stage?: string;
  readonly pdf: PdfSettings;
}

/** Writes both files or none. */
export async function formRender(
  name: string,
  profile: string | undefined,
  options: FormRenderOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const to = parseOutputs(options.to);
  const bytes = await readCaseFile(path.resolve(context.cwd, name), name);
  const world = await openFormWorld(profile, context, reportFindings);
  if (!world) return 1;
  const { file, checked } = checkFile(name, bytes, world, { stage: options.stage, cwd: context.cwd });
  if (!checked?.data) return reportFindings(context, [file]);
  const sound = { ...checked, data: checked.data };
  context.progress(`${escapeControls(name)}: rendering`);
  const set = await renderForm(sound.shape.form, sound.data, world);
  if (!set) {
    throw new OperationalError(
      'no-templates',
      `The library has no sound document of the form ${sound.shape.form}`,
      'Run irdocs check: it says what is wrong with the templates',
    );
  }
  const artifacts = await render(set, sound, { to, world, file, base: path.parse(name).name, options, context });
  const code = await reportFindings(context, [file, ...library(world)]);
  if (code !== 0) return code;
  const folder = path.resolve(context.cwd, options.out);
  for (const { path: own } of artifacts) await refuseFilled(path.join(folder, own), context.cwd);
  await writeFiles(artifacts, { folder, signal: context.signal });
  if (says(context)) {
    const shown = artifacts.map(({ path: own }) => path.relative(context.cwd, path.join(folder, own)));
    context.stdout(
      `${escapeControls(name)}: written to ${escapeControls(shown.join(', '))}\n${dueLines(sound, world)}`,
    );
  }
  return code;
}

/** A PDF that is no more as irdocs wrote it may hold what somebody has typed, and nothing else has it. */
async function refuseFilled(file: string, cwd: string): Promise<void> {
  if (!file.endsWith('.pdf')) return;
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return;
  const { readRevisions } = await import('../../outputs/pdf/verify/readRevisions.js');
  const { untouched, count, rest } = readRevisions(bytes);
  if (untouched && count === 1 && rest === 0) return;
  throw new OperationalError(
    'form-file',
    `${path.relative(cwd, file)} has changed since irdocs wrote it; somebody may have filled it in`,
    'Read it with `irdocs form read` first, then remove it, or name another folder with --out',
  );
}

interface RenderWork {
  readonly to: ReadonlySet<string>;
  readonly world: FormWorld;
  readonly file: VFile;
  readonly base: string;
  readonly options: FormRenderOptions;
  readonly context: CommandContext;
}

async function render(
  set: DocumentSet,
  { shape, data, root }: Required<CheckedCase>,
  { to, world, file, base, options, context }: RenderWork,
): Promise<readonly Artifact[]> {
  const artifacts: Artifact[] = [];
  const [document] = set.documents;
  if (to.has('markdown') && document) {
    const dues = deriveDueTimes(data, shape, { profile: world.profile, standard: world.library.standard });
    const text = caseMarkdown(document, { data, shape, dues });
    artifacts.push({ path: `${base}.md`, bytes: Buffer.from(text) });
  }
  if (to.has('pdf')) {
    // Loaded only now, as in a build.
    const { casePdf } = await import('../../cases/casePdf.js');
    context.progress(`${escapeControls(base)}: printing`);
    const { bytes, faults, findings } = await casePdf(set, caseEntries(data, shape), options.pdf, context.signal);
    tellFillFaults(faults, root, shape);
    for (const { finding } of findings) report(file, finding);
    artifacts.push({ path: `${base}.pdf`, bytes });
  }
  return artifacts;
}

/** The template files that have something to say. */
function library({ library: { files } }: FormWorld): readonly VFile[] {
  return files.filter(({ messages }) => messages.length > 0);
}

function parseOutputs(list: string): ReadonlySet<string> {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !OUTPUTS.includes(name));
  if (unknown === undefined) return new Set(names);
  throw new OperationalError(
    'usage',
    `--to knows no output \`${unknown}\` of a form`,
    `Choose from ${OUTPUTS.join(', ')}, separated by commas`,
  );
}
