// The check context -> the links of each policy, read once, and the world that they lead to.
import type { VFile } from 'vfile';
import type { PolicyContext, PolicyFile } from '../check.js';
import { createLinkWorld, type LinkWorld } from './linkWorld.js';
import type { MarkdownLinks } from './markdownLinks.js';
import { readMarkdownLinks } from './readMarkdownLinks.js';

declare module 'vfile' {
  interface DataMap {
    /** What `linksOf` read. */
    links: MarkdownLinks;
  }
}

/** The links of a file; they stay with the file, so that several checks read it once. */
export function linksOf(file: VFile): MarkdownLinks {
  file.data.links ??= readMarkdownLinks(String(file.value));
  return file.data.links;
}

/** The files that the organization's policies may link to. */
export function policyWorld(context: PolicyContext): LinkWorld {
  const inherited = context.inherited ?? [];
  const all = [...context.policies, ...inherited.flatMap((folder) => folder.policies)];
  const policies = new Map(all.map(({ path, file }) => [path, file]));
  const made = new Map<string, ReadonlySet<string>>();
  return createLinkWorld({
    files: [
      ...context.profileFiles,
      ...inherited.flatMap((folder) => [...folder.files]),
      ...policies.keys(),
      ...(context.repositoryFiles ?? []),
    ],
    generated: [...context.generated.keys()].flatMap(withPdf),
    profileFolder: profileFolderOf(context.policies),
    wholeRepository: context.repositoryFiles !== undefined,
    inheritedFolders: inherited.map((folder) => folder.path),
    otherPacks: inherited.flatMap((folder) => folder.packs),
    anchorsOf(path) {
      const policy = policies.get(path);
      if (policy) return linksOf(policy).anchors;
      const text = context.generated.get(path);
      if (text === undefined) return undefined;
      const anchors = made.get(path) ?? readMarkdownLinks(text).anchors;
      made.set(path, anchors);
      return anchors;
    },
  });
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
