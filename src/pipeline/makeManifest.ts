// manifest.json: what the pack holds, with a hash of every file, for auditors and for `irdocs verify`.
import { createHash } from 'node:crypto';
import { matrixTotals } from '../model/derive/deriveMatrix.js';
import type { Artifact } from '../model/documents.js';
import type { Suppression } from '../model/profile.generated.js';
import type { AttachedSource } from './packAttachments.js';
import type { RenderedSet } from './renderSet.js';

/** What the manifest says besides the documents. */
export interface ManifestFacts {
  readonly artifacts: readonly Artifact[];
  /** Folders that this build did not make and that stay from an earlier one. */
  readonly keep: readonly string[];
  readonly profileHash: string;
  /** Pages of each printed document by id. */
  readonly pages?: ReadonlyMap<string, number> | undefined;
  /** The files of the profile; undefined for the public, who learn neither of them nor of reasons and approvers. */
  readonly sources?: readonly AttachedSource[] | undefined;
  readonly version: string;
  /** Whether the documents were written in spite of findings. */
  readonly draft?: boolean | undefined;
  /** What the profile accepts for a time, whether or not it is found and past its day: the manifest knows no day. */
  readonly suppressions: readonly Suppression[];
}

/**
 * The manifest of a build. Holds no time of its own: the same pack has the same manifest.
 *
 * @param attachedTo path of the file that carries this manifest and can have no hash in it.
 */
export function makeManifest(rendered: RenderedSet, facts: ManifestFacts, attachedTo?: string): Artifact {
  const { sources } = facts;
  const manifest = {
    format: 1,
    irdocs: facts.version,
    ...(facts.draft ? { draft: true } : {}),
    ...(attachedTo === undefined ? {} : { attached_to: attachedTo }),
    profile_sha256: facts.profileHash,
    ...(sources ? { profile: sources.map(profileEntry) } : {}),
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
      ...pagesOf(facts.pages?.get(document.id)),
      ...(document.approval && sources ? { approval: document.approval } : {}),
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
            ...(reason === undefined || !sources ? {} : { reason }),
            ...(approver === undefined || !sources ? {} : { approver }),
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
      .map(({ path, bytes }) => ({ path, ...numbersOf(bytes) })),
  };
  return { path: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`) };
}

/** A document that was not printed has none. */
function pagesOf(pages: number | undefined) {
  return pages === undefined ? {} : { pages };
}

function profileEntry({ path, attached, bytes }: AttachedSource) {
  return { path, attached, ...numbersOf(bytes) };
}

function numbersOf(bytes: Uint8Array) {
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}
