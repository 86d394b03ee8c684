// manifest.json: what the pack holds, with a hash of every file, for auditors and for `irdocs verify`.
import { createHash } from 'node:crypto';
import { matrixTotals } from '../model/derive/deriveMatrix.js';
import type { Artifact } from '../model/documents.js';
import type { Suppression } from '../model/profile.generated.js';
import type { RenderedSet } from './renderSet.js';

/** What the manifest says besides the documents. */
export interface ManifestFacts {
  readonly artifacts: readonly Artifact[];
  /** Folders that this build did not make and that stay from an earlier one. */
  readonly keep: readonly string[];
  readonly profileHash: string;
  readonly version: string;
  /** What the profile accepts for a time, whether or not it is found and past its day: the manifest knows no day. */
  readonly suppressions: readonly Suppression[];
}

/** The manifest as the last artifact of a build. Holds no time of its own: the same pack has the same manifest. */
export function makeManifest(rendered: RenderedSet, facts: ManifestFacts): Artifact {
  const manifest = {
    format: 1,
    irdocs: facts.version,
    profile_sha256: facts.profileHash,
    not_rebuilt: facts.keep,
    documents: rendered.set.documents.map((document) => ({
      id: document.id,
      identifier: document.control.identifier,
      title: document.title,
      kind: document.kind,
      version: document.control.version,
      status: document.control.status,
      label: document.control.label,
      effective: document.control.effective,
      next_review: document.control.nextReview,
    })),
    clauses: {
      totals: matrixTotals(rendered.matrix),
      items: rendered.matrix.flatMap((clause) =>
        clause.items
          .filter((item) => item.status !== 'open')
          .map(({ id, weight, basis, status, places, checks, reason, approver }) => ({
            id,
            clause: clause.number,
            weight,
            basis,
            status,
            places: places.map((place) => `${place.document}#${place.section}`),
            checks,
            ...(reason === undefined ? {} : { reason }),
            ...(approver === undefined ? {} : { approver }),
          })),
      ),
    },
    suppressions: facts.suppressions.map(({ id, finding, file, text, reason, owner, expires }) => ({
      id,
      finding,
      ...(file === undefined ? {} : { file }),
      ...(text === undefined ? {} : { text }),
      reason,
      owner,
      expires,
    })),
    files: [...facts.artifacts]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, bytes }) => ({
        path,
        bytes: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
  };
  return { path: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`) };
}
