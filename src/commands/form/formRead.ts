// irdocs form read: what somebody filled into the PDF of a form, as data on stdout.
import path from 'node:path';
import { VFile } from 'vfile';
import { stringify } from 'yaml';
import { formNamed } from '../../cases/openWorld.js';
import { MOST_PDF_BYTES, readCaseFile } from '../../cases/readCaseFile.js';
import { OperationalError } from '../../diagnostics.js';
import { posixRelative } from '../../pipeline/posixRelative.js';
import { jsonText } from '../../reporters/jsonText.js';
import { type CommandContext, type ExitCode, reportAside } from '../context.js';
import { openFormWorld } from './openFormWorld.js';

/** Options of `irdocs form read`. */
export interface FormReadOptions {
  /** How the data are written. */
  readonly format: 'yaml' | 'json';
  /** Id of the form, where a file holds several. */
  readonly form?: string;
}

/** Prints the data to stdout; findings go to stderr. With an error nothing is printed. */
export async function formRead(
  name: string,
  profile: string | undefined,
  { format, form }: FormReadOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const bytes = await readCaseFile(path.resolve(context.cwd, name), name, MOST_PDF_BYTES);
  const world = await openFormWorld(profile, context);
  if (!world) return 1;
  if (form !== undefined) formNamed(form, world);
  const shown = posixRelative(context.cwd, path.resolve(context.cwd, name));
  const file = new VFile({ path: shown, cwd: context.cwd, value: '' });
  // Loaded only now, with the reader of PDFs.
  const { readFilledForm } = await import('../../cases/readFilledForm.js');
  const read = await readFilledForm(file, bytes, world.forms, form);
  if (read && 'several' in read) {
    throw new OperationalError(
      'usage',
      `${name} holds several forms`,
      `Say which one with --form: ${read.several.join(', ')}`,
    );
  }
  const code = reportAside(context, [file]);
  if (!read || code !== 0) return code;
  const data = { form: read.shape.form, ...read.data };
  context.stdout(format === 'json' ? jsonText(data) : stringify(data, { lineWidth: 0 }));
  return 0;
}
