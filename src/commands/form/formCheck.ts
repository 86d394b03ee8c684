// irdocs form check: is a filled form whole and sound at its stage, and which clocks do its times start?
import path from 'node:path';
import { VFile } from 'vfile';
import { type CheckedCase, checkCase } from '../../cases/checkCase.js';
import { deriveDueTimes } from '../../cases/deriveDueTimes.js';
import { describeDueTimes } from '../../cases/describeDueTimes.js';
import { type FormWorld, stageNamed } from '../../cases/openWorld.js';
import { readCaseFile } from '../../cases/readCaseFile.js';
import { posixRelative } from '../../pipeline/posixRelative.js';
import { escapeControls } from '../../reporters/escapeControls.js';
import { type CommandContext, type ExitCode, reportFindings, says } from '../context.js';
import { openFormWorld } from './openFormWorld.js';

/** Checks one file; findings go where those of `irdocs check` go, the due times to stdout. */
export async function formCheck(
  name: string,
  profile: string | undefined,
  { stage }: { readonly stage?: string },
  context: CommandContext,
): Promise<ExitCode> {
  const bytes = await readCaseFile(path.resolve(context.cwd, name), name);
  const world = await openFormWorld(profile, context, reportFindings);
  if (!world) return 1;
  const { file, checked } = checkFile(name, bytes, world, { stage, cwd: context.cwd });
  const code = await reportFindings(context, [file]);
  if (says(context) && checked?.data && code === 0) {
    const lines = dueLines({ ...checked, data: checked.data }, world);
    context.stdout(`${escapeControls(name)}: ${checked.shape.title}, nothing wrong\n${lines}`);
  }
  return code;
}

/** Reads and judges one file as messages name it. */
export function checkFile(
  name: string,
  bytes: Uint8Array,
  world: FormWorld,
  { stage, cwd }: { readonly stage: string | undefined; readonly cwd: string },
): { readonly file: VFile; readonly checked: CheckedCase | undefined } {
  const shown = posixRelative(cwd, path.resolve(cwd, name)) || name;
  const file = new VFile({ path: shown, cwd });
  const checked = checkCase(file, bytes, world, stage);
  if (stage !== undefined && checked) stageNamed(stage, checked.shape.stages, checked.shape.form);
  return { file, checked };
}

/** The due times of a case, ready for stdout. */
export function dueLines({ data, shape }: Required<CheckedCase>, { profile, library }: FormWorld): string {
  const dues = deriveDueTimes(data, shape, { profile, standard: library.standard });
  return describeDueTimes(dues, data)
    .map((line) => `${escapeControls(line)}\n`)
    .join('');
}
