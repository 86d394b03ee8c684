import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testMachine, testPage } from '../support/browser.js';
import { writePrinterProcess } from '../support/printerProcess.js';
import { executableOf, groupMembers, waitUntilNone } from '../support/processes.js';

// Real processes on machines that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const root = mkdtempSync(path.join(os.tmpdir(), 'irdocs-orphans-'));
afterAll(() => rmSync(root, { recursive: true, maxRetries: 5, retryDelay: 100 }));
let program: string;
beforeAll(() => {
  program = writePrinterProcess(path.join(root, 'program'));
});

describe('a node process that ends in the middle of a print', () => {
  for (const signal of ['SIGKILL', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`leaves no browser behind: ${signal}`, async () => {
      const options = { ...testMachine(), temporaryFolder: root };
      const child = spawn(process.execPath, [program, 'forever', JSON.stringify(options), testPage('')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise((resolve) => child.once('exit', (_, how) => resolve(how)));
      const [line] = await once(createInterface(child.stdout), 'line');
      const { pid, browser } = JSON.parse(String(line));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(executableOf(pid)).toBe(browser.executablePath);
      expect(groupMembers(pid).length).toBeGreaterThan(2);
      child.kill(signal);
      expect(await ended).toBe(signal);
      expect(await waitUntilNone(() => groupMembers(pid))).toEqual([]);
    });
  }
});
