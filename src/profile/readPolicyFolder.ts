// A folder of policies without a profile: which files exist in it, and the text of its Markdown.
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';
import { LIMITS } from './limits.js';
import { type FileListing, isForeign, listFiles } from './listFiles.js';
import { type ReadPolicies, readPolicyFiles } from './readPolicyFiles.js';
import { reportFolders } from './reportFolders.js';
import { tooManyPolicies } from './tooManyPolicies.js';

/** What lies in the folder; all paths relative to it, with `/`. */
export interface PolicyFolder extends Omit<ReadPolicies, 'rest'> {
  readonly listing: FileListing;
  /** Symbolic links with names of Markdown files. */
  readonly symlinks: readonly string[];
  /** Folders with Markdown that was left alone, because their names begin with a dot. */
  readonly hidden: readonly string[];
}

const MARKDOWN = /\.(?:md|markdown)$/i;
/** The outermost folder of a path whose name begins with a dot. */
const HIDDEN = /^(?:[^./][^/]*\/)*\.[^/]*(?=\/)/;
const REMEDY = 'Name a folder that holds Markdown files, for example --policies policies';

/**
 * Reads `*.md` and `*.markdown` below a folder, but not in `node_modules` and in folders whose names begin with a dot.
 *
 * @throws OperationalError `no-policies` when there is no folder or no Markdown in it, `too-many-policies`
 */
export async function readPolicyFolder(folder: string, displayRoot: string): Promise<PolicyFolder> {
  const shown = path.relative(displayRoot, folder) || '.';
  const listing = await list(folder, shown);
  const isPolicy = (file: string): boolean => MARKDOWN.test(file) && !HIDDEN.test(file);
  const paths = [...listing.files, ...listing.special].filter(isPolicy);
  if (listing.full || paths.length > LIMITS.policies) throw tooManyPolicies(shown);
  const { policies, unreadable, rest } = await readPolicyFiles({ folder, paths, displayRoot });
  if (rest.length > 0) throw tooManyPolicies(shown);
  const unread = reportFolders({
    folder,
    displayRoot,
    unread: listing.unread.filter((one) => !HIDDEN.test(`${one}/`)),
  });
  if (paths.length + unread.length === 0) {
    throw new OperationalError('no-policies', `There is no Markdown file below ${shown}`, REMEDY);
  }
  return {
    policies,
    unreadable: [...unreadable, ...unread],
    listing,
    symlinks: listing.symlinks.filter(isPolicy),
    hidden: hiddenFolders(listing.files),
  };
}

function hiddenFolders(files: readonly string[]): readonly string[] {
  const folders = files.filter((file) => MARKDOWN.test(file)).flatMap((file) => HIDDEN.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

async function list(folder: string, shown: string): Promise<FileListing> {
  try {
    return await listFiles(folder, { leavesOut: isForeign, entries: LIMITS.entries, depth: LIMITS.folders });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: `There is no folder ${shown}`,
      ENOTDIR: `${shown} is a file, not a folder`,
    };
    throw new OperationalError('no-policies', reasons[code ?? ''] ?? `${shown} cannot be read (${code})`, REMEDY, {
      cause,
    });
  }
}
