// Things that were started early and are awaited late.

/** The value of a promise that has settled; throws what it was rejected with. */
export function settled<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
