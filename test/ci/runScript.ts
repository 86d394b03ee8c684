// For the tests of CI files: their scripts, run in bash as a forge runs them.
import { spawn } from 'node:child_process';
import { TEST_CACHE } from '../support/browser.js';

/** How a script ended; `output` is stdout and stderr in the order of the log. */
export interface ScriptResult {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a script as `shell: bash` of a workflow does. */
export function runScript(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<ScriptResult> {
  // One pipe for both streams, as the log is.
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', `exec 2>&1\n${script}`], {
    cwd,
    env: { PATH: process.env.PATH ?? '', IRDOCS_CACHE: TEST_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}
