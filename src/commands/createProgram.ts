// The command line as commander reads it: commands, arguments and options; what they do is in the files beside this one.
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { BrowserChoice } from '../describeMachine.js';
import type { PdfSettings } from '../outputs/pdf/makePdfs.js';
import { escapeLines } from '../reporters/escapeControls.js';
import { type BuildCommandOptions, build } from './build.js';
import { check } from './check.js';
import type { CommandContext, ExitCode } from './context.js';
import { explain } from './explain.js';
import { addFormCommands } from './form/addFormCommands.js';
import { LISTS, list } from './list.js';
import type { SigningChoice } from './openSigner.js';
import { SCHEMAS, schema } from './schema.js';
import { verify } from './verify.js';

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
  readonly report?: readonly ReportChoice[];
}

/** What `--report sarif=findings.sarif` says. */
export interface ReportChoice {
  readonly format: string;
  readonly file: string;
}

/** What the command line must be told by the process. */
export interface ProgramSettings {
  readonly version: string;
  /** Names of the reporters. */
  readonly formats: readonly string[];
  readonly contextOf: (options: CommonOptions) => CommandContext;
  readonly printerOf: (choice: BrowserChoice, context: CommandContext) => PdfSettings;
  /** Who signs, and when; undefined when nobody is to. */
  readonly signerOf: (choice: SigningChoice, context: CommandContext) => Promise<BuildCommandOptions['sign']>;
  /** Receives the exit code of the command. */
  readonly ended: (code: ExitCode) => void;
}

const HELP = '\nRun `irdocs --help`, or `irdocs <command> --help`, to see what there is.';

/** For a command that has none of them. */
const NO_OPTIONS: CommonOptions = { format: 'pretty', color: false, out: 'out' };

/** The program; `parseAsync` throws CommanderError for a wrong command line and for --help. */
export function createProgram({ version, formats, contextOf, printerOf, signerOf, ended }: ProgramSettings): Command {
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
    .option(
      '--to <outputs>',
      'what to write: markdown, pdf, pack, data; or zip: all of them, and pack.zip with all in one file',
      'markdown,pdf,pack,data',
    )
    .option(
      '--browser <path>',
      'browser to print with (else IRDOCS_BROWSER, PUPPETEER_EXECUTABLE_PATH, an installed one, the embedded one)',
    )
    .option('--no-sandbox', 'run the browser without its sandbox (as root it always does)')
    .option('--draft', 'write in spite of findings, as DRAFT, into out/<name>-draft, with the findings listed')
    .option('--sign-key <file>', 'sign the PDFs with this key (PEM or PKCS#12); its passphrase: IRDOCS_SIGN_PASSPHRASE')
    .option('--sign-cert <file>', 'certificate of the key, where the key file has none')
    .option('--sign-passphrase-file <file>', 'file that holds the passphrase of the key')
    .addOption(reportOption(formats))
    .action((profiles: string[], options) =>
      run(options, async (context) => {
        const sign = await signerOf(options, context);
        return build(profiles, { ...options, sign, pdf: printerOf(options, context) }, context);
      }),
    );
  withProfile(program.command('check'), formats)
    .description('everything short of writing')
    .argument('[profiles...]', 'profile folders (default: the one below org-profiles/)')
    .option('--all', 'every organization below org-profiles/')
    .addOption(variantOption())
    .addOption(reportOption(formats))
    .addOption(policiesOption())
    .addOption(slugsOption())
    .action((profiles: string[], options) => run(options, (context) => check(profiles, options, context)));
  withProfile(program.command('list'), ['pretty', 'json'])
    .description(`list ${LISTS.join(', ')}`)
    .argument('<what>', LISTS.join(' | '))
    .argument('[profile]', 'profile folder')
    .option('--yaml', 'of approvals: the entries to record, for what is not approved yet')
    .action((what: string, profile: string | undefined, options) =>
      run(options, (context) => list(what, profile, options, context)),
    );
  addFormCommands(program.command('form'), { withFormat, isoDate, formats, printerOf, run });
  withFormat(program.command('verify'), formats)
    .description('is a pack still what was built? hashes, versions, links, attachments, signatures')
    .argument('<packs...>', 'folders of packs (out/<name>), ZIP files of them, or PDFs: pack.pdf or a document')
    .addOption(reportOption(formats))
    .action((packs: string[], options) => run(options, (context) => verify(packs, context)));
  withFormat(program.command('explain'), ['pretty', 'json'])
    .description('what a finding means and how to put it right')
    .argument('<code>', 'the id in brackets after a finding')
    .action((code: string, options) => run(options, (context) => explain(code, context)));
  program
    .command('schema')
    .description('print a JSON Schema: of profile files, for editors; of findings, for programs')
    .addArgument(
      new Argument(
        '[name]',
        'keep profile and subsidiary (for those that extend another) as org-profiles/NAME.schema.json',
      )
        .choices(SCHEMAS)
        .default('profile'),
    )
    .action((name: (typeof SCHEMAS)[number]) => run(NO_OPTIONS, (context) => schema(name, context)));
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

function policiesOption(): Option {
  return new Option('--policies <folder>', 'check a folder of Markdown policies without a profile; may be repeated')
    .argParser((folder: string, before: readonly string[] = []) => {
      if (folder.trim() === '') throw new InvalidArgumentError('It must name a folder.');
      return [...before, folder];
    })
    .conflicts(['all', 'variant', 'out', 'templates']);
}

function slugsOption(): Option {
  return new Option('--slugs <dialect>', 'how headings become anchors (default: github)').choices([
    'github',
    'gitlab',
    'python-markdown',
  ]);
}

function reportOption(formats: readonly string[]): Option {
  return new Option(
    '--report <format=file>',
    'write the findings to a file too, in a format of its own; may be repeated',
  ).argParser((text: string, before: readonly ReportChoice[] = []) => {
    const [, format = '', file = ''] = /^([^=]*)=(.+)$/s.exec(text) ?? [];
    if (!formats.includes(format)) {
      throw new InvalidArgumentError(`It must be FORMAT=FILE, with one of the formats ${formats.join(', ')}.`);
    }
    return [...before, { format, file }];
  });
}

function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
  if (!real) throw new InvalidArgumentError('It must be a day that exists, written YYYY-MM-DD.');
  return text;
}
