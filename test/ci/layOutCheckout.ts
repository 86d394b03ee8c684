// For the tests of CI files: a checkout of irdocs as a forge fetches it, compiled, with a small library.
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { ROOT } from '../support/sample.js';

const ACTION = '.github/actions/irdocs';

/**
 * Lays out the checkout, with the library of the scenarios, of two documents, so that a run takes a second.
 *
 * @param program where the compiled program goes.
 * @returns the path of the action in it.
 */
export function layOutCheckout(folder: string, templates: string, program = 'dist'): string {
  cpSync(path.join(ROOT, ACTION), path.join(folder, ACTION), { recursive: true });
  cpSync(path.join(inject('installed'), 'dist'), path.join(folder, program), { recursive: true });
  cpSync(templates, path.join(folder, 'templates'), { recursive: true });
  for (const name of ['package.json', 'node_modules', 'templates/theme']) {
    symlinkSync(path.join(ROOT, name), path.join(folder, name));
  }
  return path.join(folder, ACTION);
}
