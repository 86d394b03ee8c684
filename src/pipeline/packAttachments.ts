// What pack.pdf carries: the profile that it was made from, and a manifest with a hash of every other file of the build.
import path from 'node:path';
import type { Artifact } from '../model/documents.js';
import type { Attachment } from '../outputs/pdf/pack/attachFiles.js';
import type { ProfileSource } from '../profile/profileSources.js';

/** A file of the profile and its name inside the pack. */
export interface AttachedSource extends ProfileSource {
  readonly attached: string;
  readonly bytes: Uint8Array;
}

/** Whatever a file system or a reader may take for more than a name. */
const UNSAFE = /[^\p{L}\p{N} ._()-]/gu;

/** Name of the manifest inside the pack, as of the one beside it. */
export const ATTACHED_MANIFEST = 'manifest.json';

/**
 * The files of a profile under names without folders, for readers of PDF save attachments into one folder: the organization's own as
 * they are called, `<group>.<name>` those of the profiles that it extends.
 */
export function attachedSources(sources: readonly ProfileSource[]): readonly AttachedSource[] {
  const taken = new Set<string>();
  return sources.flatMap((source) => {
    if (!source.bytes) return [];
    const { group, bytes } = source;
    const name = path.posix.basename(source.path);
    const wanted = (group === undefined ? name : `${group}.${name}`).replace(UNSAFE, '_');
    let attached = wanted;
    for (let next = 2; taken.has(attached); next++) attached = `${next}.${wanted}`;
    taken.add(attached);
    return [{ ...source, bytes, attached }];
  });
}

/** Profile and manifest as attachments, in this order. For the public no profile is given. */
export function packAttachments(sources: readonly AttachedSource[], manifest: Artifact): readonly Attachment[] {
  return [
    ...sources.map(
      ({ attached, group, bytes }): Attachment => ({
        name: attached,
        mime: 'application/yaml',
        relationship: 'Source',
        description:
          group === undefined
            ? 'Profile from which these documents were made'
            : `Profile of ${group}, which the organization extends`,
        bytes,
      }),
    ),
    {
      name: ATTACHED_MANIFEST,
      mime: 'application/json',
      relationship: 'Data',
      description: 'Documents, versions, and a SHA-256 of every other file of this build',
      bytes: manifest.bytes,
    },
  ];
}
