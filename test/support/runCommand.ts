// For tests of the whole program: runs the compiled command line as a user would, in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { inject } from 'vitest';
import { AS_OF } from './asOf.js';
import { TEST_CACHE } from './browser.js';

/** How a process ended, and what it said. */
export interface CommandResult {
  /** Exit status; null when a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what it runs. */
export interface CommandOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A process that still runs. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<CommandResult>;
}

/** Path of the compiled program. */
export function programPath(): string {
  return path.join(inject('installed'), 'dist/cli.js');
}

/** The commands that judge dates: they run on the same day for ever. */
const JUDGES_DATES = /^(?:build|check|list)$/;

/** Starts `irdocs` with an environment that holds nothing of the machine's but the path, on the day of the tests. */
export function startCommand(args: readonly string[], options: CommandOptions): RunningCommand {
  const day = JUDGES_DATES.test(args[0] ?? '') && !args.includes('--as-of') ? ['--as-of', AS_OF] : [];
  return startNode([programPath(), ...args, ...day], options);
}

/** Runs `irdocs` to its end. */
export function runCommand(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  return startCommand(args, options).ended;
}

/** Starts node with the same environment. */
export function startNode(args: readonly string[], { cwd, env = {} }: CommandOptions): RunningCommand {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: cwd, IRDOCS_CACHE: TEST_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  const ended = new Promise<CommandResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, ...texts }));
  });
  return { child, ended };
}
