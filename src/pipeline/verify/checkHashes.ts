// The files of a pack against the hashes of its manifest: what is missing, what has changed, what nobody listed.
import { createHash } from 'node:crypto';
import type { PackFault } from './packFiles.js';
import type { ReadManifest } from './readManifest.js';

/** Where the files of a build lie in a folder; others beside them are not ours to judge. A ZIP that is handed over holds nothing else. */
const OURS = { folder: /^(?:markdown|pdf|data)\//, zip: /^(?!(?:manifest\.json|\.irdocs)$)/ };

/** Faults in the order of the manifest, then files that it does not list. */
export function checkHashes(
  manifest: ReadManifest,
  files: ReadonlyMap<string, Uint8Array>,
  kind: keyof typeof OURS,
): readonly PackFault[] {
  const listed = new Set(manifest.files.map(({ path }) => path));
  const kept = manifest.not_rebuilt.map((name) => `${name}/`);
  const faults = manifest.files.flatMap(({ path, bytes, sha256 }): readonly PackFault[] => {
    const data = files.get(path);
    if (!data) {
      return [
        {
          ruleId: 'pack-file-missing',
          path,
          reason: `The manifest lists ${path}, and it is not there`,
          note: 'Build the pack again, or ask for a whole copy',
        },
      ];
    }
    const actual = createHash('sha256').update(data).digest('hex');
    if (actual === sha256) return [];
    return [
      {
        ruleId: 'pack-file-changed',
        path,
        reason: `${path} is not the file that was built: ${data.length} bytes with another hash, where the manifest says ${bytes}`,
        actual,
        expected: [sha256],
        note: 'Take the file from the build, or build again; whoever needs another text edits the profile',
      },
    ];
  });
  for (const path of [...files.keys()].sort()) {
    if (listed.has(path) || !OURS[kind].test(path)) continue;
    const old = kept.some((folder) => path.startsWith(folder));
    faults.push({
      ruleId: old ? 'pack-file-old' : 'pack-file-unknown',
      path,
      reason: old
        ? `${path} stayed from an earlier build, so that nothing says whether it is right`
        : `${path} stands in the pack, and the manifest does not list it`,
      note: old ? 'Build all outputs again' : 'Remove it, or build the pack again',
    });
  }
  return faults;
}
