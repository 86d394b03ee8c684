// What could stand in the place of a wrong word, the most probable first: `expected` of a finding.
import { nearest } from './nearest.js';

/** `known` with the nearest first when one is near, else in the given order. */
export function rankByNearness(
  word: string,
  known: Iterable<string>,
): { readonly near: string | undefined; readonly ranked: readonly string[] } {
  const candidates = [...known];
  const near = nearest(word, candidates);
  if (near === undefined) return { near, ranked: candidates };
  return { near, ranked: [near, ...candidates.filter((candidate) => candidate !== near)] };
}
