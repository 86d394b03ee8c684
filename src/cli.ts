#!/usr/bin/env node
// argv -> command -> exit code. The only user of process.*.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { type CommandContext, describeFault, type ExitCode } from './commands/context.js';
import { type CommonOptions, createProgram } from './commands/createProgram.js';
import { openSigner } from './commands/openSigner.js';
import { createProgress, wantsColor } from './commands/terminal.js';
import { describeMachine } from './describeMachine.js';
import { OperationalError } from './diagnostics.js';
import { escapeLines } from './reporters/escapeControls.js';
import { loadReporters, type Reporter } from './reporters/reporter.js';

const installed = fileURLToPath(new URL('..', import.meta.url));
const shipped = path.join(installed, 'templates');
const { version } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as { version: string };
/** Signals that end the work in good order, by the number that a shell adds to 128. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

function themeIn(templates: string): string | undefined {
  const folder = path.join(templates, 'theme');
  return existsSync(folder) ? folder : undefined;
}

async function main(argv: readonly string[], signal: AbortSignal): Promise<ExitCode> {
  const reporters = await loadReporters();
  let outcome: ExitCode = 0;
  const program = createProgram({
    version,
    formats: reporters.map((reporter) => reporter.name),
    contextOf: (options) => makeContext(options, reporters, signal),
    printerOf: (choice, context) => ({
      printer: describeMachine(process, os, choice, canWrite),
      // A library of documents need not bring a print design of its own.
      themeFolder: themeIn(context.templatesFolder) ?? path.join(shipped, 'theme'),
    }),
    signerOf: async (choice, { cwd }) => {
      const time = new Date();
      const passphrase = process.env.IRDOCS_SIGN_PASSPHRASE;
      const signer = await openSigner(choice, { cwd, today: time.toISOString().slice(0, 10), passphrase });
      return signer && { signer, time };
    },
    ended: (code) => {
      outcome = code;
    },
  });
  await program.parseAsync([...argv], { from: 'user' });
  return outcome;
}

function makeContext(options: CommonOptions, reporters: readonly Reporter[], signal: AbortSignal): CommandContext {
  const reporterNamed = (name: string): Reporter => {
    const found = reporters.find((entry) => entry.name === name);
    if (!found) throw new Error(`commander let an unknown format pass: ${name}`);
    return found;
  };
  const { stderr, stdout } = process;
  const quiet = options.quiet === true;
  return {
    cwd: process.cwd(),
    templatesFolder: options.templates ? path.resolve(options.templates) : shipped,
    version,
    strict: options.strict === true,
    asOf: options.asOf ?? new Date().toISOString().slice(0, 10),
    quiet,
    color: wantsColor(stderr, process.env, options.color),
    reporter: reporterNamed(options.format),
    pretty: reporterNamed('pretty'),
    reports: (options.report ?? []).map(({ format, file }) => ({
      reporter: reporterNamed(format),
      file: path.resolve(file),
    })),
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    progress: createProgress(stderr, quiet),
    signal,
  };
}

/** Whether a folder can be written; of one that is not there, whether it could be made. */
function canWrite(folder: string): boolean {
  let at = folder;
  while (!existsSync(at) && path.dirname(at) !== at) at = path.dirname(at);
  try {
    accessSync(at, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ends in good order at the first signal, at once at the second. The result tells the number of the first. */
function watchSignals(controller: AbortController): () => number | undefined {
  let received: number | undefined;
  for (const [name, number] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      if (received !== undefined) process.exit(128 + number);
      received = number;
      controller.abort(new Error(`interrupted by ${name}`));
    });
  }
  return () => received;
}

/** A reader that has seen enough (`| head -1`) is no fault; anything else that keeps results from being written is one. */
function watchOutput(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    process.stderr.write(
      `irdocs: stdout cannot be written: ${error.message} [stdout-unwritable]\n  remedy: Write it to a place with room\n`,
    );
  });
}

async function run(argv: readonly string[]): Promise<number> {
  const controller = new AbortController();
  const received = watchSignals(controller);
  let code: number;
  try {
    code = await main(argv, controller.signal);
  } catch (error) {
    code = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
    // commander has told its errors; after a signal, what fails is the consequence.
    if (!(error instanceof CommanderError) && received() === undefined) process.stderr.write(describeCrash(error));
  }
  const number = received();
  if (number === undefined) return code;
  process.stderr.write('irdocs: interrupted\n');
  return 128 + number;
}

function describeCrash(error: unknown): string {
  if (error instanceof OperationalError) return describeFault(error);
  const stack = escapeLines((error as Error).stack ?? String(error));
  return `irdocs: this is a bug in irdocs ${version}; please report it with these lines\n${stack}\n`;
}

watchOutput();
const exitCode = await run(process.argv.slice(2));
process.exitCode ??= exitCode;
