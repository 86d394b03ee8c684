// Splits what a profile says of inheritance, `extends` and `without`, from its sections.
import { report } from '../diagnostics.js';
import type { LocatedMap, LocatedNode, LocatedScalar } from './located.js';
import type { ProfileSchema } from './profileSchema.js';
import { toData } from './toData.js';
import { validate } from './validate.js';

/** What a profile inherits. */
export interface Inheritance {
  /** The value of `extends`: `../group`. */
  readonly extends: LocatedScalar | undefined;
  /** The entries of `without`. */
  readonly without: readonly LocatedScalar[];
  /** `false` when the two are not as the schema wants them; then nothing is inherited, and nothing counts as missing. */
  readonly sound: boolean;
}

const KEYS: ReadonlySet<string> = new Set(['extends', 'without']);

/** Reads and checks the two keys; `root` of the result holds all others. */
export function readInheritance(
  whole: LocatedMap,
  schema: ProfileSchema,
): { readonly root: LocatedMap; readonly inheritance: Inheritance } {
  const none: Inheritance = { extends: undefined, without: [], sound: true };
  const entries = [...whole.entries];
  const head = { ...whole, entries: new Map(entries.filter(([key]) => KEYS.has(key))) };
  if (head.entries.size === 0) return { root: whole, inheritance: none };
  const root = { ...whole, entries: new Map(entries.filter(([key]) => !KEYS.has(key))) };
  const properties = Object.entries(schema.properties ?? {}).filter(([key]) => KEYS.has(key));
  const part = { ...schema, 'x-required': [], properties: Object.fromEntries(properties) };
  if (!validate(head, toData(head), { schema: part, incomplete: false })) {
    return { root, inheritance: { ...none, sound: false } };
  }
  const parent = head.entries.get('extends')?.value;
  const without = head.entries.get('without');
  if (without && !parent) {
    report(without.file, {
      ruleId: 'without-unknown',
      reason: '`without` takes away what is inherited, but this profile inherits nothing',
      place: without.keyRange,
      note: 'Name the profile that it extends, for example `extends: ../northbridge-group`, or remove `without`.',
    });
  }
  const paths = parent && without?.value.kind === 'list' ? without.value.items : [];
  return { root, inheritance: { extends: scalar(parent)[0], without: paths.flatMap(scalar), sound: true } };
}

function scalar(node: LocatedNode | undefined): LocatedScalar[] {
  return node?.kind === 'scalar' ? [node] : [];
}
