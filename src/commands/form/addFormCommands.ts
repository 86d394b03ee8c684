// The part of the command line that is about filled forms.
import { type Command, Option } from 'commander';
import type { BrowserChoice } from '../../describeMachine.js';
import type { PdfSettings } from '../../outputs/pdf/makePdfs.js';
import type { CommandContext, ExitCode } from '../context.js';
import type { CommonOptions } from '../createProgram.js';
import { formCheck } from './formCheck.js';
import { formNew } from './formNew.js';
import { formRead } from './formRead.js';
import { formRender } from './formRender.js';
import { formSchema } from './formSchema.js';

/** How commands get their common options, and are run. */
export interface FormCommandSettings {
  /** Adds `--format` with the given names, `--quiet` and `--no-color`. */
  readonly withFormat: (command: Command, formats: readonly string[]) => Command;
  /** Reads a day. @throws InvalidArgumentError */
  readonly isoDate: (text: string) => string;
  readonly formats: readonly string[];
  readonly printerOf: (choice: BrowserChoice, context: CommandContext) => PdfSettings;
  readonly run: (options: CommonOptions, work: (context: CommandContext) => Promise<ExitCode>) => Promise<void>;
}

const PROFILE = 'profile folder (default: the one below org-profiles/)';

/** Gives `irdocs form` its own commands. */
export function addFormCommands(
  form: Command,
  { withFormat, isoDate, formats, printerOf, run }: FormCommandSettings,
): void {
  const withProfile = (command: Command, names: readonly string[]): Command =>
    withFormat(command, names)
      .option('--strict', 'warnings count as errors')
      .option('--as-of <date>', 'judge dates as on this day (YYYY-MM-DD), not today', isoDate)
      .option('--templates <folder>', 'another template library');
  form.description('filled forms as data: begin, check, print and read back');
  withProfile(form.command('schema'), ['pretty'])
    .description('print the JSON Schema of a form, with the choices of the profile')
    .argument('<form>', 'id of the form: incident-report')
    .argument('[profile]', PROFILE)
    .action((name: string, profile: string | undefined, options) =>
      run({ out: '.', ...options }, (context) => formSchema(name, profile, context)),
    );
  withProfile(form.command('new'), ['pretty'])
    .description('print a form to fill in, as YAML')
    .argument('<form>', 'id of the form: incident-report')
    .argument('[profile]', PROFILE)
    .option('--stage <stage>', 'how far the case is (default: new)')
    .option('--number <number>', 'number of the case')
    .option('--last <number>', 'the last number that was given: the next one is written into the form')
    .option('--at <date>', 'day on which the number is given (default: today)', isoDate)
    .action((name: string, profile: string | undefined, options) =>
      run({ out: '.', ...options }, (context) => formNew(name, profile, options, context)),
    );
  withProfile(form.command('check'), formats)
    .description('is a filled form whole and sound at its stage? prints the clocks that its times start')
    .argument('<file>', 'the filled form, in YAML')
    .argument('[profile]', PROFILE)
    .option('--stage <stage>', 'judge it as at this stage, not at the one that it names')
    .action((name: string, profile: string | undefined, options) =>
      run({ out: '.', ...options }, (context) => formCheck(name, profile, options, context)),
    );
  withProfile(form.command('render'), formats)
    .option('--out <folder>', 'folder to write into', '.')
    .description('write a filled form as Markdown and as PDF, which can still be filled in')
    .argument('<file>', 'the filled form, in YAML')
    .argument('[profile]', PROFILE)
    .option('--to <outputs>', 'what to write: markdown, pdf', 'markdown,pdf')
    .option('--stage <stage>', 'judge it as at this stage, not at the one that it names')
    .option('--browser <path>', 'browser to print with')
    .option('--no-sandbox', 'run the browser without its sandbox (as root it always does)')
    .action((name: string, profile: string | undefined, options) =>
      run({ out: '.', ...options }, (context) =>
        formRender(name, profile, { ...options, pdf: printerOf(options, context) }, context),
      ),
    );
  form
    .command('read')
    .description('print what somebody filled into the PDF of a form, as data')
    .argument('<file>', 'the filled PDF')
    .argument('[profile]', PROFILE)
    .option('--form <id>', 'which form, where the PDF holds several')
    .addOption(new Option('--format <name>', 'how the data are written').choices(['yaml', 'json']).default('yaml'))
    .option('--strict', 'warnings print nothing too')
    .option('--no-color', 'no colours')
    .option('--templates <folder>', 'another template library')
    .action((name: string, profile: string | undefined, options) =>
      run({ ...options, format: 'pretty', out: 'out' }, (context) => formRead(name, profile, options, context)),
    );
}
