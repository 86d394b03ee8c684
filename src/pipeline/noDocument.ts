// A build without documents: why there is none, and what to do.
import path from 'node:path';
import { OperationalError } from '../diagnostics.js';
import type { Variant } from '../model/variant.js';

/** A pack of nothing is none, and must not take the place of one. */
export function noDocument({
  variant = 'internal',
  profileFolder,
}: {
  readonly variant?: Variant;
  readonly profileFolder: string;
}): OperationalError {
  const name = path.basename(profileFolder);
  if (variant === 'public') {
    return new OperationalError(
      'no-document',
      `There is nothing of ${name} for the public: no template says \`public: true\` and has a section that can be printed`,
      'Write `public: true` into document.yaml of a document for outsiders, or build the internal variant',
    );
  }
  return new OperationalError(
    'no-document',
    `There is no document for ${name}: every section needs facts that the profile leaves out`,
    'Write facts that a template prints, or add a section that needs none',
  );
}
