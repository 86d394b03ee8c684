import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTree } from './support/readTree.js';
import { type CommandResult, runCommand } from './support/runCommand.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(path.join(os.tmpdir(), 'irdocs-sample-'));
/** An empty PATH hides installed browsers, so that both builds print with the embedded one. */
const nowhere = path.join(work, 'empty');

interface Manifest {
  readonly documents: readonly { readonly id: string }[];
  readonly not_rebuilt: readonly string[];
  readonly clauses: { readonly totals: Record<string, number> };
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** Builds the sample in a folder laid out like the project, so that relative links are the committed ones. */
function build(name: string, env: Record<string, string>): Promise<CommandResult> {
  const cwd = path.join(work, name);
  mkdirSync(cwd);
  cpSync(path.join(project, 'org-profiles'), path.join(cwd, 'org-profiles'), { recursive: true });
  return runCommand(['build', '--no-sandbox'], { cwd, env: { PATH: nowhere, ...env } });
}

let first: CommandResult;
let second: CommandResult;
beforeAll(async () => {
  mkdirSync(nowhere);
  first = await build('first', { TZ: 'UTC', LANG: 'C' });
  second = await build('second', { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NO_COLOR: '1' });
}, 240_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the sample organization', () => {
  it('builds, and says where the pack lies and how much it holds', () => {
    expect(first.stderr).not.toMatch(/error|warning/);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/hallberg: 14 documents, \d{2,3} pages, \d{4} links/);
    expect(first.stdout).toContain('out/hallberg/pdf/pack.pdf');
  });

  it('gives the same bytes again, with another time zone, language and environment', () => {
    expect(second.status).toBe(0);
    const [one, two] = ['first', 'second'].map((name) => readTree(path.join(work, name, 'out')));
    expect(Object.keys(two ?? {})).toEqual(Object.keys(one ?? {}));
    const differing = Object.keys(one ?? {}).filter((name) => one?.[name] !== two?.[name]);
    expect(differing).toEqual([]);
  });

  it('has its Markdown committed as it is built: run `npm run samples` where this fails', () => {
    const built = readTree(path.join(work, 'first/out/hallberg/markdown'));
    const committed = readTree(path.join(project, 'out/hallberg/markdown'));
    expect(committed).toEqual(built);
  });

  it('lists every file with its hash in the manifest, and covers each must item of clauses 4 and 6', () => {
    const folder = path.join(work, 'first/out/hallberg');
    const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
    const written = Object.entries(readTree(folder))
      .filter(([name, text]) => text !== 'folder' && name !== 'manifest.json' && name !== '.irdocs')
      .map(([name]) => name);
    expect(manifest.files.map((file) => file.path).sort()).toEqual(written.sort());
    for (const { path: name, bytes, sha256 } of manifest.files) {
      const content = readFileSync(path.join(folder, name));
      expect(content.length, name).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
    }
    expect(manifest.not_rebuilt).toEqual([]);
    expect(manifest.documents).toHaveLength(14);
    expect(manifest.clauses.totals.gaps).toBe(0);
  });
});

describe('a small organization', () => {
  it('builds with the shipped documents, although its profile has nothing that is optional', async () => {
    const cwd = path.join(work, 'small');
    cpSync(path.join(project, 'test/scenarios/base/org-profiles'), path.join(cwd, 'org-profiles'), { recursive: true });
    const { status, stdout, stderr } = await runCommand(['build', '--to', 'markdown', '--strict'], { cwd });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('small: 14 documents');
  });
});
