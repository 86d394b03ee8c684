// What a scenario folder says, and how its project is laid out on the disk.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCommand } from '../support/runCommand.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../templates/', import.meta.url));
/** The commands that read templates: a small library of two documents, so that scenarios change only with the program. */
const READS_TEMPLATES = /^(build|check|form|list)$/;

/** How a project differs from base/. */
export interface ProjectChanges {
  /** Paths that are removed from the project. */
  readonly remove?: readonly string[];
  /** Folders of the project that are copied: `{ "org-profiles/second": "org-profiles/small" }`. */
  readonly copy?: Readonly<Record<string, string>>;
  /** Replacements in files of the project; what is replaced must be there once. */
  readonly edit?: readonly { readonly file: string; readonly find: string; readonly put: string }[];
  /** Files too large or too odd to be kept: a text repeated. */
  readonly fill?: Readonly<Record<string, { readonly text: string; readonly times: number }>>;
}

/** command.json */
export interface Scenario extends ProjectChanges {
  readonly about: string;
  readonly args: readonly string[];
  readonly exit: 0 | 1 | 2;
  /** Rule ids of the findings, in the order in which they are told; for exit 1. */
  readonly findings?: readonly string[];
  /** Something is written although the command fails: another organization. */
  readonly writes?: true;
  readonly env?: Readonly<Record<string, string>>;
  /** Texts that files hold afterwards. */
  readonly holds?: Readonly<Record<string, readonly string[]>>;
}

/** Names of all scenarios: the folders that hold a command.json. */
export function scenarioNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => existsSync(path.join(FOLDER, name, 'command.json')))
    .sort();
}

/** Path of a file of a scenario. */
export function scenarioFile(name: string, file: string): string {
  return path.join(FOLDER, name, file);
}

/** Reads command.json. */
export function readScenario(name: string): Scenario {
  return JSON.parse(readFileSync(scenarioFile(name, 'command.json'), 'utf8')) as Scenario;
}

/** Lays out base/ with an old pack, then what the scenario changes. */
export function layOut(name: string, scenario: ProjectChanges, project: string): void {
  cpSync(path.join(FOLDER, 'base'), project, { recursive: true });
  // Everything of the catalogue but its clauses, of which base/ has its own four.
  for (const file of ['forms', 'regimes', 'classification', 'terms', 'crosswalk']) {
    cpSync(path.join(SHIPPED, `standard/${file}.yaml`), path.join(project, `templates/standard/${file}.yaml`));
  }
  const old = {
    '.irdocs': '',
    'manifest.json': '{}',
    'markdown/plan/old.md': 'old\n',
    'pdf/pack.pdf': 'old pdf',
    'mine.txt': 'not of irdocs',
  };
  for (const [file, text] of Object.entries(old)) put(path.join(project, 'out/small', file), text);
  for (const place of scenario.remove ?? []) rmSync(path.join(project, place), { recursive: true });
  for (const [to, from] of Object.entries(scenario.copy ?? {})) {
    cpSync(path.join(project, from), path.join(project, to), { recursive: true });
  }
  for (const { file, find, put: text } of scenario.edit ?? []) {
    const parts = readFileSync(path.join(project, file), 'utf8').split(find);
    if (parts.length !== 2) throw new Error(`${name}: ${file} holds ${parts.length - 1} times: ${find}`);
    put(path.join(project, file), parts.join(text));
  }
  for (const [file, { text, times }] of Object.entries(scenario.fill ?? {})) {
    put(path.join(project, file), text.repeat(times));
  }
  if (existsSync(scenarioFile(name, 'files'))) cpSync(scenarioFile(name, 'files'), project, { recursive: true });
}

/** Runs the command in the project. */
export function runScenario({ args, env = {} }: Scenario, project: string) {
  const reads = READS_TEMPLATES.test(args[0] ?? '') && !args.includes('--templates') && !args.includes('--policies');
  const own = reads ? ['--templates', 'templates'] : [];
  return startCommand([...args, ...own], { cwd: project, env }).ended;
}

function put(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
