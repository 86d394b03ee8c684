// The check context -> the links of each policy, read once, and the world that they lead to.
import type { VFile } from 'vfile';
import type { PolicyContext, PolicyFile, SlugDialect } from '../check.js';
import { createLinkWorld, type LinkWorld } from './linkWorld.js';
import type { MarkdownLinks } from './markdownLinks.js';
import { readMarkdownLinks } from './readMarkdownLinks.js';

declare module 'vfile' {
  interface DataMap {
    /** What `linksOf` read. */
    links: MarkdownLinks;
  }
}

/** The links of a file; they stay with the file, so that several checks read it once. `scanPolicies` has read most of them. */
export function linksOf(file: VFile, slugs?: SlugDialect): MarkdownLinks {
  file.data.links ??= readMarkdownLinks(String(file.value), { slugs });
  return file.data.links;
}

/** The files that the organization's policies may link to. */
export function policyWorld(context: PolicyContext): LinkWorld {
  const { inherited = [], neighbours = [], surroundings } = context;
  const all = [...context.policies, ...neighbours, ...inherited.flatMap((folder) => folder.policies)];
  const policies = new Map(all.map(({ path, file }) => [path, file]));
  const made = new Map<string, ReadonlySet<string>>();
  return createLinkWorld({
    files: [...context.profileFiles, ...inherited.flatMap((folder) => [...folder.files]), ...policies.keys()],
    generated: [...context.generated.keys()].flatMap(withPdf),
    profileFolder: surroundings?.folder ?? profileFolderOf(context.policies),
    surroundings,
    scanned: policies.keys(),
    inheritedFolders: inherited.map((folder) => folder.path),
    otherPacks: inherited.flatMap((folder) => folder.packs),
    anchorsOf(path) {
      const policy = policies.get(path);
      if (policy) return anchorsIn(linksOf(policy, context.slugs));
      const text = context.generated.get(path);
      if (text === undefined) return undefined;
      const anchors = made.get(path) ?? readMarkdownLinks(text, { slugs: context.slugs }).anchors;
      made.set(path, anchors);
      return anchors;
    },
  });
}

/** Nothing is known of the anchors of a file that was not read to its end. */
function anchorsIn(read: MarkdownLinks): ReadonlySet<string> | undefined {
  return read.tooDeep || read.tooComplex ? undefined : read.anchors;
}

/** A build makes a PDF of each document, one of all, and a manifest. */
function withPdf(path: string): readonly string[] {
  const match = /^((?:.*\/)?)markdown\/(.+)\.md$/.exec(path);
  if (!match) return [path];
  const [, out, name] = match;
  return [path, `${out}pdf/${name}.pdf`, `${out}pdf/pack.pdf`, `${out}manifest.json`];
}

/** Where the profile folder lies in the repository: what the shown path of a policy has before its own path. */
function profileFolderOf(policies: readonly PolicyFile[]): string {
  for (const { path, file } of policies) {
    const shown = file.path?.replaceAll('\\', '/') ?? '';
    if (shown.endsWith(`/${path}`) && !/^(?:\/|\.\.|[a-z]:)/i.test(shown)) {
      return shown.slice(0, -path.length - 1);
    }
  }
  return '';
}
