// irdocs form new: a form to fill in, as YAML on stdout.
import { caseShape, NEW_STAGE } from '../../cases/caseShape.js';
import { newCase } from '../../cases/newCase.js';
import { numberingOf, OWN_NUMBER } from '../../cases/numbering.js';
import { type FormWorld, formNamed, stageNamed } from '../../cases/openWorld.js';
import { OperationalError } from '../../diagnostics.js';
import type { CommandContext, ExitCode } from '../context.js';
import { openFormWorld } from './openFormWorld.js';

/** Options of `irdocs form new`. */
export interface FormNewOptions {
  readonly stage?: string;
  /** The number of the case. */
  readonly number?: string;
  /** The number before it, of which this one is the next. */
  readonly last?: string;
  /** The day on which the number is given, as an ISO date; by default today in UTC. */
  readonly at?: string;
}

/** Prints the file to stdout. */
export async function formNew(
  form: string,
  profile: string | undefined,
  options: FormNewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const world = await openFormWorld(profile, context);
  if (!world) return 1;
  const found = formNamed(form, world);
  const shape = caseShape(found);
  context.stdout(
    newCase({
      shape,
      purpose: found.purpose,
      organization: world.profile.organization.legal_name,
      stage: stageNamed(options.stage ?? NEW_STAGE, shape.stages, shape.form),
      ...numbered(shape.form, options, world, context),
      schemaFile: `${shape.form}.schema.json`,
    }),
  );
  return 0;
}

/** The number of the case, where one was asked for, and how such numbers are written. */
function numbered(
  form: string,
  { number, last, at }: FormNewOptions,
  { profile }: FormWorld,
  { asOf }: CommandContext,
): { readonly given: Record<string, string>; readonly notes: Record<string, string> } {
  const own = OWN_NUMBER[form];
  const numbering = own && numberingOf(profile, own.of);
  if (number === undefined && last === undefined) {
    return { given: {}, notes: numbering && own ? { [own.field]: `Written like ${numbering.pattern}.` } : {} };
  }
  if (!own || !numbering) {
    throw new OperationalError(
      'usage',
      own ? 'The pattern of the profile has no counter' : `The form ${form} has no number of its own`,
      own ? 'Write the number into the file by hand' : 'Leave out --number and --last',
    );
  }
  const given = number ?? numbering.next(last ?? '', at ?? asOf);
  if (given === undefined || !numbering.matches(given)) {
    throw new OperationalError(
      'usage',
      `${number ?? last} is not written like ${numbering.pattern}`,
      'Numbers follow forms.numbering of the profile',
    );
  }
  return { given: { [own.field]: given }, notes: { [own.field]: `Written like ${numbering.pattern}.` } };
}
