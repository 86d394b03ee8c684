// What links may lead to: every file that is known, by its path from the profile folder, and the anchors of those whose text is known.
import { posix } from 'node:path';
import type { Surroundings } from '../../model/surroundings.js';
import { createRootPaths, type RootPaths } from './rootPaths.js';
import { createSuggester, type Suggester } from './suggest.js';

/** The files that a link world is made of; all paths relative to the profile folder, with `/`. */
export interface LinkSources {
  /** Files that exist. */
  readonly files: Iterable<string>;
  /** Files that a build makes. */
  readonly generated: Iterable<string>;
  /** The anchors of a file; undefined where nothing is known of them. Called for a file only when a link names an anchor in it. */
  readonly anchorsOf: (path: string) => ReadonlySet<string> | undefined;
  /** Files whose anchors are at hand, so that all of them may be looked through. */
  readonly scanned?: Iterable<string>;
  /** Path of the profile folder from the root, `org-profiles/hallberg`; empty when they are the same. */
  readonly profileFolder: string;
  /** What lies around the profile folder; without it, nothing is known of what is not in `files`. */
  readonly surroundings?: Surroundings | undefined;
  /** Folders outside the profile folder of which `files` lists all: `../group`. */
  readonly inheritedFolders?: readonly string[];
  /** Folders of packs that another build makes, so that nothing is known of them: `../../out/group`. */
  readonly otherPacks?: readonly string[];
}

/** Answers about link targets. */
export interface LinkWorld extends RootPaths {
  readonly root: Surroundings['root'];
  has(path: string): boolean;
  isFolder(path: string): boolean;
  /** The file whose path differs from this one only in case or in the Unicode form of its letters. */
  likePath(path: string): string | undefined;
  /** Whether a path is below the folder for generated files, and not in the pack of a group that this organization belongs to. */
  isGenerated(path: string): boolean;
  /** Whether the world knows all files there, so that an unknown one does not exist. */
  covers(path: string): boolean;
  anchorsOf(path: string): ReadonlySet<string> | undefined;
  /** The anchor of a file that differs from this one only in case or in the Unicode form of its letters. */
  likeAnchor(path: string, anchor: string): string | undefined;
  /** The one file that has an anchor, of those that were scanned; undefined when several have it. */
  anchorElsewhere(anchor: string): string | undefined;
  readonly suggest: Suggester;
}

/** Indexes the files. */
export function createLinkWorld(sources: LinkSources): LinkWorld {
  const { surroundings } = sources;
  const generated = new Set(sources.generated);
  const files = new Set([...sources.files, ...generated, ...(surroundings?.files ?? [])]);
  const folders = new Set<string>(['.']);
  for (const path of files) {
    for (let at = posix.dirname(path); !folders.has(at); at = posix.dirname(at)) folders.add(at);
  }
  const paths = createRootPaths({
    folder: sources.profileFolder,
    // `--out` may lie further up than the profile folder is deep.
    inside: generated,
    symlinks: surroundings?.symlinks,
  });
  const outFolders = new Set([...generated].flatMap(outFolderOf));
  const likeFiles = once(() => new Map([...files].map((path) => [fold(path), path])));
  const anchorPlaces = once(() => placesOf(sources));
  const foldedAnchors = new Map<string, ReadonlyMap<string, string>>();
  return {
    ...paths,
    root: surroundings?.root ?? 'repository',
    has: (path) => files.has(path),
    isFolder: (path) => folders.has(path),
    likePath: (path) => likeFiles().get(fold(path)),
    isGenerated: (path) =>
      [...outFolders].some((folder) => path.startsWith(folder)) && !isBelow(path, sources.otherPacks ?? []),
    covers: (path) =>
      (surroundings !== undefined || !path.startsWith('..') || isBelow(path, sources.inheritedFolders ?? [])) &&
      !isIn(path, surroundings?.unread),
    anchorsOf: sources.anchorsOf,
    likeAnchor: (path, anchor) => {
      const like =
        foldedAnchors.get(path) ?? new Map([...(sources.anchorsOf(path) ?? [])].map((known) => [fold(known), known]));
      foldedAnchors.set(path, like);
      return like.get(fold(anchor));
    },
    anchorElsewhere: (anchor) => anchorPlaces().get(anchor),
    suggest: createSuggester(files, generated),
  };
}

/** Anchors that one file alone has, with that file. */
function placesOf({ scanned = [], anchorsOf }: LinkSources): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const several = new Set<string>();
  for (const path of scanned) {
    for (const anchor of anchorsOf(path) ?? []) {
      if (places.has(anchor)) several.add(anchor);
      else places.set(anchor, path);
    }
  }
  for (const anchor of several) places.delete(anchor);
  return places;
}

/** Whether a path is one of the folders, or below one. */
function isIn(path: string, folders?: ReadonlySet<string>): boolean {
  if (!folders?.size) return false;
  for (let at = path; at !== '.' && at !== '/'; at = posix.dirname(at)) if (folders.has(at)) return true;
  return false;
}

/** Makes a thing when it is asked for first. */
function once<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

/** Case and Unicode form away. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** `../../out/hallberg/markdown/policy/x.md` -> `../../out/`. */
function outFolderOf(path: string): readonly string[] {
  const match = /^((?:.*\/)?)[^/]+\/markdown\/[^/]+\/[^/]+$/.exec(path);
  return match?.[1] ? [match[1]] : [];
}
