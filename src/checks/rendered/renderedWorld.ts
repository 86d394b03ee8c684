// What links of the written files may lead to: the files that are written, with the anchors that their readers find, and all that policies may link to.
import { posix } from 'node:path';
import type { CheckContext } from '../check.js';
import type { LinkWorld } from '../policies/linkWorld.js';
import { policyWorld } from '../policies/policyWorld.js';
import type { DocumentReading } from './readSet.js';

/** The world of the policies, in which the files of this build are the ones that are written now. */
export function renderedWorld(context: CheckContext, readings: readonly DocumentReading[]): LinkWorld {
  const world = policyWorld(context);
  const place = (path: string): string => posix.join(context.home.path, path);
  const files = new Set([...context.written.keys()].map(place));
  const anchors = new Map(readings.map((reading) => [place(reading.path), reading.anchors]));
  const anchorsOf = (path: string): ReadonlySet<string> | undefined =>
    anchors.get(path) ?? (files.has(path) ? undefined : world.anchorsOf(path));
  return {
    ...world,
    has: (path) => files.has(path) || world.has(path),
    anchorsOf,
    likeAnchor: (path, anchor) =>
      [...(anchorsOf(path) ?? [])].find((known) => known.toLowerCase() === anchor.toLowerCase()),
  };
}
