// The number of a profile: what another profile wrote counts too, because a pack changes with its group.
import { createHash } from 'node:crypto';
import type { ProfileSource } from './profileSources.js';

/** SHA-256 in hex over names and bytes, in the order given. */
export function hashProfile(sources: readonly Pick<ProfileSource, 'path' | 'bytes'>[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of sources) hash.update(`${path}\0${bytes?.length ?? 0}\0`).update(bytes ?? '');
  return hash.digest('hex');
}
