// The PDFs of a build -> the same with signatures: on the pack, and on each document that has a page for its control block.
import type { Artifact, DocumentSet } from '../../../model/documents.js';
import { PACK_PATH, pdfPath } from '../documentFiles.js';
import { type SignOptions, signPdf } from './signPdf.js';

/** Signs what can be signed; cards, forms and playbooks are signed with the pack that holds them. */
export function signPdfs(
  artifacts: readonly Artifact[],
  { documents }: DocumentSet,
  options: Omit<SignOptions, 'reason'>,
): Promise<readonly Artifact[]> {
  const reasons = new Map(
    documents
      .filter(({ format }) => format === 'book')
      .map((document) => [
        `pdf/${pdfPath(document)}`,
        `Approval of ${document.control.identifier}, version ${document.control.version}`,
      ]),
  );
  reasons.set(PACK_PATH, `Approval of the pack of ${documents.length} documents`);
  return Promise.all(
    artifacts.map(async (artifact) => {
      const reason = reasons.get(artifact.path);
      if (reason === undefined) return artifact;
      return { ...artifact, bytes: await signPdf(artifact.bytes, { ...options, reason }) };
    }),
  );
}
