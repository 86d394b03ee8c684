// What links may lead to: every file that is known, by its path from the profile folder, and the anchors of those whose text is known.
import { posix } from 'node:path';
import { createSuggester, type Suggester } from './suggest.js';

/** The files that a link world is made of; all paths relative to the profile folder, with `/`. */
export interface LinkSources {
  /** Files that exist. */
  readonly files: Iterable<string>;
  /** Files that a build makes. */
  readonly generated: Iterable<string>;
  /** The anchors of a file; undefined where nothing is known of them. Called for a file only when a link names an anchor in it. */
  readonly anchorsOf: (path: string) => ReadonlySet<string> | undefined;
  /** Path of the profile folder from the repository root, `org-profiles/hallberg`; empty when they are the same. */
  readonly profileFolder: string;
  /** `true` when `files` lists the whole repository and not the profile folder only. */
  readonly wholeRepository: boolean;
  /** Folders outside the profile folder of which `files` lists all: `../group`. */
  readonly inheritedFolders?: readonly string[];
  /** Folders of packs that another build makes, so that nothing is known of them: `../../out/group`. */
  readonly otherPacks?: readonly string[];
}

/** Answers about link targets. */
export interface LinkWorld {
  has(path: string): boolean;
  isFolder(path: string): boolean;
  /** The file whose path differs from this one only in case or in the Unicode form of its letters. */
  likePath(path: string): string | undefined;
  /** The path as the world knows it; undefined when it leaves the repository. */
  canonical(path: string): string | undefined;
  /** Whether a path is below the folder for generated files, and not in the pack of a group that this organization belongs to. */
  isGenerated(path: string): boolean;
  /** Whether the world knows all files there, so that an unknown one does not exist. */
  covers(path: string): boolean;
  /** The way from a folder to a file. */
  relative(folder: string, path: string): string;
  anchorsOf(path: string): ReadonlySet<string> | undefined;
  /** The anchor of a file that differs from this one only in case or in the Unicode form of its letters. */
  likeAnchor(path: string, anchor: string): string | undefined;
  readonly suggest: Suggester;
}

/** Indexes the files. */
export function createLinkWorld(sources: LinkSources): LinkWorld {
  const generated = new Set(sources.generated);
  const files = new Set([...sources.files, ...generated]);
  const folded = new Map([...files].map((path) => [fold(path), path]));
  const folders = new Set<string>(['.']);
  for (const path of files) {
    for (let at = posix.dirname(path); !folders.has(at); at = posix.dirname(at)) folders.add(at);
  }
  // `--out` may lie further up than the profile folder is deep.
  const climb = Math.max(...[...generated].map(ascents), 0);
  const names = sources.profileFolder.split('/').filter((part) => part !== '' && part !== '.');
  const depth = Math.max(names.length, climb);
  const base = `/${[...Array<string>(depth - names.length).fill('\0'), ...names].join('/')}`;
  const outFolders = new Set([...generated].flatMap(outFolderOf));
  const foldedAnchors = new Map<string, ReadonlyMap<string, string>>();
  return {
    has: (path) => files.has(path),
    isFolder: (path) => folders.has(path),
    likePath: (path) => folded.get(fold(path)),
    canonical: (path) => {
      if (ascents(path) > depth) return undefined;
      const known = posix.relative(base, posix.join(base, path)) || '.';
      // `x.md/` must not pass for `x.md`.
      return path.endsWith('/') ? `${known}/` : known;
    },
    isGenerated: (path) =>
      [...outFolders].some((folder) => path.startsWith(folder)) && !isBelow(path, sources.otherPacks ?? []),
    covers: (path) =>
      sources.wholeRepository || !path.startsWith('../') || isBelow(path, sources.inheritedFolders ?? []),
    // On absolute paths, because `relative` would look relative ones up in the working folder.
    relative: (folder, path) => posix.relative(posix.join(base, folder), posix.join(base, path)),
    anchorsOf: sources.anchorsOf,
    likeAnchor: (path, anchor) => {
      const like =
        foldedAnchors.get(path) ?? new Map([...(sources.anchorsOf(path) ?? [])].map((known) => [fold(known), known]));
      foldedAnchors.set(path, like);
      return like.get(fold(anchor));
    },
    suggest: createSuggester([...files], [...generated].sort()),
  };
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

/** Case and Unicode form away. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** How many folders up a path begins. */
function ascents(path: string): number {
  const parts = posix.normalize(path).split('/');
  const first = parts.findIndex((part) => part !== '..');
  return first === -1 ? parts.length : first;
}

/** `../../out/hallberg/markdown/policy/x.md` -> `../../out/`. */
function outFolderOf(path: string): readonly string[] {
  const match = /^((?:.*\/)?)[^/]+\/markdown\/[^/]+\/[^/]+$/.exec(path);
  return match?.[1] ? [match[1]] : [];
}
