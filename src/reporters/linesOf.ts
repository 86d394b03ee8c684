// The lines of the files that findings are in, each file split once.
import type { VFile } from 'vfile';

/** A function that gives the lines of a file, without their ends. */
export function linesOf(): (file: VFile) => readonly string[] {
  const known = new Map<VFile, readonly string[]>();
  return (file) => {
    const lines = known.get(file) ?? String(file.value ?? '').split(/\r?\n/);
    known.set(file, lines);
    return lines;
  };
}
