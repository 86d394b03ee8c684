// The base of every layer: what a finding is, how it is attached to a file, and how environment faults differ from the author's mistakes.
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Grounds } from './model/grounds.js';
import type { Suppression } from './model/profile.generated.js';

declare module 'vfile-message' {
  interface VFileMessage {
    /** The entry of the profile that accepts this finding for a time: it is told, and stops nothing. */
    suppression?: Suppression;
  }
}

/** How much a finding weighs: an `error` stops the pack, a `warning` stops it under `--strict`, `info` never does. */
export type Severity = 'error' | 'warning' | 'info';

/** A point in a text file; line and column count from 1 (column in UTF-16 code units), offset from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number;
}

/** A range in a text file; `end` is exclusive. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** One finding about the author's text, before it is attached to its file. */
export interface Finding {
  /** Stable kebab-case id; `irdocs explain ID` describes it. */
  readonly ruleId: string;
  /** One sentence: which key or text, what was found, why that is wrong. */
  readonly reason: string;
  /** Where; without it the finding is about the whole file. */
  readonly place?: Point | Range | undefined;
  /** `error` unless told otherwise. */
  readonly severity?: Severity | undefined;
  /** What stands there. */
  readonly actual?: string | undefined;
  /** What could stand there; the first is the nearest. */
  readonly expected?: readonly string[] | undefined;
  /** The remedy, in the imperative. */
  readonly note?: string | undefined;
}

const FATAL: Record<Severity, true | false | undefined> = { error: true, warning: false, info: undefined };

/**
 * Attaches a finding to its file as a `VFileMessage` (source `irdocs`).
 *
 * @returns the message, already in `file.messages`.
 */
export function report(file: VFile, finding: Finding): VFileMessage {
  const message = file.message(finding.reason, {
    ...(finding.place ? { place: finding.place as never } : {}),
    ruleId: finding.ruleId,
    source: 'irdocs',
  });
  message.fatal = FATAL[finding.severity ?? 'error'];
  if (finding.actual !== undefined) message.actual = finding.actual;
  if (finding.expected !== undefined) message.expected = [...finding.expected];
  if (finding.note !== undefined) message.note = finding.note;
  return message;
}

/** A `report` that tells the same of a file only once: what is made many times of one template is one mistake. */
export function reportOnce(): (file: VFile, finding: Finding) => void {
  const told = new Map<VFile, Set<string>>();
  return (file, finding) => {
    const known = told.get(file) ?? new Set();
    told.set(file, known);
    const key = JSON.stringify([finding.ruleId, finding.reason, finding.place]);
    if (known.has(key)) return;
    known.add(key);
    report(file, finding);
  };
}

/** The severity of a message made by `report`. */
export function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

/** Whether any of the files carries a finding that must stop the pack. */
export function hasErrors(files: Iterable<VFile>, options: { readonly strict?: boolean } = {}): boolean {
  for (const file of files) {
    for (const message of file.messages) {
      if (message.suppression) continue;
      const severity = severityOf(message);
      if (severity === 'error' || (options.strict && severity === 'warning')) return true;
    }
  }
  return false;
}

/**
 * A fault of the environment, not of the author: no profile found, no browser, folder not writable, disk full.
 * Ends the run with exit code 2. `code` is stable kebab-case, `remedy` tells what to do.
 */
export class OperationalError extends Error {
  override readonly name = 'OperationalError';
  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Files of one worked example, by path relative to an imaginary project; the contents are whole files. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** What is known of one kind of finding, whoever makes it. */
export interface FindingKind {
  /** The `ruleId` of the findings: kebab-case, stable for ever. */
  readonly id: string;
  /** One line for `irdocs list` and `irdocs explain`. */
  readonly summary: string;
  /** How much the findings weigh, the gravest first; `['error']` when absent. */
  readonly severities?: readonly Severity[];
  /** Why a profile cannot accept the gravest of them for a time (`suppressions`); absent where it can. */
  readonly unsuppressible?: Grounds;
  /** Whether only a build that prints PDFs can find it. */
  readonly inPrint?: boolean;
}

/** What every profile rule and every check module exports as `default`; its id is the file name, its test runs `bad` and `good`. */
export interface Rule<Context> extends FindingKind {
  /** Why it matters, in two or three sentences, for `irdocs explain`. */
  readonly why: string;
  /** Ids of the catalogue's checks (`cross_checks`, `data_checks`, `form_checks`) that it makes, wholly or in part. */
  readonly catalogue?: readonly string[];
  /**
   * Items of the clause catalogue, of kind `check`, that are fulfilled because this rule runs in every build. They count as
   * covered also where it only warns: somebody looked.
   */
  readonly covers?: readonly string[];
  /** Files that must make the rule fire. */
  readonly bad: ExampleFiles;
  /** Files on which it must stay silent. */
  readonly good: ExampleFiles;
  /** Looks at the context and reports through it. Never throws for the author's mistakes, never reads files. */
  run(context: Context): void;
}
