// How messages call a document: by its identifier and title, as far as it has them, and its file.
import type { PolicyFacts } from './policyFacts.js';

/** `POL-07 "Access Control Policy"`, `"Access Control Policy"`, or the path. */
export function nameOfDocument({ identifier, title, path }: PolicyFacts): string {
  const quoted = title ? `"${title.text.trim()}"` : undefined;
  return [identifier?.text.trim(), quoted].filter((word) => word !== undefined).join(' ') || path;
}
