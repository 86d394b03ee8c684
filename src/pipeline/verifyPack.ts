// A pack that was built some time ago -> what is no longer as its manifest, its links and its signatures say.
import path from 'node:path';
import { VFile } from 'vfile';
import { report } from '../diagnostics.js';
import { checkHashes } from './verify/checkHashes.js';
import { checkMarkdownLinks } from './verify/checkMarkdownLinks.js';
import { checkPackZip } from './verify/checkPackZip.js';
import { checkPdfs } from './verify/checkPdfs.js';
import { checkVersions } from './verify/checkVersions.js';
import { findPackOf } from './verify/findPackOf.js';
import type { PackFault, PackFiles, PackPdf } from './verify/packFiles.js';
import { isManifest, readManifest } from './verify/readManifest.js';
import { readPackFiles } from './verify/readPackFiles.js';
import type { FileSignature } from './verify/readPdfFile.js';
import { verifyPdfFile } from './verify/verifyPdfFile.js';

/** What was verified; the findings are on `files`. */
export interface VerifiedPack {
  readonly kind: 'folder' | 'zip' | 'pdf';
  readonly files: readonly VFile[];
  readonly documents: number;
  /** Files whose hash was checked; of a PDF, those inside it. */
  readonly hashes: number;
  /** Whether the manifest of the build was at hand; not so for a PDF of a document that lies elsewhere. */
  readonly compared: boolean;
  readonly signatures: readonly FileSignature[];
  /** Whether it was written in spite of findings: nobody may work by it, however whole it is. */
  readonly draft: boolean;
}

/**
 * Verifies the folder of a pack, its ZIP, or one PDF of it.
 *
 * @param place absolute path.
 * @throws OperationalError `no-pack`, `pack-unreadable`
 */
export async function verifyPack(place: string, displayRoot: string): Promise<VerifiedPack> {
  const pack = await readPackFiles(place, displayRoot);
  const { faults, ...facts } = pack.kind === 'pdf' ? await verifyOne(pack, place) : await verifyFiles(pack);
  return { ...facts, files: told(pack, faults) };
}

type Verdict = Omit<VerifiedPack, 'files'> & { readonly faults: readonly PackFault[] };

/** By itself, and against the pack that it lies in. */
async function verifyOne(pdf: PackPdf, place: string): Promise<Verdict> {
  const { faults, attached, ...rest } = await verifyPdfFile(pdf);
  const home = await findPackOf(place);
  const facts = { ...rest, kind: pdf.kind, hashes: attached, compared: home !== undefined };
  if (!home) return { ...facts, faults };
  const pack = await readPackFiles(home.folder, home.folder);
  const whole = pack.kind === 'pdf' ? undefined : await verifyFiles(pack);
  const all = whole?.faults ?? [];
  const told = new Set(faults.map(({ reason }) => reason));
  const more = all.filter((fault) => fault.path === home.path && !told.has(fault.reason));
  const draft = facts.draft || whole?.draft === true;
  return { ...facts, draft, faults: [...faults, ...more.map((fault) => ({ ...fault, path: '' }))] };
}

async function verifyFiles({ kind, files }: PackFiles): Promise<Verdict> {
  const manifest = readManifest(files.get('manifest.json') as Uint8Array);
  const common = { kind, compared: true, draft: false };
  if (!isManifest(manifest)) return { ...common, faults: [manifest], documents: 0, hashes: 0, signatures: [] };
  const pdfs = await checkPdfs(manifest, files);
  const faults = [
    ...checkHashes(manifest, files, kind),
    ...checkVersions(manifest, files),
    ...checkMarkdownLinks(manifest, files),
    ...pdfs.faults,
    ...checkPackZip(manifest, files),
  ];
  return {
    ...common,
    faults,
    documents: manifest.documents.length,
    hashes: manifest.files.length,
    signatures: pdfs.signatures,
    draft: manifest.draft === true,
  };
}

/** One file for each path that something is wrong with. */
function told({ shown }: PackFiles | PackPdf, faults: readonly PackFault[]): readonly VFile[] {
  const files = new Map<string, VFile>();
  for (const { path: name, ...finding } of faults) {
    const file = files.get(name) ?? new VFile({ path: path.join(shown, name) });
    files.set(name, file);
    report(file, finding);
  }
  return [...files.values()];
}
