// Symbolic links that stand where policies are looked for -> findings: what they lead to is not read through them.
import path from 'node:path';
import { VFile } from 'vfile';
import { type Finding, report } from '../diagnostics.js';
import type { Surroundings } from '../model/surroundings.js';

/** Where the links are, and what is read without them. */
export interface SymlinkSettings {
  /** Absolute; paths are relative to it. */
  readonly folder: string;
  /** Paths in messages are relative to this folder. */
  readonly displayRoot: string;
  readonly symlinks: readonly string[];
  /** Paths that are read as policies. */
  readonly policies: ReadonlySet<string>;
  readonly surroundings: Surroundings;
}

/** One file for each link that leads to no policy, with the finding. A second name of a policy is none. */
export function reportSymlinks(settings: SymlinkSettings): readonly VFile[] {
  const { folder, displayRoot, policies, surroundings } = settings;
  return settings.symlinks.flatMap((symlink) => {
    const target = surroundings.symlinks.get(symlink);
    if (target !== undefined && policies.has(target)) return [];
    const file = new VFile({ path: path.relative(displayRoot, path.join(folder, symlink)), value: '' });
    report(file, { ruleId: 'policy-unreadable', ...describe(target, surroundings, symlink) });
    return [file];
  });
}

function describe(
  target: string | undefined,
  { root, unread }: Surroundings,
  symlink: string,
): Omit<Finding, 'ruleId'> {
  const note = 'Put the file itself in its place, or remove the link';
  if (target !== undefined) {
    const reason = `The policy is a symbolic link to \`${target}\`, which is not among the policies, so that it is not checked`;
    return { severity: 'info', reason, note };
  }
  return unread.has(symlink)
    ? { reason: `The policy is a symbolic link that leaves the ${root}, so that it is not read`, note }
    : { reason: 'The policy is a symbolic link that leads nowhere', note };
}
