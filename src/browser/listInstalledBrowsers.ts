// Used by findBrowser: the places where a headless shell, Chrome, Chromium or Edge may be installed, best first.
import { access, constants, realpath } from 'node:fs/promises';
import path from 'node:path';

/** The facts of the machine that decide where to look. */
export interface SearchPlaces {
  readonly platform: NodeJS.Platform;
  /** Value of PATH. */
  readonly path: string;
  /** Home folder; macOS keeps a user's own programs there. */
  readonly home?: string | undefined;
  /** Windows: values of PROGRAMFILES, PROGRAMFILES(X86), LOCALAPPDATA. */
  readonly programFolders?: readonly string[] | undefined;
}

// A headless shell starts in 0.1 s and prints in half the time of a full browser, so it comes first.
const COMMANDS = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/opt/microsoft/msedge/msedge',
];
const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Lists the browsers that are there, each once (links and wrappers to the same file count as one).
 *
 * @returns absolute paths of executable files.
 */
export async function listInstalledBrowsers(places: SearchPlaces): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const candidate of candidates(places)) {
    const file = await executableFile(candidate);
    if (file !== undefined && !found.has(file)) found.set(file, candidate);
  }
  return [...found.values()];
}

/** Looks a bare command name up in PATH; a name with a separator is returned as it is. */
export async function resolveCommand(name: string, places: SearchPlaces): Promise<string> {
  if (/[\\/]/.test(name)) return name;
  for (const folder of pathFolders(places)) {
    const file = path.join(folder, name);
    if ((await executableFile(file)) !== undefined) return file;
  }
  return name;
}

function candidates(places: SearchPlaces): readonly string[] {
  if (places.platform === 'win32') {
    return WINDOWS.flatMap((file) => (places.programFolders ?? []).map((folder) => path.win32.join(folder, file)));
  }
  const commands = COMMANDS.flatMap((name) => pathFolders(places).map((folder) => path.join(folder, name)));
  if (places.platform === 'linux') return [...commands, ...LINUX];
  if (places.platform !== 'darwin') return commands;
  const folders = ['/Applications', ...(places.home ? [path.join(places.home, 'Applications')] : [])];
  return [...commands, ...MAC.flatMap((file) => folders.map((folder) => path.join(folder, file)))];
}

function pathFolders(places: SearchPlaces): readonly string[] {
  // A relative or empty entry would run a program out of the current folder, which may be a stranger's checkout.
  return places.path.split(places.platform === 'win32' ? ';' : ':').filter((folder) => path.isAbsolute(folder));
}

async function executableFile(file: string): Promise<string | undefined> {
  try {
    await access(file, constants.X_OK);
    return await realpath(file);
  } catch {
    return undefined;
  }
}
