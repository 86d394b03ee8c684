// The links of the policies -> the Markdown files that are no policies themselves and of which a link names an anchor, so that their text is needed.
import { posix } from 'node:path';
import type { PolicyContext } from '../check.js';
import { parseTarget } from './parseTarget.js';
import { linksOf, policyWorld } from './policyWorld.js';

/** Paths like those of the policies, sorted; files that exist and whose text the context does not hold. */
export function findNeighbours(context: PolicyContext): readonly string[] {
  const world = policyWorld(context);
  const found = new Set<string>();
  for (const { path: from, file } of context.policies) {
    for (const { url } of linksOf(file).links) {
      if (!url.includes('#')) continue;
      const target = parseTarget(url);
      if (target.kind !== 'local' || target.path === '' || !target.anchor) continue;
      const path = world.canonical(posix.join(posix.dirname(from), target.path));
      if (path !== undefined && /\.(?:md|markdown)$/i.test(path) && world.has(path)) found.add(path);
    }
  }
  return [...found].filter((path) => world.anchorsOf(path) === undefined).sort();
}
