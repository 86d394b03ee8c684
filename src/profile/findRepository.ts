// A folder -> the Git repository that it lies in.
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** The nearest folder, from this one upwards, that holds `.git`: a folder, or a file in worktrees and submodules. */
export async function findRepository(folder: string): Promise<string | undefined> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (
      await stat(path.join(at, '.git')).then(
        () => true,
        () => false,
      )
    )
      return at;
    if (path.dirname(at) === at) return undefined;
  }
}
