// What a reporter is, and how all of them are found.

import type { VFile } from 'vfile';
import { loadModules } from '../model/loadModules.js';

/** How a reporter writes. */
export interface ReporterOptions {
  readonly color: boolean;
  /** Whether warnings stop the pack too. */
  readonly strict: boolean;
  /** Version of irdocs. */
  readonly version: string;
}

/** Files with findings -> text. Pure: no I/O, no clock. */
export interface Reporter {
  readonly name: string;
  format(files: readonly VFile[], options: ReporterOptions): string;
}

/** Reads the reporters in `formats/`; sorted by name. */
export function loadReporters(): Promise<readonly Reporter[]> {
  return loadModules(new URL('./formats/', import.meta.url));
}
