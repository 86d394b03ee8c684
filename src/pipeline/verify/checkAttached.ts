// The files inside pack.pdf against the manifest inside it: is the profile the one that the pack was made from, and is nothing else there?
import { createHash } from 'node:crypto';
import type { OpenPdf } from '../../outputs/pdf/finish/openPdf.js';
import { type ReadAttachment, readAttachments } from '../../outputs/pdf/verify/readAttachments.js';
import { hashProfile } from '../../profile/hashProfile.js';
import { ATTACHED_MANIFEST } from '../packAttachments.js';
import type { PackFault } from './packFiles.js';
import { isManifest, type ReadManifest, readManifest } from './readManifest.js';

/** What pack.pdf carries. */
export interface AttachedFiles {
  readonly faults: readonly PackFault[];
  /** Files inside. */
  readonly count: number;
  /** Absent when there is none that can be read. */
  readonly manifest?: ReadManifest;
}

const NOTE = 'Do not rely on what is attached: take pack.pdf from the build, or ask for another copy of it';

/** Compares the attachments of the PDF at `path` with each other. */
export function checkAttached(pdf: OpenPdf, path: string): AttachedFiles {
  const attachments = readAttachments(pdf);
  const count = attachments.length;
  const differs = (reason: string): PackFault => ({ ruleId: 'pack-attachment-differs', path, reason, note: NOTE });
  const faults = attachments.flatMap((file) => faultsOf(file).map(differs));
  const inside = attachments.find(({ name }) => name === ATTACHED_MANIFEST)?.bytes;
  if (!inside)
    return {
      faults: [...faults, differs('There is no manifest inside, so that nothing says what it is made of')],
      count,
    };
  const manifest = readManifest(inside, path);
  if (!isManifest(manifest)) return { faults: [...faults, manifest], count };
  const { profile = [] } = manifest;
  const listed = new Map(profile.map((source) => [source.attached, source]));
  const seen = new Set<string>();
  for (const { name, bytes } of attachments) {
    if (seen.has(name)) faults.push(differs(`Two attached files are called ${name}`));
    seen.add(name);
    if (name === ATTACHED_MANIFEST) continue;
    const source = listed.get(name);
    if (!source) faults.push(differs(`The file ${name} is attached, and the manifest inside does not list it`));
    else if (bytes && hashOf(bytes) !== source.sha256) {
      faults.push(differs(`The attached ${name} is not the file of the profile from which the pack was made`));
    }
  }
  const byName = new Map(attachments.map(({ name, bytes }) => [name, bytes]));
  for (const { attached } of profile) {
    if (!byName.has(attached))
      faults.push(differs(`The manifest inside lists ${attached} of the profile, and it is not attached`));
  }
  const sources = profile.map((source) => ({ path: source.path, ...bytesAt(byName, source.attached) }));
  // Each file as listed, and yet another profile: then the list was edited.
  if (faults.length === 0 && manifest.profile && hashProfile(sources) !== manifest.profile_sha256) {
    faults.push(differs('The manifest inside contradicts itself: its files make another profile than it says'));
  }
  return { faults, count, manifest };
}

function faultsOf({ name, bytes, size, checksum }: ReadAttachment): readonly string[] {
  if (!bytes) return [`The attached file ${name} cannot be read`];
  const same = size === bytes.length && checksum === createHash('md5').update(bytes).digest('hex');
  return same ? [] : [`The attached file ${name} is not the one that was attached: its size or checksum is of another`];
}

function bytesAt(files: ReadonlyMap<string, Uint8Array | undefined>, name: string): { readonly bytes?: Uint8Array } {
  const bytes = files.get(name);
  return bytes ? { bytes } : {};
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
