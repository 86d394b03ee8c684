// The clock of the pass's thread: the time that the thread ran, not the time that it waited for a core.
import { readFileSync } from 'node:fs';

const STATISTICS = '/proc/thread-self/schedstat';

/** Milliseconds that this thread has run; where the system does not tell (it is Linux that does), milliseconds that have passed. */
export function threadClock(): () => number {
  try {
    ran();
    return ran;
  } catch {
    return () => performance.now();
  }
}

function ran(): number {
  const [nanoseconds] = readFileSync(STATISTICS, 'latin1').split(' ');
  return Number(nanoseconds) / 1e6;
}
