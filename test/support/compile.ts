// vitest's globalSetup: compiles src/ once for the tests that run the real program, into a folder of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that holds the compiled program in dist/, as it is installed. */
    installed: string;
  }
}

const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Compiles (types are checked elsewhere) and hands the place to the tests: `inject('installed')`. Not the project's own
 * dist/, which somebody may be using, and which may hold files whose sources are gone.
 */
export default function compile({ provide }: TestProject): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'irdocs-compiled-'));
  const tsc = path.join(project, 'node_modules/typescript/bin/tsc');
  const options = ['--noCheck', '--sourceMap', 'false', '--outDir', path.join(folder, 'dist')];
  execFileSync(process.execPath, [tsc, '--project', project, ...options], { stdio: 'pipe' });
  for (const name of ['package.json', 'templates', 'node_modules']) {
    symlinkSync(path.join(project, name), path.join(folder, name));
  }
  provide('installed', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
