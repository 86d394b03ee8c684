// What every command gets from the command line: where it runs, how it speaks. Made once in cli.ts.
import type { VFile } from 'vfile';
import { loadExplanations } from '../catalogue.js';
import { hasErrors, type OperationalError } from '../diagnostics.js';
import type { StageRunner } from '../model/stages.js';
import { escapeLines } from '../reporters/escapeControls.js';
import type { Reporter, ReporterOptions } from '../reporters/reporter.js';
import { writeReport } from '../write/writeReport.js';

/** Facts of the process and the common options. */
export interface CommandContext {
  readonly cwd: string;
  readonly templatesFolder: string;
  /** Version of irdocs. */
  readonly version: string;
  readonly strict: boolean;
  /** The day on which dates are judged, as an ISO date: today in UTC, or what --as-of says. */
  readonly asOf: string;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly reporter: Reporter;
  /** The one for people, whatever format was asked for. */
  readonly pretty: Reporter;
  /** Files that get the findings too, each in its own format. */
  readonly reports: readonly Report[];
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Shows what is going on, in one line that the next one replaces; without a text the line goes. Silent where nobody looks. */
  readonly progress: (text?: string) => void;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}

/** One file that gets the findings. */
export interface Report {
  readonly reporter: Reporter;
  /** Absolute path. */
  readonly file: string;
}

/** 0: clean. 1: findings that stop the pack. 2: could not run; mostly thrown as OperationalError. */
export type ExitCode = 0 | 1 | 2;

/**
 * Writes the findings where they belong: people read stderr, programs read stdout or the files of --report.
 *
 * @param faults what the machine could not do, which programs are told with the findings
 * @throws OperationalError `report-unwritable`.
 */
export async function reportFindings(
  context: CommandContext,
  files: readonly VFile[],
  faults: readonly OperationalError[] = [],
): Promise<ExitCode> {
  context.progress();
  const { reporter, reports } = context;
  const explains = [reporter, ...reports.map((report) => report.reporter)].some((each) => each.explains);
  const options: ReporterOptions = {
    ...reporterOptions(context),
    faults,
    ...(explains ? { kinds: await loadExplanations() } : {}),
  };
  if (reporter.name === 'pretty') reportAside(context, files);
  else context.stdout(reporter.format(files, options));
  for (const report of reports) await writeReport(report.file, report.reporter.format(files, options));
  return hasErrors(files, context) ? 1 : 0;
}

/** Writes the findings to stderr for people, because stdout holds the result of the command. */
export function reportAside(context: CommandContext, files: readonly VFile[]): ExitCode {
  context.progress();
  const text = context.pretty.format(files, reporterOptions(context));
  if (text !== '') context.stderr(text);
  return hasErrors(files, context) ? 1 : 0;
}

/** The words for a fault of the environment. */
export function describeFault({ message, code, remedy }: OperationalError): string {
  return `irdocs: ${escapeLines(message)} [${code}]\n  remedy: ${escapeLines(remedy)}\n`;
}

/** Whether result lines for people go to stdout: only when no machine format owns it. */
export function says(context: CommandContext): boolean {
  return !context.quiet && context.reporter.name === 'pretty';
}

const STAGES: Readonly<Record<string, string>> = {
  load: 'reading',
  scan: 'reading links',
  pack: 'joining the pack',
  sign: 'signing',
  zip: 'packing the ZIP',
  write: 'writing',
};

/**
 * Ends the work between two stages when the user has interrupted it, and shows where it is.
 *
 * @param checking what goes on from the checks on, which are quick, until something is written.
 */
export function watchStages(context: CommandContext, organization: string, checking = 'checking'): StageRunner {
  return (stage, work) => {
    context.signal.throwIfAborted();
    context.progress(`${organization}: ${stage === 'checks' ? checking : (STAGES[stage] ?? 'rendering')}`);
    return work();
  };
}

function reporterOptions({ color, strict, version }: CommandContext): ReporterOptions {
  return { color, strict, version };
}
