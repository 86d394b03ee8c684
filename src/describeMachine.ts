// What the browser layer must know of this machine: read from the process that cli.ts hands over.
import type { PrinterOptions } from './browser/openPrinter.js';

/** The browser options of the command line. */
export interface BrowserChoice {
  readonly browser?: string;
  /** commander's form of `--no-sandbox`. */
  readonly sandbox: boolean;
}

type Process = Pick<NodeJS.Process, 'platform' | 'arch' | 'env' | 'getuid' | 'cwd'>;
type Os = Pick<typeof import('node:os'), 'homedir' | 'tmpdir' | 'userInfo'>;

/** Places to look for a browser, the user's own choice, and where the embedded one is kept (`$XDG_CACHE_HOME/irdocs`). */
export function describeMachine(process: Process, os: Os, choice: BrowserChoice): PrinterOptions {
  const { env } = process;
  const sources = [
    ['--browser', choice.browser],
    ['IRDOCS_BROWSER', env.IRDOCS_BROWSER],
    ['PUPPETEER_EXECUTABLE_PATH', env.PUPPETEER_EXECUTABLE_PATH],
  ] as const;
  const named = sources.find(([, path]) => path !== undefined && path !== '');
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
    cacheFolder: cacheFolder(env, os, uid),
    temporaryFolder: os.tmpdir(),
    noSandbox: !choice.sandbox,
    ...(env.SystemRoot ? { systemEnv: { SystemRoot: env.SystemRoot } } : {}),
    ...(named ? { explicit: { source: named[0], path: named[1] as string } } : {}),
  };
}

function cacheFolder(env: NodeJS.ProcessEnv, os: Os, uid: number | undefined): string {
  if (env.IRDOCS_CACHE) return env.IRDOCS_CACHE;
  if (env.XDG_CACHE_HOME) return `${env.XDG_CACHE_HOME}/irdocs`;
  const home = os.homedir();
  return home === '/' || home === ''
    ? `${os.tmpdir()}/irdocs-cache-${uid ?? os.userInfo().username}`
    : `${home}/.cache/irdocs`;
}
