// The links between the Markdown files of a pack, with the link engine of `check`. Links that leave the pack lead into the repository, which need not be here.
import { VFile } from 'vfile';
import policyLink from '../../checks/rules/policy-link.js';
import type { Finding } from '../../diagnostics.js';
import type { PackFault } from './packFiles.js';
import type { ReadManifest } from './readManifest.js';

const LEAVES = new Set(['link-outside', 'link-unchecked']);

/** Faults by file, in the order of the paths. A link to a listed file that is lost is no mistake of its own. */
export function checkMarkdownLinks(
  manifest: ReadManifest,
  files: ReadonlyMap<string, Uint8Array>,
): readonly PackFault[] {
  const faults: PackFault[] = [];
  const policies = [...files.keys()]
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, file: new VFile({ path, value: Buffer.from(files.get(path) ?? '').toString('utf8') }) }));
  const report = (file: VFile, { ruleId, reason, actual, expected, severity }: Finding): void => {
    if (LEAVES.has(ruleId) || severity === 'info') return;
    faults.push({
      ruleId: 'pack-link-broken',
      path: file.path,
      reason,
      ...(actual === undefined ? {} : { actual }),
      ...(expected === undefined ? {} : { expected }),
      note: 'Keep the files of a pack together, in their folders',
    });
  };
  policyLink.run({
    policies,
    profileFiles: new Set([...files.keys(), ...manifest.files.map(({ path }) => path)]),
    generated: new Map(),
    report,
  });
  return faults;
}
