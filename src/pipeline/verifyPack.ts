// A pack that was built some time ago -> what is no longer as its manifest, its links and its signatures say.
import path from 'node:path';
import { VFile } from 'vfile';
import { report } from '../diagnostics.js';
import type { PdfSignature } from '../outputs/pdf/sign/readSignatures.js';
import { checkHashes } from './verify/checkHashes.js';
import { checkMarkdownLinks } from './verify/checkMarkdownLinks.js';
import { checkPdfs } from './verify/checkPdfs.js';
import { checkVersions } from './verify/checkVersions.js';
import type { PackFault, PackFiles } from './verify/packFiles.js';
import { isManifest, readManifest } from './verify/readManifest.js';
import { readPackFiles } from './verify/readPackFiles.js';

/** What was verified; the findings are on `files`. */
export interface VerifiedPack {
  readonly files: readonly VFile[];
  readonly documents: number;
  /** Files whose hash was checked. */
  readonly hashes: number;
  readonly signatures: readonly (PdfSignature & { readonly path: string })[];
}

/**
 * Verifies the folder of a pack or its ZIP.
 *
 * @param place absolute path.
 * @throws OperationalError `no-pack`, `pack-unreadable`
 */
export async function verifyPack(place: string, displayRoot: string): Promise<VerifiedPack> {
  const pack = await readPackFiles(place, displayRoot);
  const manifest = readManifest(pack.files.get('manifest.json') as Uint8Array);
  if (!isManifest(manifest)) return { files: told(pack, [manifest]), documents: 0, hashes: 0, signatures: [] };
  const pdfs = await checkPdfs(manifest, pack.files);
  const faults = [
    ...checkHashes(manifest, pack.files),
    ...checkVersions(manifest, pack.files),
    ...checkMarkdownLinks(manifest, pack.files),
    ...pdfs.faults,
  ];
  return {
    files: told(pack, faults),
    documents: manifest.documents.length,
    hashes: manifest.files.length,
    signatures: pdfs.signatures,
  };
}

/** One file for each path that something is wrong with. */
function told({ shown }: PackFiles, faults: readonly PackFault[]): readonly VFile[] {
  const files = new Map<string, VFile>();
  for (const { path: name, ...finding } of faults) {
    const file = files.get(name) ?? new VFile({ path: path.join(shown, name) });
    files.set(name, file);
    report(file, finding);
  }
  return [...files.values()];
}
