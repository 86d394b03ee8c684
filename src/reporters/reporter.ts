// What a reporter is, and how all of them are found.
import { readdir } from 'node:fs/promises';
import type { VFile } from 'vfile';

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
export async function loadReporters(): Promise<readonly Reporter[]> {
  const folder = new URL('./formats/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => /^[a-z]+\.(js|ts)$/.test(name)).sort();
  return Promise.all(names.map(async (name) => (await import(new URL(name, folder).href)).default as Reporter));
}
