// Where the pack of one organization is written.
import path from 'node:path';
import type { Variant } from '../model/variant.js';

/** `out/<name>`, and for the public variant `out/<name>-public`: neither replaces the other. */
export function outFolderOf(
  name: string,
  options: { readonly out: string; readonly variant: Variant },
  cwd: string,
): string {
  return path.resolve(cwd, options.out, options.variant === 'public' ? `${name}-public` : name);
}
