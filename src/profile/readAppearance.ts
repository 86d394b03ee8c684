// How the PDFs look: what the profile says, with its logo read from the folder of the profile that names it.
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Finding } from '../diagnostics.js';
import type { Appearance, Logo } from '../model/appearance.js';
import { LIMITS } from './limits.js';
import { inspectLogo, tooLarge } from './logo/inspectLogo.js';
import { LogoFault } from './logo/logoFault.js';
import type { ProfileLayer } from './readLayer.js';
import type { ProfileReading } from './readProfile.js';

const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;

const LOGO = '/document_set/appearance/logo/file';
const FONTS = '/document_set/appearance/fonts';

/**
 * The appearance that a sound profile asks for; undefined when it asks for none. What is wrong with the logo is a finding.
 *
 * @param layers the folders of the profile
 * @param reportFact reports at the profile line behind a pointer
 */
export function readAppearance(
  { profile, locate }: Pick<ProfileReading, 'profile' | 'locate'>,
  layers: readonly ProfileLayer[],
  reportFact: (pointer: string, finding: Finding) => void,
): Appearance | undefined {
  const wished = profile?.document_set.appearance;
  if (!wished) return undefined;
  const folderOf = (pointer: string): string => {
    const written = locate(pointer)?.file;
    return (layers.find(({ files }) => files.some((file) => file === written)) ?? layers[0])?.folder ?? '';
  };
  const { paper, accent, logo, fonts = [] } = wished;
  const found = fonts.flatMap((font, index) => {
    const pointer = `${FONTS}/${index}`;
    const name = `@fontsource/${font}`;
    const folder = findPackage(folderOf(pointer), name);
    if (folder !== undefined) return [{ name, folder }];
    reportFact(pointer, {
      ruleId: 'font-missing',
      reason: `The fonts ${name} are not installed in the folder of the profile, nor above it`,
      actual: font,
      note: `Run npm install ${name} there.`,
    });
    return [];
  });
  const plain = { paper, accent, ...(found.length > 0 ? { fonts: found } : {}) };
  if (!logo) return plain;
  try {
    return { ...plain, logo: readLogo(folderOf(LOGO), logo) };
  } catch (error) {
    if (!(error instanceof LogoFault)) throw error;
    const line = error.line === undefined ? '' : `, line ${error.line}`;
    reportFact(LOGO, {
      ruleId: 'logo-unusable',
      reason: `The logo ${logo.file}${line} cannot be printed. ${error.message}`,
      actual: logo.file,
      note: error.remedy,
    });
    return plain;
  }
}

/** Where a package is installed, as Node looks for it: in the folder, and in those above. */
function findPackage(folder: string, name: string): string | undefined {
  try {
    return path.dirname(createRequire(path.join(folder, 'profile.yaml')).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function readLogo(folder: string, { file, alt }: { readonly file: string; readonly alt: string }): Logo {
  return { ...inspectLogo(readBytes(folder, file), file), alt };
}

/** Reads a file that lies in the folder, also after all symbolic links; never waits for a pipe. */
function readBytes(folder: string, file: string): Uint8Array {
  const absolute = path.join(folder, file);
  let descriptor: number | undefined;
  try {
    const real = realpathSync(absolute);
    if (!real.startsWith(realpathSync(folder) + path.sep)) {
      throw new LogoFault('It lies outside of the profile folder', 'Copy the file into the folder of the profile.');
    }
    descriptor = openSync(real, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    const status = fstatSync(descriptor);
    if (!status.isFile()) throw new LogoFault('It is no regular file', 'Put the picture itself in its place.');
    if (status.size > LIMITS.pictureBytes) throw tooLarge(status.size, LIMITS.pictureBytes);
    return readFileSync(descriptor);
  } catch (error) {
    throw error instanceof LogoFault ? error : unreadable(error as NodeJS.ErrnoException);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function unreadable({ code, message }: NodeJS.ErrnoException): LogoFault {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new LogoFault('There is no such file', 'Put the file there, or correct the path.');
    case 'ELOOP':
      return new LogoFault('It is a symbolic link that leads nowhere', 'Put the picture itself in its place.');
    case 'EACCES':
    case 'EPERM':
      return new LogoFault('It must not be read', 'Check its permissions.');
    default:
      return new LogoFault(`It cannot be read (${code ?? message})`, 'Check the file and the disk.');
  }
}
