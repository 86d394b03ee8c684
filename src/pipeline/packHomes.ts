// The folders in which links take the pack to be.
import path from 'node:path';

/**
 * Where links take the pack to be: first the folder that is written, when it lies in the project; else, and besides, `out/<name>`
 * in the project. So a build into a temporary folder has the same bytes, and the policies' links to `out/` hold.
 */
export function packHomes({
  outFolder,
  displayRoot,
}: {
  readonly outFolder: string;
  readonly displayRoot: string;
}): readonly [string, ...string[]] {
  const usual = path.join(displayRoot, 'out', path.basename(outFolder));
  const inside = !path.relative(displayRoot, outFolder).startsWith('..');
  return inside && outFolder !== usual ? [outFolder, usual] : [usual];
}
