// For the tests of the action: its steps, run in bash with the environment and the files that a runner of GitHub gives.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { runScript, type ScriptResult } from './runScript.js';

/** A command that the runner took from the log, such as an annotation. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: string;
  readonly text: string;
}

/** How the last step of the action ended, and what the caller of the action sees. */
export interface ActionResult extends ScriptResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly commands: readonly RunnerCommand[];
  readonly summary: string;
}

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** Runs the steps of the action that are scripts, in a repository, as `uses` with these inputs would. */
export async function runAction(
  actionPath: string,
  workspace: string,
  temp: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<ActionResult> {
  mkdirSync(temp, { recursive: true });
  const action = parse(readFileSync(path.join(actionPath, 'action.yml'), 'utf8')) as Action;
  for (const name of Object.keys(inputs)) if (!(name in action.inputs)) throw new Error(`no input ${name}`);
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]),
  );
  const files = { GITHUB_OUTPUT: path.join(temp, 'output'), GITHUB_STEP_SUMMARY: path.join(temp, 'summary') };
  const stepOutputs: Record<string, Readonly<Record<string, string>>> = {};
  let last: ScriptResult = { status: 0, output: '' };
  for (const step of action.runs.steps) {
    if (step.run === undefined || last.status !== 0) continue;
    for (const file of Object.values(files)) writeFileSync(file, '');
    const stepEnv = Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      evaluate(value, (path) => given[path.replace(/^inputs\./, '')]),
    ]);
    last = await runScript(step.run, workspace, {
      GITHUB_ACTION_PATH: actionPath,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
      HOME: temp,
      ...files,
      ...Object.fromEntries(stepEnv),
      ...env,
    });
    if (step.id !== undefined) stepOutputs[step.id] = readOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8'));
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => {
    const outputOf = (at: string): string => {
      const [, id = '', , key = ''] = at.split('.');
      return stepOutputs[id]?.[key] ?? '';
    };
    return [name, evaluate(value, outputOf)];
  });
  return {
    ...last,
    outputs: Object.fromEntries(outputs),
    commands: commandsIn(last.output),
    summary: existsSync(files.GITHUB_STEP_SUMMARY) ? readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') : '',
  };
}

/** `${{ path }}` and nothing else: more than that the action must not need. */
function evaluate(text: string, lookUp: (path: string) => string | undefined): string {
  const path = /^\$\{\{ ([\w.-]+) \}\}$/.exec(text)?.[1];
  const value = path === undefined ? undefined : lookUp(path);
  if (value === undefined) throw new Error(`cannot evaluate ${text}`);
  return value;
}

/** The two forms of GITHUB_OUTPUT: `name=value`, and `name<<END`, lines, `END`. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name = '', kind, rest = ''] = /^([\w-]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (kind === '=') outputs[name] = rest;
    else if (kind === '<<')
      outputs[name] = lines
        .splice(0, lines.indexOf(rest) + 1)
        .slice(0, -1)
        .join('\n');
    else if (line !== '') throw new Error(`not understood in GITHUB_OUTPUT: ${line}`);
  }
  return outputs;
}

/** The lines that a runner obeys, in both notations that it knows; between `stop-commands` and its token it obeys none. */
export function commandsIn(output: string): readonly RunnerCommand[] {
  const commands: RunnerCommand[] = [];
  let token: string | undefined;
  for (const line of output.split('\n')) {
    const [, name = '', properties = '', text = ''] =
      /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? /##\[([\w-]+)(?: ([^\]]*))?\](.*)/.exec(line) ?? [];
    if (token !== undefined) {
      if (name === token) token = undefined;
    } else if (name === 'stop-commands') token = text;
    else if (name !== '') commands.push({ name, properties, text });
  }
  return commands;
}
