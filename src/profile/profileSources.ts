// The YAML files behind a profile as they were read, those of the profiles that it extends too: for its hash and for whoever keeps them.
import path from 'node:path';
import type { ProfileLayer } from './readLayer.js';

/** One file of a profile. */
export interface ProfileSource {
  /** `people.yaml`; of the profile that this one extends `../people.yaml`, of the next `../../people.yaml`. */
  readonly path: string;
  /** Name of the folder that holds it; undefined for the organization's own, which may be called anything. */
  readonly group?: string;
  /** Absent when the file was refused. */
  readonly bytes?: Uint8Array;
}

/** The files of each layer, sorted by name, the organization's own first. */
export function profileSources(layers: readonly ProfileLayer[]): readonly ProfileSource[] {
  return layers.flatMap(({ folder, sources }, depth) =>
    sources.map(({ name, bytes }) => ({
      path: `${'../'.repeat(depth)}${name}`,
      ...(depth === 0 ? {} : { group: path.basename(folder) }),
      ...(bytes ? { bytes } : {}),
    })),
  );
}
