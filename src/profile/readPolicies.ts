// The files below a profile folder, the organization's own or one that it inherits: which exist, and the text of policies/*.md.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import { report } from '../diagnostics.js';

/** Longest policy file that is read, in bytes. */
const MAX_POLICY_BYTES = 5 * 1024 * 1024;

/** A policy's text; `path` is relative to the organization's profile folder, with `/`. */
export interface ReadPolicy {
  readonly path: string;
  readonly file: VFile;
}

/** What lies below a profile folder. */
export interface OwnFiles {
  readonly policies: readonly ReadPolicy[];
  /** Every file, relative to the organization's profile folder, with `/`. */
  readonly files: ReadonlySet<string>;
}

/**
 * Reads the policies and lists the folder; symbolic links are neither listed nor followed.
 *
 * @param way from the organization's profile folder to `folder`: empty, or `../group`
 */
export async function readPolicies(folder: string, displayRoot: string, way = ''): Promise<OwnFiles> {
  const files = new Set<string>();
  const policies: ReadPolicy[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const absolute = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) files.add(path.relative(folder, absolute).split(path.sep).join('/'));
  }
  for (const relative of [...files].sort()) {
    if (!/^policies\/.*\.md$/i.test(relative)) continue;
    const absolute = path.join(folder, relative);
    const file = new VFile({ path: path.relative(displayRoot, absolute), value: '' });
    const { size } = await stat(absolute);
    if (size > MAX_POLICY_BYTES) {
      report(file, {
        ruleId: 'policy-unreadable',
        reason: `The policy is ${size} bytes long; at most ${MAX_POLICY_BYTES} are read`,
        note: 'Split the file, or keep attachments out of Markdown',
      });
    } else {
      const text = decode(await readFile(absolute));
      if (text === undefined) {
        report(file, {
          ruleId: 'policy-unreadable',
          reason: 'The policy is not UTF-8 text',
          note: 'Save it as UTF-8',
        });
      } else file.value = text;
    }
    policies.push({ path: path.posix.join(way, relative), file });
  }
  return { policies, files: new Set([...files].map((file) => path.posix.join(way, file))) };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
