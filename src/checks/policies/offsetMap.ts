// Offsets of a text that was cut -> offsets of the text that it was cut from.

/** Knows which places of two texts are the same. */
export interface OffsetMap {
  /** From `at` on, up to the next such place, the cut text runs as the source does from `source` on. Places are added in their order. */
  add(at: number, source: number): void;
  toSource(at: number): number;
}

/** @param length of the source; no offset leads behind its end */
export function createOffsetMap(length: number): OffsetMap {
  const ats: number[] = [0];
  const sources: number[] = [0];
  return {
    add(at, source) {
      // What is said of a place again counts: the end of a line that stands for several moves on.
      if (ats.at(-1) === at) sources[ats.length - 1] = source;
      else sources[ats.push(at) - 1] = source;
    },
    toSource(at) {
      let low = 0;
      let high = ats.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((ats[middle] as number) <= at) low = middle;
        else high = middle - 1;
      }
      return Math.min((sources[low] as number) + at - (ats[low] as number), length);
    },
  };
}
