// What lies around the policies on the disk: filled by the readers of `profile/`, read by the link checks. Types only.

/** What is known of the place of a folder. All paths relative to the folder, with `/`: `../../README.md`. */
export interface Surroundings {
  /** What a link must not leave: the repository that the folder lies in, or the folder itself where there is none. */
  readonly root: 'repository' | 'folder';
  /** Path of the folder from the root, `org-profiles/hallberg`; empty when it is the root. */
  readonly folder: string;
  /** Files of the repository outside the folder. */
  readonly files: ReadonlySet<string>;
  /** What was not looked into, in the folder and outside, so that nothing is known of it: folders, symbolic links that leave the root. */
  readonly unread: ReadonlySet<string>;
  /** Where the symbolic links lead that stay in the root, in the folder and outside. */
  readonly symlinks: ReadonlyMap<string, string>;
}
