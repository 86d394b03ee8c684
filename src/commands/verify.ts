// irdocs verify: is a pack, or a PDF of it, still what was built?
import path from 'node:path';
import type { VFile } from 'vfile';
import { OperationalError } from '../diagnostics.js';
import { type VerifiedPack, verifyPack } from '../pipeline/verifyPack.js';
import { escapeControls } from '../reporters/escapeControls.js';
import { type CommandContext, describeFault, type ExitCode, reportFindings, says } from './context.js';

/** Verifies each place: the folder of a pack, its ZIP, or a PDF of it; one report over all. */
export async function verify(places: readonly string[], context: CommandContext): Promise<ExitCode> {
  const lines: string[] = [];
  const files: VFile[] = [];
  const faults: OperationalError[] = [];
  for (const place of places) {
    context.progress(`${escapeControls(place)}: verifying`);
    context.signal.throwIfAborted();
    try {
      const verified = await verifyPack(path.resolve(context.cwd, place), context.cwd);
      files.push(...verified.files);
      const draft = verified.draft ? 'a DRAFT, not for use: ' : '';
      if (verified.files.length === 0) lines.push(`${place}: ${draft}${summarize(verified)}`);
    } catch (error) {
      // What cannot be read at one place says nothing of the next.
      if (!(error instanceof OperationalError)) throw error;
      faults.push(error);
    }
  }
  const code = await reportFindings(context, files, faults);
  for (const fault of faults) context.stderr(describeFault(fault));
  if (says(context)) context.stdout(lines.map((line) => `${escapeControls(line)}\n`).join(''));
  return faults.length > 0 ? 2 : code;
}

function summarize({ kind, documents, hashes, signatures, compared }: VerifiedPack): string {
  const signed = signersIn(signatures);
  if (kind !== 'pdf') return `${documents} documents, ${hashes} files as they were built, links whole, ${signed}`;
  if (hashes > 0) {
    const attached = hashes === 1 ? 'the attached manifest' : `${hashes} attached files`;
    return `${documents} documents and ${attached} as irdocs wrote them, links whole, ${signed}`;
  }
  if (compared) return `as the manifest of its pack says, links whole, ${signed}`;
  return `as irdocs wrote it, links inside whole, ${signed}; verify the folder of the pack to compare it with the build`;
}

/** `34 signatures of Anna Approver (2026-11-22), certificate 3F:9A:...`: who that is, only the fingerprint says. */
function signersIn(signatures: VerifiedPack['signatures']): string {
  const counts = new Map<string, number>();
  for (const { signer = '', time = '', fingerprint = '' } of signatures) {
    const who = `${signer}${time === '' ? '' : ` (${time.slice(0, 10)})`}, certificate ${fingerprint}`;
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  if (counts.size === 0) return 'not signed';
  return [...counts].map(([who, count]) => `${count} ${count === 1 ? 'signature' : 'signatures'} of ${who}`).join(', ');
}
