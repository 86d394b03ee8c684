import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sfntFromWoff } from '../src/browser/sfntFromWoff.js';
import { readTree } from './support/readTree.js';
import { type CommandResult, runCommand } from './support/runCommand.js';

const require = createRequire(import.meta.url);
const project = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(path.join(os.tmpdir(), 'irdocs-sample-'));
/** An empty PATH hides installed browsers, so that both builds print with the embedded one. */
const nowhere = path.join(work, 'empty');

interface Manifest {
  readonly documents: readonly { readonly id: string; readonly kind: string }[];
  readonly not_rebuilt: readonly string[];
  readonly clauses: {
    readonly totals: Record<string, number>;
    readonly items: readonly { readonly id: string; readonly weight: string; readonly status: string }[];
  };
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

const organizations = readdirSync(path.join(project, 'org-profiles'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Builds in a folder laid out like the project, so that relative links are the committed ones. */
function build(name: string, args: readonly string[], env: Record<string, string>): Promise<CommandResult> {
  const cwd = path.join(work, name);
  mkdirSync(cwd);
  cpSync(path.join(project, 'org-profiles'), path.join(cwd, 'org-profiles'), { recursive: true });
  return runCommand(['build', ...args, '--no-sandbox'], { cwd, env: { PATH: nowhere, ...env } });
}

/** A home with fonts of its own, and a set-up of fontconfig in which a typewriter's font stands in for every other. */
function otherFonts(): Record<string, string> {
  const home = path.join(work, 'home');
  const fonts = path.join(home, '.fonts');
  mkdirSync(fonts, { recursive: true });
  const woff = require.resolve('@fontsource/source-code-pro/files/source-code-pro-latin-700-normal.woff');
  writeFileSync(path.join(fonts, 'typewriter.ttf'), sfntFromWoff(readFileSync(woff)));
  const configuration = path.join(home, 'fonts.conf');
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir>
<match target="pattern"><edit name="family" mode="assign" binding="strong"><string>Source Code Pro</string></edit></match>
<match target="font"><edit name="hintstyle" mode="assign"><const>hintfull</const></edit></match></fontconfig>`,
  );
  return { HOME: home, XDG_DATA_HOME: home, FONTCONFIG_FILE: configuration, FONTCONFIG_PATH: home };
}

function manifestOf(build: string, organization: string): Manifest {
  return JSON.parse(readFileSync(path.join(work, build, 'out', organization, 'manifest.json'), 'utf8'));
}

let first: CommandResult;
let second: CommandResult;
let all: CommandResult;
let outside: CommandResult;
beforeAll(async () => {
  mkdirSync(nowhere);
  const sample = ['org-profiles/hallberg'];
  first = await build('first', sample, { TZ: 'UTC', LANG: 'C' });
  const elsewhere = {
    TZ: 'Pacific/Auckland',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NO_COLOR: '1',
    UV_THREADPOOL_SIZE: '1',
    ...otherFonts(),
  };
  second = await build('second', sample, elsewhere);
  all = await build('all', ['--all', '--to', 'markdown'], elsewhere);
  outside = await build('public', ['--all', '--to', 'markdown,data', '--variant', 'public'], elsewhere);
}, 480_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the sample organization', () => {
  it('builds, and says where the pack lies and how much it holds', () => {
    expect(first.stderr).not.toMatch(/error|warning/);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/hallberg: \d{2} documents, \d{3} pages, \d{4} links/);
    expect(first.stdout).toContain('out/hallberg/pdf/pack.pdf');
  });

  it('gives the same bytes again, with another time zone and language, other fonts and a thread less', () => {
    expect(second.status).toBe(0);
    const [one, two] = ['first', 'second'].map((name) => readTree(path.join(work, name, 'out')));
    expect(Object.keys(two ?? {})).toEqual(Object.keys(one ?? {}));
    const differing = Object.keys(one ?? {}).filter((name) => one?.[name] !== two?.[name]);
    expect(differing).toEqual([]);
  });

  it('lists every file with its hash in the manifest', () => {
    const folder = path.join(work, 'first/out/hallberg');
    const manifest = manifestOf('first', 'hallberg');
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
  });

  it('has every kind of document', () => {
    const kinds = new Set(manifestOf('first', 'hallberg').documents.map(({ kind }) => kind));
    expect([...kinds]).toEqual(['policy', 'plan', 'team', 'procedures', 'playbooks', 'cards', 'registers', 'forms']);
  });
});

describe('the sample organizations', () => {
  it('build in one command without a finding', () => {
    expect(all.stderr).not.toMatch(/error|warning/);
    expect(all.status).toBe(0);
    for (const name of organizations) expect(all.stdout).toMatch(new RegExp(`^${name}: \\d{2} documents`, 'm'));
  });

  describe.each(organizations)('%s', (organization) => {
    it('has its Markdown committed as it is built: run `npm run samples` where this fails', () => {
      const built = readTree(path.join(work, 'all/out', organization, 'markdown'));
      const committed = readTree(path.join(project, 'out', organization, 'markdown'));
      expect(committed).toEqual(built);
    });

    it('leaves no must item uncovered', () => {
      const { clauses } = manifestOf('all', organization);
      const open = clauses.items.filter(
        ({ weight, status }) => weight === 'must' && !/^(?:covered|excluded)$/.test(status),
      );
      expect(open).toEqual([]);
      expect(clauses.totals).toMatchObject({ items: 281, must: 188, open: 0 });
    });

    it('has a public variant that names none of its people and numbers', () => {
      expect(outside.status, outside.stderr).toBe(0);
      const text = Object.values(readTree(path.join(work, 'public/out', `${organization}-public`))).join('\n');
      expect(text.length).toBeGreaterThan(10_000);
      const profile = Object.values(readTree(path.join(project, 'org-profiles', organization))).join('\n');
      const numbers = profile.match(/"\+\d[\d ]{8,}"/g)?.map((number) => number.slice(1, -1)) ?? [];
      expect(numbers.length).toBeGreaterThan(3);
      expect(numbers.filter((number) => text.includes(number))).toEqual([]);
    });
  });

  it('differ in shape: no two have the same documents, classes and size', () => {
    const shapes = organizations.map((name) => {
      const { documents, files } = manifestOf('all', name);
      return JSON.stringify([documents.map(({ id }) => id).sort(), files.length]);
    });
    expect(new Set(shapes).size).toBe(organizations.length);
  });
});

describe('the smallest organization', () => {
  it('has a profile of at most 400 lines', () => {
    const folder = path.join(project, 'org-profiles/larkfield');
    const yaml = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    const lines = yaml.map((name) => readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n').length);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(400);
  });
});
