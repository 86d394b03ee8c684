// The bounds of what a profile and its policies may cost to read; they may come from a stranger's pull request.

/** Caps of the reader. A real profile stays under a tenth of each. */
export const LIMITS = {
  /** Files directly in the profile folder. */
  files: 100,
  /** Profiles that a profile extends, one after the other. */
  parents: 5,
  /** Bytes of one file. */
  bytes: 2_000_000,
  /** Nesting of lists and keys. */
  depth: 40,
  /** Keys and values of one file. */
  nodes: 200_000,
  /** Uses of anchors (`*name`) in one file. */
  aliases: 100,
  /** Keys and values that the uses of anchors add to one file. */
  expandedNodes: 50_000,
  /** Findings about the keys and values of one profile; what is beyond is told as one more. No author makes so many. */
  findings: 10_000,
  /** Bytes of a logo in pixels and its longer side; bytes, elements and nesting of one of shapes. */
  pictureBytes: 2_000_000,
  pictureSide: 4_000,
  shapesBytes: 300_000,
  shapes: 5_000,
  shapesDepth: 40,
  /** Bytes of one policy. */
  policyBytes: 5_000_000,
  /** Policies of one folder, and the bytes of all of them. */
  policies: 50_000,
  policiesBytes: 200_000_000,
  /** Files and folders that are listed in a folder of policies, and in the repository around it. */
  entries: 200_000,
  surroundings: 50_000,
  /** Folders inside each other. */
  folders: 100,
  /** Symbolic links that are followed to see where they lead. */
  symlinks: 2_000,
  /** Markdown files around the policies that are read because links name anchors in them. */
  neighbours: 2_000,
} as const;
