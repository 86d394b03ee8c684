// Code points as runs, the way in which style sheets and font tables write them.

/** Runs of consecutive numbers, first and last. */
export function runsOf(numbers: Iterable<number>): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number <= run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
