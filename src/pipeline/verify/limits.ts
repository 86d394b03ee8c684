// What is larger is no pack of ours: `irdocs verify` reads files of strangers, and must end.

/** Most bytes of all files of a pack together; the largest sample has 12 MB. */
export const MOST_BYTES = 512 * 1024 ** 2;
export const MOST_FILES = 20_000;
/** Most bytes of a manifest; the largest sample has 0.2 MB. */
export const MOST_MANIFEST = 32 * 1024 ** 2;
