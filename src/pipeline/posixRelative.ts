// Paths of the machine -> paths of links, which have `/` everywhere.
import path from 'node:path';

/** The way from one folder to another file or folder, both absolute. */
export function posixRelative(from: string, to: string): string {
  return path.relative(from, to).split(path.sep).join('/');
}
