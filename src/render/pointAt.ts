// An offset in a text -> its line and column, for findings about templates.

/** Line and column, from 1. */
export function pointAt(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
