// What the browser layer must know of this machine: read from the process that cli.ts hands over.
import path from 'node:path';
import type { PrinterOptions } from './browser/openPrinter.js';

/** The browser options of the command line. */
export interface BrowserChoice {
  readonly browser?: string;
  /** commander's form of `--no-sandbox`. */
  readonly sandbox: boolean;
}

type Process = Pick<NodeJS.Process, 'platform' | 'arch' | 'env' | 'getuid' | 'cwd'>;
type Os = Pick<typeof import('node:os'), 'homedir' | 'tmpdir' | 'userInfo'>;

/**
 * Places to look for a browser, the user's own choice, and where the embedded one is kept: `IRDOCS_CACHE`,
 * `$XDG_CACHE_HOME/irdocs`, `~/.cache/irdocs`, or below the temporary folder for a user without a home.
 *
 * @param canWrite whether a folder can be written, or made when it is not there.
 */
export function describeMachine(
  process: Process,
  os: Os,
  choice: BrowserChoice,
  canWrite: (folder: string) => boolean,
): PrinterOptions {
  const { env } = process;
  const sources = [
    ['--browser', choice.browser],
    ['IRDOCS_BROWSER', env.IRDOCS_BROWSER],
    ['PUPPETEER_EXECUTABLE_PATH', env.PUPPETEER_EXECUTABLE_PATH],
  ] as const;
  const named = sources.find(([, place]) => place !== undefined && place !== '');
  const uid = process.getuid?.();
  const programFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return {
    platform: process.platform,
    arch: process.arch,
    path: env.PATH ?? '',
    home: os.homedir(),
    uid,
    programFolders,
    cacheFolder: cacheFolder(process, os, canWrite),
    temporaryFolder: path.resolve(process.cwd(), os.tmpdir()),
    noSandbox: !choice.sandbox,
    ...(env.SystemRoot ? { systemEnv: { SystemRoot: env.SystemRoot } } : {}),
    ...(named ? { explicit: { source: named[0], path: named[1] as string } } : {}),
  };
}

function cacheFolder(process: Process, os: Os, canWrite: (folder: string) => boolean): string {
  const { IRDOCS_CACHE, XDG_CACHE_HOME } = process.env;
  if (IRDOCS_CACHE) return path.resolve(process.cwd(), IRDOCS_CACHE);
  // The XDG base directory specification: a relative path is to be ignored.
  if (XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME)) return path.join(XDG_CACHE_HOME, 'irdocs');
  const home = os.homedir();
  const inHome = path.join(home, '.cache', 'irdocs');
  if (path.isAbsolute(home) && home !== path.parse(home).root && canWrite(inHome)) return inHome;
  // Containers often run as a user who has no home. The name tells users apart; nobody else may write to the folder.
  const user = process.getuid?.() ?? os.userInfo().username;
  return path.resolve(process.cwd(), os.tmpdir(), `irdocs-cache-${user}`);
}
