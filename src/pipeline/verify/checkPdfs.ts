// The PDFs of a pack as files: can each be read, does each link lead somewhere, in the file or in another, and what do its signatures say.
import path from 'node:path';
import { openPdf } from '../../outputs/pdf/finish/openPdf.js';
import { type PdfSignature, readSignatures } from '../../outputs/pdf/sign/readSignatures.js';
import { checkDestinations } from '../../outputs/pdf/verify/checkDestinations.js';
import { type PdfView, readView } from '../../outputs/pdf/verify/readView.js';
import type { PackFault } from './packFiles.js';
import type { ReadManifest } from './readManifest.js';

/** What the PDFs showed. */
export interface CheckedPdfs {
  readonly faults: readonly PackFault[];
  readonly signatures: readonly (PdfSignature & { readonly path: string })[];
}

/** Reads every PDF of the pack. */
export async function checkPdfs(
  { documents }: ReadManifest,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<CheckedPdfs> {
  const faults: PackFault[] = [];
  const signatures: (PdfSignature & { readonly path: string })[] = [];
  const views = new Map<string, PdfView>();
  for (const [name, bytes] of files) {
    if (!name.endsWith('.pdf')) continue;
    try {
      const pdf = await openPdf(bytes);
      signatures.push(...(await readSignatures(bytes, pdf)).map((signature) => ({ ...signature, path: name })));
      views.set(name, readView(pdf));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      faults.push({
        ruleId: 'pack-pdf-broken',
        path: name,
        reason: `The PDF cannot be read: ${why}`,
        note: 'Build the pack again, or ask for a whole copy',
      });
    }
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
    for (const { message, page } of checkDestinations(view, {
      title: '',
      language: '',
      documents: destinations,
      pathOf,
    })) {
      faults.push({
        ruleId: 'pack-link-broken',
        path: name,
        reason: page === undefined ? message : `Page ${page}: ${message}`,
        note: 'Keep the files of a pack together, in their folders',
      });
    }
  }
  for (const { id, identifier, version } of documents) {
    const place = places.get(id) as string;
    const view = views.get(place);
    if (!view || view.pages.some(({ text }) => text.includes(identifier) && text.includes(version))) continue;
    faults.push({
      ruleId: 'pack-version-differs',
      path: place,
      reason: `No page names ${identifier} and version ${version}, as the manifest says`,
      note: 'The file or the manifest is of another build: build the pack again',
    });
  }
  return { faults: [...faults, ...signatures.flatMap(signatureFaults)], signatures };
}

function signatureFaults(signature: PdfSignature & { readonly path: string }): readonly PackFault[] {
  const { path: name, signer, intact, whole, fault } = signature;
  const who = signer === undefined ? 'A signature' : `The signature of ${signer}`;
  const note = 'Do not rely on this file: ask the signer for the one that was signed';
  if (fault !== undefined)
    return [{ ruleId: 'pack-signature-broken', path: name, reason: `${who} cannot be read: ${fault}`, note }];
  if (!intact)
    return [
      {
        ruleId: 'pack-signature-broken',
        path: name,
        reason: `${who} is not of these bytes: the file was changed after it was signed`,
        note,
      },
    ];
  if (whole) return [];
  return [
    {
      ruleId: 'pack-signature-partial',
      path: name,
      reason: `${who} does not cover the whole file: something was added later`,
      note,
    },
  ];
}
