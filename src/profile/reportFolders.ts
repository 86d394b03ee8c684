// Folders below the policies that could not be looked into -> findings: what lies in them is not checked.
import path from 'node:path';
import { VFile } from 'vfile';
import { report } from '../diagnostics.js';
import { LIMITS } from './limits.js';
import type { ReadPolicy } from './readPolicyFiles.js';

/** The folders, and how they are shown. */
export interface UnreadFolders {
  /** Absolute; the paths are relative to it. */
  readonly folder: string;
  /** Paths in messages are relative to this folder. */
  readonly displayRoot: string;
  readonly unread: readonly string[];
}

/** One finding for each. */
export function reportFolders({ folder, displayRoot, unread }: UnreadFolders): readonly ReadPolicy[] {
  return unread.map((place) => {
    const file = new VFile({ path: path.relative(displayRoot, path.join(folder, place)), value: '' });
    const tooDeep = place.split('/').length > LIMITS.folders;
    report(file, {
      ruleId: 'policy-unreadable',
      reason: tooDeep
        ? `The folder lies more than ${LIMITS.folders} folders deep, so that what it holds is not checked`
        : 'The folder cannot be looked into, so that what it holds is not checked',
      note: tooDeep ? 'Move it up' : 'Check its permissions',
    });
    return { path: place, file };
  });
}
