// Before printing: decides which browser prints; named by the user, installed, or embedded in the npm package, in this order.
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';
import { listInstalledBrowsers, resolveCommand, type SearchPlaces } from './listInstalledBrowsers.js';
import { isKnownGood, KNOWN_GOOD, readBrowserVersion } from './readBrowserVersion.js';
import { unpackEmbeddedBrowser } from './unpackEmbeddedBrowser.js';

/** A browser that answered when it was asked for its version. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly product: string;
  readonly version: string;
  readonly source: 'explicit' | 'installed' | 'embedded';
  /** What its environment needs beyond the common, e.g. LD_LIBRARY_PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** Sentences for the log: what is unusual about this choice. */
  readonly notes: readonly string[];
}

/** Where to look. */
export interface FindOptions extends SearchPlaces {
  /** `process.arch`. */
  readonly arch: string;
  /** User id of this process; `undefined` on Windows. */
  readonly uid?: number | undefined;
  /** Where the embedded browser is unpacked, absolute. */
  readonly cacheFolder: string;
  /** The user's own choice and where it was made: `--browser`, `IRDOCS_BROWSER` or `PUPPETEER_EXECUTABLE_PATH`. */
  readonly explicit?: { readonly path: string; readonly source: string } | undefined;
  /** Takes the place of the search for installed browsers; `[]` is a machine without any. */
  readonly installed?: readonly string[] | undefined;
  /** Takes the place of the folder of @sparticuz/chromium. */
  readonly packageFolder?: string | undefined;
}

const REMEDY =
  'Install a headless shell (Debian and Ubuntu: apt install chromium-headless-shell), or run `npm ci` without ' +
  '--omit=optional on Linux x64, or name a browser with --browser PATH.';

/**
 * Finds a browser that runs.
 *
 * An explicit one is taken or refused, never passed over. An installed one of an untested version is passed over as long
 * as the embedded one works.
 *
 * @throws OperationalError `browser-unusable` when the explicit one does not run, `no-browser` with each thing that was
 * tried when none does.
 */
export async function findBrowser(options: FindOptions): Promise<FoundBrowser> {
  if (options.explicit) return useExplicit(options.explicit, options);
  const tried: string[] = [];
  const untested: FoundBrowser[] = [];
  for (const executablePath of options.installed ?? (await listInstalledBrowsers(options))) {
    try {
      const found = await ask(executablePath, 'installed', options);
      if (isKnownGood(found.version)) return found;
      untested.push(found);
      tried.push(`${executablePath}: its version ${found.version} is not one of ${rangeText()}`);
    } catch (error) {
      tried.push(`${executablePath}: ${reasonOf(error)}`);
    }
  }
  if (tried.length === 0)
    tried.push('installed: no headless shell, Chrome, Chromium or Edge in the usual places or in PATH');
  try {
    return await useEmbedded(options);
  } catch (error) {
    tried.push(`embedded: ${reasonOf(error)}`);
  }
  const [last] = untested;
  if (last) return { ...last, notes: [`${untestedNote(last)} No tested one was found.`] };
  throw new OperationalError('no-browser', ['No browser to print with.', ...tried].join('\n  - '), REMEDY);
}

async function useExplicit(explicit: { path: string; source: string }, options: FindOptions): Promise<FoundBrowser> {
  const executablePath = await resolveCommand(explicit.path, options);
  try {
    const found = await ask(executablePath, 'explicit', options);
    return isKnownGood(found.version) ? found : { ...found, notes: [untestedNote(found)] };
  } catch (cause) {
    throw new OperationalError(
      'browser-unusable',
      `${explicit.source} names the browser ${explicit.path}, but ${reasonOf(cause)}.`,
      `Correct or remove ${explicit.source}.`,
      { cause },
    );
  }
}

async function useEmbedded(options: FindOptions): Promise<FoundBrowser> {
  if (options.platform !== 'linux' || options.arch !== 'x64') {
    throw new Error(
      `the npm package @sparticuz/chromium is for Linux x64, this is ${options.platform} ${options.arch}`,
    );
  }
  const { executablePath, libraryFolder } = await unpackEmbeddedBrowser(options.cacheFolder, options);
  return ask(executablePath, 'embedded', options, { LD_LIBRARY_PATH: libraryFolder });
}

async function ask(
  executablePath: string,
  source: FoundBrowser['source'],
  options: FindOptions,
  env: Readonly<Record<string, string>> = {},
): Promise<FoundBrowser> {
  // PATH is for the wrapper scripts that distributions put in front of their browsers.
  const answer = await readBrowserVersion(executablePath, { PATH: options.path, ...env }, options.platform);
  return { executablePath: path.resolve(executablePath), ...answer, source, env, notes: [] };
}

function untestedNote(found: FoundBrowser): string {
  const name = `${found.product} ${found.version} (${found.executablePath})`;
  return `${name} is not one of the tested versions ${rangeText()}; page breaks may differ.`;
}

function rangeText(): string {
  return `${KNOWN_GOOD.from} to ${KNOWN_GOOD.to}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
