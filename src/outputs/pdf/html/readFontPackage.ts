// Reads the faces of a package of fonts for one more script, in the weights that print.css uses.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OperationalError } from '../../../diagnostics.js';
import type { FontPackage } from '../../../model/appearance.js';
import { type LoadedFace, loadFace } from './loadFace.js';
import { FAMILY } from './theme.js';

/** What irdocs has fonts of its own for. */
const OWN = /^(?:latin|cyrillic|greek|vietnamese)/;

/** Ids become parts of paths, and a package may come from a stranger. */
const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Weights of print.css; a package without one of them gives the nearest. */
const WEIGHTS = [400, 600, 700];

interface Metadata {
  readonly id: string;
  readonly family: string;
  readonly subsets: readonly string[];
  readonly weights: readonly number[];
}

/** The faces of a package, and how the names of its fonts begin in a PDF. */
export interface FurtherFonts {
  readonly faces: readonly LoadedFace[];
  readonly prefix: string;
}

/**
 * Reads a package.
 *
 * @throws OperationalError `theme-unreadable` when it is not what fontsource packages are.
 */
export async function readFontPackage({ name, folder }: FontPackage): Promise<FurtherFonts> {
  try {
    const { id, family, subsets, weights } = JSON.parse(
      await readFile(path.join(folder, 'metadata.json'), 'utf8'),
    ) as Metadata;
    if (![id, ...subsets].every((name) => PLAIN.test(name))) throw new Error('its metadata name other places');
    const own = subsets.filter((subset) => !OWN.test(subset));
    const files = [...new Set(WEIGHTS.map((weight) => nearest(weights.map(Number), weight)))];
    const faces = await Promise.all(
      own.flatMap((subset) =>
        files.map((weight) =>
          loadFace(path.join(folder, 'files', `${id}-${subset}-${weight}-normal`), `${weight}-normal`, FAMILY.further),
        ),
      ),
    );
    return { faces, prefix: family.replaceAll(' ', '') };
  } catch (error) {
    throw new OperationalError(
      'theme-unreadable',
      `The fonts of ${name} in ${folder} cannot be read: ${(error as Error).message}`,
      `Install it again (npm install ${name}); only packages of fontsource can be used.`,
      { cause: error },
    );
  }
}

function nearest(weights: readonly number[], wanted: number): number {
  return weights.reduce((best, weight) => (Math.abs(weight - wanted) < Math.abs(best - wanted) ? weight : best));
}
