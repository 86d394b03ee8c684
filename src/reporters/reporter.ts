// What a reporter is, and how all of them are found.

import type { VFile } from 'vfile';
import type { FindingKind } from '../diagnostics.js';
import { loadModules } from '../model/loadModules.js';

/** A kind of finding in the words of `irdocs explain`. */
export interface ExplainedKind extends FindingKind {
  readonly why: string;
  /** Texts or files that make it fire, and that do not. */
  readonly bad: string;
  readonly good: string;
}

/** A fault of the environment that kept the run from doing all that it was asked. */
export interface ReportedFault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** How a reporter writes. */
export interface ReporterOptions {
  readonly color: boolean;
  /** Whether warnings stop the pack too. */
  readonly strict: boolean;
  /** Version of irdocs. */
  readonly version: string;
  /** Words for the kinds of findings, by id; a kind that is not there is told by its id alone. */
  readonly kinds?: ReadonlyMap<string, ExplainedKind>;
  readonly faults?: readonly ReportedFault[];
}

/** Files with findings -> text. Pure: no I/O, no clock. */
export interface Reporter {
  readonly name: string;
  /** Whether it tells what kinds of findings are, and so wants `kinds`. */
  readonly explains?: boolean;
  format(files: readonly VFile[], options: ReporterOptions): string;
}

/** Reads the reporters in `formats/`; sorted by name. */
export function loadReporters(): Promise<readonly Reporter[]> {
  return loadModules(new URL('./formats/', import.meta.url));
}
