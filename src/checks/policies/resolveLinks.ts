// The links of a policy -> where each leads; resolved once a run, however many checks ask.
import type { PolicyContext, PolicyFile } from '../check.js';
import type { LinkWorld } from './linkWorld.js';
import type { MarkdownLink } from './markdownLinks.js';
import { linksOf, policyWorld } from './policyWorld.js';
import { type Resolution, resolveTarget } from './resolveTarget.js';

declare module 'vfile' {
  interface DataMap {
    /** What `resolveLinks` found, and for which run. */
    resolutions: { readonly context: PolicyContext; readonly list: readonly Resolution[] };
  }
}

/** Resolves the links of one policy, in the order of `linksOf(file).links`. */
export type LinkResolver = (policy: PolicyFile) => readonly Resolution[];

/** Makes the world only when a policy is not resolved yet. */
export function resolveLinks(context: PolicyContext): LinkResolver {
  let world: LinkWorld | undefined;
  return ({ path, file }) => {
    const known = file.data.resolutions;
    if (known?.context === context) return known.list;
    world ??= policyWorld(context);
    const list = resolveAll(path, linksOf(file, context.slugs).links, world);
    file.data.resolutions = { context, list };
    return list;
  };
}

function resolveAll(path: string, links: readonly MarkdownLink[], world: LinkWorld): readonly Resolution[] {
  return links.map(({ url, kind }) => {
    const found = resolveTarget(path, url, world);
    if (!found.fault || kind !== 'front-matter') return found;
    // Programs that read front matter take paths from the file, from the folder of the policies or from the root.
    const elsewhere = ['.', world.top].map((folder) => resolveTarget(`${folder}/front-matter`, url, world));
    return elsewhere.find(({ fault }) => !fault) ?? found;
  });
}
