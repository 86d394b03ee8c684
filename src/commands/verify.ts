// irdocs verify: is a pack still what was built?
import path from 'node:path';
import { type VerifiedPack, verifyPack } from '../pipeline/verifyPack.js';
import { escapeControls } from '../reporters/escapeControls.js';
import { type CommandContext, type ExitCode, reportFindings, says } from './context.js';

/** Verifies each pack, a folder or a ZIP; one report over all. */
export async function verify(places: readonly string[], context: CommandContext): Promise<ExitCode> {
  const lines: string[] = [];
  const files = [];
  for (const place of places) {
    context.progress(`${escapeControls(place)}: verifying`);
    const {
      documents,
      hashes,
      signatures,
      files: found,
    } = await verifyPack(path.resolve(context.cwd, place), context.cwd);
    files.push(...found);
    if (found.length > 0) continue;
    lines.push(
      `${place}: ${documents} documents, ${hashes} files as they were built, links whole, ${signersIn(signatures)}`,
    );
  }
  const code = await reportFindings(context, files);
  if (says(context)) context.stdout(lines.map((line) => `${escapeControls(line)}\n`).join(''));
  return code;
}

/** `34 signatures of Anna Approver (2026-11-22)` */
function signersIn(signatures: VerifiedPack['signatures']): string {
  const counts = new Map<string, number>();
  for (const { signer = '', time = '' } of signatures) {
    const who = `${signer}${time === '' ? '' : ` (${time.slice(0, 10)})`}`;
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  if (counts.size === 0) return 'not signed';
  return [...counts].map(([who, count]) => `${count} ${count === 1 ? 'signature' : 'signatures'} of ${who}`).join(', ');
}
