// Starts the browser that findBrowser chose and hands puppeteer's connection to it; whatever happens, no process stays behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { browserArguments } from './browserArguments.js';
import { createPipeTransport } from './createPipeTransport.js';
import { createRunFolder } from './createRunFolder.js';
import { explainLaunchFailure } from './explainLaunchFailure.js';
import type { FoundBrowser } from './findBrowser.js';

/** How to start it. */
export interface LaunchOptions {
  readonly sandbox: 'on' | 'off';
  /** Absolute and short, e.g. `os.tmpdir()`; the browser's own files live and die in a folder in it. */
  readonly temporaryFolder: string;
  /** The rest of the browser's environment: fonts, PATH for wrapper scripts, SystemRoot on Windows. */
  readonly env: Readonly<Record<string, string>>;
  /** ms until the launch is given up; 30 000 unless told otherwise. */
  readonly timeLimit?: number | undefined;
}

/** A running browser. Disposing it ends the process, by force after 5 s, and removes its files. */
export interface BrowserHandle extends AsyncDisposable {
  readonly browser: Browser;
  /** Process id, which is also the id of its process group. */
  readonly pid: number;
  /** Resolves when the process has ended, with the way in which: `exit code 1`, `signal SIGKILL`. Never rejects. */
  readonly ended: Promise<string>;
}

const LAUNCH_LIMIT = 30_000;
const CLOSE_LIMIT = 5_000;

/**
 * Starts the browser over a pipe, in a process group and a folder of its own and with an environment that holds nothing
 * of ours: no proxy, locale or time zone of the machine reaches the page.
 *
 * No signal handlers are set here: when this process ends in whatever way, the pipe closes and the browser ends.
 *
 * @throws OperationalError `browser-sandbox` when the sandbox cannot start, `browser-launch` for any other reason.
 */
export async function launchBrowser(found: FoundBrowser, options: LaunchOptions): Promise<BrowserHandle> {
  try {
    return await launchOnce(found, options);
  } catch (error) {
    // Chromium itself crashes in one start of some hundreds: a thread reads the environment while another one sets it.
    if (!/^it ended with signal SIG(SEGV|BUS|ILL|TRAP|ABRT)$/.test(messageOf((error as Error).cause))) throw error;
    return launchOnce(found, options);
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : '';
}

async function launchOnce(found: FoundBrowser, options: LaunchOptions): Promise<BrowserHandle> {
  const folder = await createRunFolder(options.temporaryFolder);
  const child = spawn(found.executablePath, browserArguments(path.join(folder, 'profile'), options.sandbox), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
    cwd: folder,
    env: { LANG: 'C.UTF-8', TZ: 'UTC', HOME: folder, TMPDIR: folder, ...options.env, ...found.env },
  });
  const log = collectTail(child.stdio[2] as Readable);
  const ended = watchEnd(child);
  const transport = createPipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const dispose = async (): Promise<void> => {
    transport.close();
    await within(CLOSE_LIMIT, ended).catch(() => undefined);
    killGroup(child);
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const failed = ended.then((how) => Promise.reject(new Error(`it ended with ${how}`)));
    // When it ends, the connection is lost a moment before the end itself is told, which says more.
    const connected = connect(transport).catch((error) =>
      Promise.race([failed, pause(500).then(() => Promise.reject(error))]),
    );
    const browser = await within(options.timeLimit ?? LAUNCH_LIMIT, Promise.race([connected, failed]));
    return { browser, pid: child.pid ?? 0, ended, [Symbol.asyncDispose]: once(dispose) };
  } catch (cause) {
    killGroup(child);
    await dispose();
    throw explainLaunchFailure(found, options.sandbox, await log(), cause);
  }
}

async function connect(transport: ReturnType<typeof createPipeTransport>): Promise<Browser> {
  // Loaded only now: it takes 0.15 s, during which the browser starts.
  const { default: puppeteer } = await import('puppeteer-core');
  // Time limits are ours (protocolTimeout 0 is none): printing a long document takes longer than any fixed limit.
  const browser = await puppeteer.connect({
    transport,
    defaultViewport: null,
    protocolTimeout: 0,
    issuesEnabled: false,
  });
  await browser.version();
  return browser;
}

function watchEnd(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
}

/** Ends what is left of the group: helpers outlive a crashed browser for a moment, and a hung one does not close. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL'); // Windows has no process groups; elsewhere the group is gone already.
  }
}

/** Keeps the last 8 kB of what the browser says; the result waits until it has said all. */
function collectTail(stream: Readable): () => Promise<string> {
  let tail = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    tail = (tail + text).slice(-8192);
  });
  const closed = new Promise<void>((resolve) => {
    stream.once('close', resolve);
  });
  stream.on('error', () => undefined);
  return async () => {
    await Promise.race([closed, pause(500)]);
    return tail;
  };
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not answer within ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= action();
    return done;
  };
}
