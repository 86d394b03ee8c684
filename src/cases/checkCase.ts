// The bytes of a filled form -> its data, or findings: YAML, keys, types and choices, then what the stage, the times and the numbers say.
import type { VFile } from 'vfile';
import { hasErrors, report } from '../diagnostics.js';
import type { Form } from '../model/derive/deriveForms.js';
import type { Profile } from '../model/profile.generated.js';
import { rankByNearness } from '../model/rankByNearness.js';
import type { Standard } from '../model/standard.js';
import { shorten } from '../profile/authorPath.js';
import type { LocatedMap } from '../profile/located.js';
import { readYaml } from '../profile/readYaml.js';
import type { Subject } from '../profile/subject.js';
import { toData } from '../profile/toData.js';
import { validate } from '../profile/validate.js';
import { type CaseData, withoutBlanks } from './caseData.js';
import { caseSchema } from './caseSchema.js';
import { type CaseShape, caseShape, NEW_STAGE } from './caseShape.js';
import { checkDueTimes } from './checkDueTimes.js';
import { checkNumbers } from './checkNumbers.js';
import { checkPeople } from './checkPeople.js';
import { checkStage } from './checkStage.js';
import { checkTimes } from './checkTimes.js';
import { normalizeCase } from './normalizeCase.js';
import type { OpenCase } from './openCase.js';

const FORM: Subject = {
  whole: 'the form',
  one: 'this form',
  empty: { ruleId: 'form-empty', note: 'Begin one with `irdocs form new FORM`, or delete it.' },
};

/** What a filled form is judged by. */
export interface CaseWorld {
  readonly profile: Profile;
  readonly forms: readonly Form[];
  readonly library: { readonly standard: Standard };
}

/** A filled form that could be read. */
export interface CheckedCase {
  readonly shape: CaseShape;
  /** The file with the line of each value. */
  readonly root: LocatedMap;
  /** Present when nothing is wrong with the file. */
  readonly data?: CaseData;
}

/**
 * Checks one file; the findings are on it.
 *
 * @param stage instead of the one that the file names
 * @returns undefined when nobody can tell which form it is.
 */
export function checkCase(file: VFile, bytes: Uint8Array, world: CaseWorld, stage?: string): CheckedCase | undefined {
  const root = readYaml(file, bytes, FORM);
  const form = root && formOf(root, world);
  if (!root || !form) return undefined;
  const shape = caseShape(form);
  const data = withoutBlanks(toData(root)) as Readonly<Record<string, unknown>>;
  if (!validate(root, data, { schema: caseSchema(shape, { blank: false }), incomplete: false, subject: FORM }))
    return { shape, root };
  // What the reader refused stands there, though nothing is seen of it.
  if (hasErrors([file])) return { shape, root };
  const opened: OpenCase = { shape, root, data, profile: world.profile };
  checkTimes(opened);
  checkDueTimes(opened, world.library.standard);
  checkNumbers(opened);
  checkPeople(opened);
  checkStage(opened, stage ?? (data.stage as string | undefined) ?? NEW_STAGE);
  return hasErrors([file]) ? { shape, root } : { shape, root, data: normalizeCase(data, shape) };
}

function formOf(root: LocatedMap, { forms }: CaseWorld): Form | undefined {
  const entry = root.entries.get('form');
  const named = entry?.value.kind === 'scalar' ? entry.value.source : undefined;
  const found = forms.find(({ id }) => id === named);
  if (found) return found;
  const known = forms.map(({ id }) => id);
  const { near, ranked } = rankByNearness(named ?? '', known);
  const hint = near === undefined ? '' : `: did you mean ${near}?`;
  report(root.file, {
    ruleId: 'form-unknown',
    reason:
      named === undefined || named === ''
        ? 'the file does not say which form it is'
        : `there is no form "${shorten(named)}"${hint}`,
    place: entry ? entry.value.range : { start: root.range.start, end: root.range.start },
    ...(named === undefined ? {} : { actual: shorten(named) }),
    expected: ranked,
    note: `Write form: and one of ${known.join(', ')}.`,
  });
  return undefined;
}
