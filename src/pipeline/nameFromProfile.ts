// A file of a run -> its name as somebody writes it who looks from the folder of the profile, the same on every machine.
import path from 'node:path';
import type { VFile } from 'vfile';

/** Absolute paths; `displayRoot` is what the paths of the files are relative to. */
export interface NamingFolders {
  readonly profileFolder: string;
  readonly templatesFolder: string;
  readonly displayRoot: string;
}

/**
 * `policies/access.md`, `../group/people.yaml`. A file of the template library is `templates/...` wherever the library lies, as
 * the file of the profile that would replace it.
 */
export function nameFromProfile({
  profileFolder,
  templatesFolder,
  displayRoot,
}: NamingFolders): (file: VFile) => string {
  return (file) => {
    const absolute = path.resolve(displayRoot, file.path ?? '');
    const inLibrary = path.relative(templatesFolder, absolute);
    const outside = inLibrary.split(path.sep)[0] === '..' || path.isAbsolute(inLibrary);
    const name = outside ? path.relative(profileFolder, absolute) : path.join('templates', inLibrary);
    return name.split(path.sep).join('/');
  };
}
