// What every command gets from the command line: where it runs, how it speaks. Made once in cli.ts.
import type { VFile } from 'vfile';
import { hasErrors } from '../diagnostics.js';
import type { Reporter } from '../reporters/reporter.js';

/** Facts of the process and the common options. */
export interface CommandContext {
  readonly cwd: string;
  readonly templatesFolder: string;
  /** Version of irdocs. */
  readonly version: string;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly reporter: Reporter;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** 0: clean. 1: findings that stop the pack. (2, could not run, is an OperationalError.) */
export type ExitCode = 0 | 1;

/** Writes the findings where they belong: people read stderr, programs read stdout. */
export function reportFindings(context: CommandContext, files: readonly VFile[]): ExitCode {
  const text = context.reporter.format(files, { color: context.color });
  if (context.reporter.name !== 'pretty') context.stdout(text);
  else if (text !== '') context.stderr(text);
  return hasErrors(files, context) ? 1 : 0;
}

/** Whether result lines for people go to stdout: only when no machine format owns it. */
export function says(context: CommandContext): boolean {
  return !context.quiet && context.reporter.name === 'pretty';
}
