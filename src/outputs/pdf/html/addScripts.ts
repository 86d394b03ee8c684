// The theme with fonts for the scripts that a set is written in: those that come with irdocs when they are needed, others when the profile names them.
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperationalError } from '../../../diagnostics.js';
import type { FontPackage } from '../../../model/appearance.js';
import type { DocumentSet } from '../../../model/documents.js';
import { passages } from './passages.js';
import { readFontPackage } from './readFontPackage.js';
import { SCRIPTS } from './scripts.js';
import type { Theme } from './theme.js';

/** Before it stand Latin, Greek and Cyrillic: most sets hold nothing else, and most texts are passed over by a single look. */
const BEYOND = /[\u0530-\u1dff\u2e80-\ud7ff\uf900-\uffef]|[\u{10000}-\u{1f000}\u{20000}-\u{3ffff}]/u;

/**
 * Adds fonts.
 *
 * @throws OperationalError `theme-unreadable` when a package cannot be read.
 */
export async function addScripts(theme: Theme, set: DocumentSet): Promise<Theme> {
  const packages = [...(set.appearance?.fonts ?? []), ...bundledFor(set)];
  if (packages.length === 0) return theme;
  const further = await Promise.all(packages.map(readFontPackage));
  // What irdocs has fonts for stays as it is, and draws no large file onto a page.
  const faces = further.flatMap((one) =>
    one.faces.map((face) => ({
      ...face,
      codes: new Set([...face.codes].filter((code) => !theme.coverage.sans.has(code))),
    })),
  );
  const codes = faces.flatMap((face) => [...face.codes]);
  const union = (known: ReadonlySet<number>): ReadonlySet<number> => new Set([...known, ...codes]);
  return {
    ...theme,
    // The package that is named first counts where two have a character, and CSS takes the last.
    faces: [...theme.faces, ...[...faces].reverse()],
    advances: new Map([...faces.flatMap((face) => [...face.advances]), ...theme.advances]),
    coverage: { sans: union(theme.coverage.sans), mono: union(theme.coverage.mono) },
    fontNames: [...theme.fontNames, ...further.map(({ prefix }) => prefix)],
  };
}

/** The packages of irdocs for scripts that stand in a document. */
function bundledFor(set: DocumentSet): readonly FontPackage[] {
  const needed = new Set(SCRIPTS.filter(({ bundled }) => bundled));
  const found: FontPackage[] = [];
  for (const document of set.documents) {
    for (const { text } of passages(document)) {
      if (!BEYOND.test(text)) continue;
      for (const script of needed) {
        if (!script.characters.test(text)) continue;
        needed.delete(script);
        found.push({ name: script.package, folder: folderOf(script.package) });
      }
      if (needed.size === 0) return found;
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function folderOf(name: string): string {
  try {
    return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch (cause) {
    throw new OperationalError(
      'theme-unreadable',
      `The fonts ${name}, which come with irdocs, are not installed`,
      'Run `npm ci` again.',
      { cause },
    );
  }
}
