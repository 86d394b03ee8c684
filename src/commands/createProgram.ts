// The command line as commander reads it: commands, arguments and options; what they do is in the files beside this one.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { BrowserChoice } from '../describeMachine.js';
import type { PdfSettings } from '../outputs/pdf/makePdfs.js';
import { escapeLines } from '../reporters/escapeControls.js';
import { build } from './build.js';
import { check } from './check.js';
import type { CommandContext, ExitCode } from './context.js';
import { explain } from './explain.js';
import { LISTS, list } from './list.js';

/** Options that several commands have, as commander gives them. */
export interface CommonOptions {
  readonly format: string;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
  /** An ISO date. */
  readonly asOf?: string;
  readonly out: string;
  readonly templates?: string;
}

/** What the command line must be told by the process. */
export interface ProgramSettings {
  readonly version: string;
  /** Names of the reporters. */
  readonly formats: readonly string[];
  readonly contextOf: (options: CommonOptions) => CommandContext;
  readonly printerOf: (choice: BrowserChoice, context: CommandContext) => PdfSettings;
  /** Receives the exit code of the command. */
  readonly ended: (code: ExitCode) => void;
}

const HELP = '\nRun `irdocs --help`, or `irdocs <command> --help`, to see what there is.';

/** The program; `parseAsync` throws CommanderError for a wrong command line and for --help. */
export function createProgram({ version, formats, contextOf, printerOf, ended }: ProgramSettings): Command {
  const run = async (options: CommonOptions, work: (context: CommandContext) => Promise<ExitCode>): Promise<void> => {
    const context = contextOf(options);
    try {
      ended(await work(context));
    } finally {
      context.progress();
    }
  };
  const program = new Command('irdocs')
    .description('Incident management documentation after ISO/IEC 27035-2:2016 from one YAML profile')
    .version(version)
    .exitOverride()
    .showHelpAfterError(HELP)
    .configureOutput({ outputError: (text, write) => write(`irdocs: ${escapeLines(text)}`) });
  withProfile(program.command('build'), formats)
    .description('check, then write Markdown, PDF and the pack')
    .argument('[profiles...]', 'profile folders (default: the one below org-profiles/)')
    .option('--all', 'every organization below org-profiles/')
    .addOption(variantOption())
    .option('--to <outputs>', 'what to write: markdown, pdf, pack, data', 'markdown,pdf,pack,data')
    .option(
      '--browser <path>',
      'browser to print with (else IRDOCS_BROWSER, PUPPETEER_EXECUTABLE_PATH, an installed one, the embedded one)',
    )
    .option('--no-sandbox', 'run the browser without its sandbox (as root it always does)')
    .action((profiles: string[], options) =>
      run(options, (context) => build(profiles, { ...options, pdf: printerOf(options, context) }, context)),
    );
  withProfile(program.command('check'), formats)
    .description('everything short of writing')
    .argument('[profiles...]', 'profile folders (default: the one below org-profiles/)')
    .option('--all', 'every organization below org-profiles/')
    .addOption(variantOption())
    .action((profiles: string[], options) => run(options, (context) => check(profiles, options, context)));
  withProfile(program.command('list'), ['pretty', 'json'])
    .description(`list ${LISTS.join(', ')}`)
    .argument('<what>', LISTS.join(' | '))
    .argument('[profile]', 'profile folder')
    .action((what: string, profile: string | undefined, options) =>
      run(options, (context) => list(what, profile, options, context)),
    );
  withFormat(program.command('explain'), ['pretty', 'json'])
    .description('what a finding means and how to put it right')
    .argument('<code>', 'the id in brackets after a finding')
    .action((code: string, options) => run(options, (context) => explain(code, context)));
  return program;
}

function withFormat(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option('--format <name>', 'how the result is written').choices(formats).default('pretty'))
    .option('--quiet', 'findings only: no summary, notes or progress')
    .option('--no-color', 'no colours');
}

function withProfile(command: Command, formats: readonly string[]): Command {
  return withFormat(command, formats)
    .option('--strict', 'warnings stop the pack too')
    .option('--as-of <date>', 'judge dates as on this day (YYYY-MM-DD), not today', isoDate)
    .option('--out <folder>', 'folder that holds one folder per organization', 'out')
    .option('--templates <folder>', 'another template library');
}

function variantOption(): Option {
  return new Option('--variant <name>', 'whom the documents are for; the public one has no names, numbers and tools')
    .choices(['internal', 'public'])
    .default('internal');
}

function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
  if (!real) throw new InvalidArgumentError('It must be a day that exists, written YYYY-MM-DD.');
  return text;
}
