// The folders of the profiles that an organization extends -> what links and checks need of them; their own build checks them.
import path from 'node:path';
import type { InheritedFolder, PolicyFile } from '../checks/check.js';
import type { ProfileLayer } from '../profile/readLayer.js';
import { readPolicies } from '../profile/readPolicies.js';

/** Where packs are written: `out/<own>`, absolute. */
export interface InheritedPlaces {
  readonly displayRoot: string;
  readonly packs: readonly string[];
}

/** A folder, and the policies in it that findings say could not be read. */
export interface ReadFolder extends InheritedFolder {
  readonly unreadable: readonly PolicyFile[];
}

/** Reads every folder but the first, which is the organization's own. */
export function readInherited(
  [own, ...inherited]: readonly ProfileLayer[],
  { displayRoot, packs }: InheritedPlaces,
): Promise<ReadFolder[]> {
  const wayTo = (place: string): string =>
    path
      .relative(own?.folder ?? '', place)
      .split(path.sep)
      .join('/');
  return Promise.all(
    inherited.map(async ({ folder }) => ({
      path: wayTo(folder),
      packs: packs.map((pack) => wayTo(path.join(path.dirname(pack), path.basename(folder)))),
      ...(await readPolicies(folder, displayRoot, wayTo(folder))),
    })),
  );
}
