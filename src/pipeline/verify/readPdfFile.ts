// The bytes of one PDF of a pack -> what can be verified of it, or why it cannot be read.
import { type OpenPdf, openPdf } from '../../outputs/pdf/finish/openPdf.js';
import { type PdfSignature, readSignatures } from '../../outputs/pdf/sign/readSignatures.js';
import { type PdfView, readView } from '../../outputs/pdf/verify/readView.js';
import type { PackFault } from './packFiles.js';
import { refuseBombs } from './refuseBombs.js';
import { signatureFaults } from './signatureFaults.js';
import { unlessBroken } from './unlessBroken.js';

/** A signature, and the file that it stands in. */
export type FileSignature = PdfSignature & { readonly path: string };

/** One PDF. */
export interface ReadPdfFile {
  /** Absent when it cannot be read. */
  readonly view?: PdfView;
  readonly signatures: readonly FileSignature[];
  /** Of the file as such, and of its signatures. */
  readonly faults: readonly PackFault[];
}

/** Reads a PDF that somebody may have changed. Never throws for a fault of it. */
export async function readPdfFile(bytes: Uint8Array, path: string): Promise<ReadPdfFile> {
  const faults: PackFault[] = [];
  const opened = await openOrTell(bytes, path, faults);
  if (!opened) return { signatures: [], faults };
  const signatures = opened.signatures.map((signature) => ({ ...signature, path }));
  const view = unlessBroken(path, faults, () => readView(opened.pdf));
  faults.push(...signatures.flatMap((signature) => signatureFaults(signature, path)));
  return { ...(view ? { view } : {}), signatures, faults };
}

interface OpenedPdf {
  readonly pdf: OpenPdf;
  readonly signatures: readonly PdfSignature[];
}

async function openOrTell(bytes: Uint8Array, path: string, faults: PackFault[]): Promise<OpenedPdf | undefined> {
  try {
    refuseBombs(bytes);
    const pdf = await openPdf(bytes);
    return { pdf, signatures: await readSignatures(bytes, pdf) };
  } catch (error) {
    return unlessBroken(path, faults, () => {
      throw error;
    });
  }
}
