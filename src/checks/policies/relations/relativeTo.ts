// Two paths below one folder -> what a link in the first writes to lead to the second.
import { posix } from 'node:path';

/** `policies/a.md`, `policies/b.md` -> `b.md`; both relative to the profile folder. */
export function relativeTo(from: string, to: string): string {
  // On absolute paths, because `relative` would look relative ones up in the working folder; deep enough for `../../out`.
  const base = '/1/2/3/4/5/6/7/8';
  return encodeURI(posix.relative(posix.join(base, posix.dirname(from)), posix.join(base, to)));
}
