// The PDFs of a pack as files: can each be read, does each link lead somewhere, in the file or in another, and what do its signatures say.
import path from 'node:path';
import { PACK_PATH } from '../../outputs/pdf/documentFiles.js';
import type { PdfView } from '../../outputs/pdf/verify/readView.js';
import { checkAttached } from './checkAttached.js';
import { checkLinks } from './checkLinks.js';
import { checkMerged, checkStated } from './checkStated.js';
import { compareManifests } from './compareManifests.js';
import type { PackFault } from './packFiles.js';
import type { ReadManifest } from './readManifest.js';
import { type FileSignature, readPdfFile } from './readPdfFile.js';
import { unlessBroken } from './unlessBroken.js';

/** What the PDFs showed. */
export interface CheckedPdfs {
  readonly faults: readonly PackFault[];
  readonly signatures: readonly FileSignature[];
}

/** Reads every PDF of the pack. */
export async function checkPdfs(manifest: ReadManifest, files: ReadonlyMap<string, Uint8Array>): Promise<CheckedPdfs> {
  const { documents } = manifest;
  const faults: PackFault[] = [];
  const signatures: FileSignature[] = [];
  const views = new Map<string, PdfView>();
  for (const [name, bytes] of files) {
    if (!name.endsWith('.pdf')) continue;
    const read = await readPdfFile(bytes, name);
    faults.push(...read.faults);
    signatures.push(...read.signatures);
    if (read.view) views.set(name, read.view);
  }
  const places = new Map(documents.map((document) => [document.id, `pdf/${document.kind}/${document.id}.pdf`]));
  const destinations = new Map(
    [...places].flatMap(([id, place]) => {
      const view = views.get(place);
      return view ? [[id, new Set(view.destinations.keys())] as const] : [];
    }),
  );
  for (const [name, view] of views) {
    const pathOf = (id: string): string => path.posix.relative(path.posix.dirname(name), places.get(id) ?? '');
    const links = unlessBroken(name, faults, () => checkLinks(view, name, { documents: destinations, pathOf }));
    faults.push(...(links ?? []));
  }
  for (const document of documents) {
    const place = places.get(document.id) as string;
    const view = views.get(place);
    if (view) faults.push(...checkStated(view, document, place));
  }
  const pack = views.get(PACK_PATH);
  // A pack of an earlier build is told as such; it need not agree with this one.
  if (pack && manifest.files.some((file) => file.path === PACK_PATH)) {
    const attached = unlessBroken(PACK_PATH, faults, () => checkAttached(pack.pdf, PACK_PATH));
    const compared = attached?.manifest ? compareManifests(attached.manifest, manifest, files, PACK_PATH) : [];
    faults.push(...checkMerged(pack, documents, PACK_PATH), ...(attached?.faults ?? []), ...compared);
  }
  return { faults, signatures };
}
