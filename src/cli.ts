#!/usr/bin/env node
// argv -> command -> exit code. The only user of process.*.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, Option } from 'commander';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import type { CommandContext, ExitCode } from './commands/context.js';
import { explain } from './commands/explain.js';
import { LISTS, list } from './commands/list.js';
import { describeMachine } from './describeMachine.js';
import { OperationalError } from './diagnostics.js';
import { escapeControls } from './reporters/escapeControls.js';
import { loadReporters } from './reporters/reporter.js';

interface CommonOptions {
  readonly format: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly out: string;
  readonly templates?: string;
}

const installed = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as { version: string };

async function main(argv: readonly string[]): Promise<number> {
  const reporters = await loadReporters();
  let outcome: ExitCode = 0;
  const context = (options: CommonOptions): CommandContext => {
    const reporter = reporters.find((entry) => entry.name === options.format);
    if (!reporter) throw new Error(`commander let an unknown format pass: ${options.format}`);
    return {
      cwd: process.cwd(),
      templatesFolder: options.templates ? path.resolve(options.templates) : path.join(installed, 'templates'),
      version,
      strict: options.strict === true,
      quiet: options.quiet === true,
      color: options.color && process.env.NO_COLOR === undefined && process.stderr.isTTY === true,
      reporter,
      stdout: (text) => void process.stdout.write(text),
      stderr: (text) => void process.stderr.write(text),
    };
  };
  const common = (command: Command): Command =>
    command
      .addOption(
        new Option('--format <name>', 'how findings are written')
          .choices(reporters.map((reporter) => reporter.name))
          .default('pretty'),
      )
      .option('--strict', 'warnings stop the pack too')
      .option('--quiet', 'no summary')
      .option('--no-color', 'no colours')
      .option('--out <folder>', 'folder that holds one folder per organization', 'out')
      .option('--templates <folder>', 'another template library');

  const program = new Command('irdocs')
    .description('Incident management documentation after ISO/IEC 27035-2:2016 from one YAML profile')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(escapeLines(text)) });
  common(program.command('build'))
    .description('check, then write Markdown, PDF and the pack')
    .argument('[profiles...]', 'profile folders (default: the one below org-profiles/)')
    .option('--to <outputs>', 'what to write: markdown, pdf, pack', 'markdown,pdf,pack')
    .option(
      '--browser <path>',
      'browser to print with (else IRDOCS_BROWSER, PUPPETEER_EXECUTABLE_PATH, an installed one, the embedded one)',
    )
    .option('--no-sandbox', 'run the browser without its sandbox (as root it always does)')
    .action(async (profiles: string[], options) => {
      outcome = await build(
        profiles,
        {
          out: options.out,
          to: options.to,
          pdf: {
            printer: describeMachine(process, os, options),
            themeFolder: path.join(context(options).templatesFolder, 'theme'),
          },
        },
        context(options),
      );
    });
  common(program.command('check'))
    .description('everything short of writing')
    .argument('[profiles...]', 'profile folders (default: the one below org-profiles/)')
    .action(async (profiles: string[], options) => {
      outcome = await check(profiles, { out: options.out }, context(options));
    });
  common(program.command('list'))
    .description(`list ${LISTS.join(', ')}`)
    .argument('<what>', LISTS.join(' | '))
    .argument('[profile]', 'profile folder')
    .action(async (what: string, profile: string | undefined, options) => {
      outcome = await list(what, profile, { out: options.out }, context(options));
    });
  common(program.command('explain'))
    .description('what a finding means and how to put it right')
    .argument('<code>', 'the id in brackets after a finding')
    .action(async (code: string, options) => {
      outcome = await explain(code, context(options));
    });

  try {
    await program.parseAsync([...argv], { from: 'user' });
    return outcome;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof OperationalError) {
      process.stderr.write(
        `irdocs: ${escapeLines(error.message)} [${error.code}]\n  remedy: ${escapeLines(error.remedy)}\n`,
      );
      return 2;
    }
    process.stderr.write(
      `irdocs: this is a bug in irdocs ${version}; please report it with these lines\n${(error as Error).stack ?? error}\n`,
    );
    return 2;
  }
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeControls).join('\n');
}

process.exitCode = await main(process.argv.slice(2));
