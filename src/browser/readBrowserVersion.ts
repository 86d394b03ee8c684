// Used by findBrowser: asks an executable which browser it is, and judges the version.
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** What a browser says it is. */
export interface BrowserVersion {
  /** `Chromium`, `Google Chrome for Testing`, `Microsoft Edge` ... */
  readonly product: string;
  /** `147.0.7727.0` */
  readonly version: string;
}

/** First and last major version that the tests of this project have printed with. */
export const KNOWN_GOOD = { from: 143, to: 156 } as const;

const TIME_LIMIT = 10_000;

const START_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such program, or the system lacks the loader that it needs (ENOENT)',
  EACCES: 'it may not be executed (EACCES)',
};

/** Whether a version, e.g. `147.0.7727.0`, lies in the range that is known to print well. */
export function isKnownGood(version: string): boolean {
  const major = Number.parseInt(version, 10);
  return major >= KNOWN_GOOD.from && major <= KNOWN_GOOD.to;
}

/**
 * Runs `EXECUTABLE --version` for at most 10 s.
 *
 * @param env the whole environment of the call.
 * @throws Error whose message is the reason, as a clause without full stop, e.g. `it ends with exit code 127`.
 */
export async function readBrowserVersion(
  executable: string,
  env: Readonly<Record<string, string>>,
  platform: NodeJS.Platform,
  timeLimit: number = TIME_LIMIT,
): Promise<BrowserVersion> {
  // On Windows `--version` opens a window (https://crbug.com/158372); the version is the name of a folder beside the program.
  if (platform === 'win32') return readVersionFolder(executable);
  const output = await run(executable, env, timeLimit);
  const match = /^(.*?)\s+(\d+(?:\.\d+){1,3})\b(.*)$/m.exec(output);
  if (!match) throw new Error(`it answers --version with ${quote(output)}`);
  if (/\bsnap\b/.test(match[3] ?? '')) {
    throw new Error('it is a snap package, which cannot reach the files that irdocs gives it');
  }
  return { product: match[1]?.trim() || 'unnamed browser', version: match[2] ?? '' };
}

function run(executable: string, env: Readonly<Record<string, string>>, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { env, timeout, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 } as const;
    execFile(executable, ['--version'], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      if (error.killed) return reject(new Error(`it does not answer --version within ${timeout / 1000} s`));
      if (typeof error.code === 'string')
        return reject(new Error(START_FAULTS[error.code] ?? `it cannot be started (${error.code})`));
      const ending = error.signal ? `signal ${error.signal}` : `exit code ${error.code}`;
      reject(new Error(`it ends with ${ending}${stderr.trim() === '' ? '' : `: ${quote(stderr)}`}`));
    });
  });
}

async function readVersionFolder(executable: string): Promise<BrowserVersion> {
  const names = await readdir(path.dirname(executable));
  const version = names
    .filter((name) => /^\d+\.\d+\.\d+\.\d+$/.test(name))
    .sort(byMajor)
    .at(-1);
  if (version === undefined) throw new Error('no folder beside it names its version');
  return { product: path.basename(executable, '.exe'), version };
}

function byMajor(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}

function quote(output: string): string {
  const line = output.trim().split('\n')[0] ?? '';
  return line === '' ? 'nothing' : `"${line.slice(0, 200)}"`;
}
