// The manifest inside pack.pdf against the one beside it and the files at hand: are all of one build?
import { createHash } from 'node:crypto';
import type { PackFault } from './packFiles.js';
import type { ReadManifest } from './readManifest.js';

/** What both state of a document. */
const STATED = ['identifier', 'title', 'version', 'label', 'kind'] as const;

/**
 * Faults of the file at `path`, which carries the manifest `inside`. A file that was signed after the hash was taken begins with the bytes
 * that were hashed.
 */
export function compareManifests(
  inside: ReadManifest,
  beside: ReadManifest,
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
): readonly PackFault[] {
  const differs = (reason: string): PackFault => ({
    ruleId: 'pack-attachment-differs',
    path,
    reason,
    note: 'pack.pdf and the other files are of two builds, or one of the manifests was edited: build the pack again',
  });
  if (inside.profile_sha256 !== beside.profile_sha256) {
    return [differs('The manifest inside is of another profile than the one beside it')];
  }
  const faults: PackFault[] = [];
  const documents = new Map(beside.documents.map((document) => [document.id, document]));
  for (const document of inside.documents) {
    const other = documents.get(document.id);
    const key = STATED.find((name) => other?.[name] !== document[name]);
    if (!other) faults.push(differs(`The manifest inside lists ${document.id}, the one beside it does not`));
    else if (key) {
      faults.push(
        differs(
          `The manifest inside says that the ${key} of ${document.id} is "${document[key]}", the one beside it "${other[key]}"`,
        ),
      );
    }
  }
  for (const { id } of beside.documents) {
    if (!inside.documents.some((document) => document.id === id))
      faults.push(differs(`The manifest inside does not list ${id}`));
  }
  const hashes = new Map(beside.files.map((file) => [file.path, file.sha256]));
  for (const { path: name, bytes, sha256 } of inside.files) {
    const data = files.get(name);
    const listed = hashes.get(name);
    // A file that is lost or changed is told by its own hash.
    if (listed !== undefined && (!data || hashOf(data) !== listed)) continue;
    if (data && hashOf(data.subarray(0, bytes)) === sha256) continue;
    faults.push(differs(`${name} is not the file that was built together with it`));
  }
  for (const name of hashes.keys()) {
    if (name !== inside.attached_to && !inside.files.some((file) => file.path === name)) {
      faults.push(differs(`The manifest inside does not list ${name}`));
    }
  }
  return faults;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
