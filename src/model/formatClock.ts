// The time of a reporting clock in words.
import { formatDuration } from './formatDuration.js';

/** `PT24H` -> `24 hours`; counted in business time, `P4D` -> `4 business days`. */
export function formatClock(deadline: string, business: boolean): string {
  const words = formatDuration(deadline);
  return business ? words.replace(/^(\d+) /, '$1 business ') : words;
}
