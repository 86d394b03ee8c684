// Half-open spans of minutes and what is left of them, for rotas against the hours that a plan promises.

/** From `from` up to, and not including, `to`. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The same minutes in order, without overlaps, touching spans joined. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    if (from >= to) continue;
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The minutes of `intervals` that no interval of `taken` holds. */
export function subtractIntervals(intervals: readonly Interval[], taken: readonly Interval[]): readonly Interval[] {
  const rest: Interval[] = [];
  for (const { from, to } of mergeIntervals(intervals)) {
    let at = from;
    for (const hole of mergeIntervals(taken)) {
      if (hole.to <= at || hole.from >= to) continue;
      if (hole.from > at) rest.push({ from: at, to: hole.from });
      at = Math.max(at, hole.to);
    }
    if (at < to) rest.push({ from: at, to });
  }
  return rest;
}

/** The minutes of `intervals` inside one span. */
export function clipIntervals(intervals: readonly Interval[], within: Interval): readonly Interval[] {
  return mergeIntervals(
    intervals.map(({ from, to }) => ({ from: Math.max(from, within.from), to: Math.min(to, within.to) })),
  );
}
