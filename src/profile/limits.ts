// The bounds of what a profile may cost to read; a profile may come from a stranger's pull request.

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
  /** Findings of one kind of check that are reported before the rest is only counted. */
  findings: 500,
} as const;
