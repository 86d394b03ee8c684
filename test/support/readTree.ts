// For tests about what is on the disk: a folder as data, hidden files and links included.
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** Every entry below a folder by relative path with `/`: a file's text (latin1, so that bytes count), `-> target`, `folder`. */
export function readTree(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    const absolute = path.join(folder, name);
    const info = lstatSync(absolute);
    const key = name.split(path.sep).join('/');
    if (info.isSymbolicLink()) tree[key] = `-> ${readlinkSync(absolute)}`;
    else if (info.isDirectory()) tree[key] = 'folder';
    else tree[key] = info.isFile() ? readFileSync(absolute, 'latin1') : 'neither file nor folder';
  }
  return tree;
}
