// Located tree + schema -> findings, one for one mistake: the mapper from ajv's errors to the author's lines.
import type { ErrorObject } from 'ajv';
import { report } from '../diagnostics.js';
import { compileSchema } from './compileSchema.js';
import { type DefiningList, definedIds } from './definedIds.js';
import { describeValueError } from './describeValueError.js';
import { keyPlaces } from './keyPlaces.js';
import { LIMITS } from './limits.js';
import { nodeAt, placeOfOwner, takenFrom } from './locate.js';
import type { LocatedMap } from './located.js';
import { type ProfileSchema, schemaAt } from './profileSchema.js';
import { type KeyErrors, reportKeys, type Tell } from './reportKeys.js';
import { PROFILE, type Subject } from './subject.js';

/** How one profile is validated. */
export interface ValidateOptions {
  readonly schema: ProfileSchema;
  readonly incomplete: KeyErrors['incomplete'];
  /** What the tree is of, in the words of messages. */
  readonly subject?: Subject;
}

/** Reports every way in which `data` (the plain data of `root`) does not fit the schema; returns whether it fits. */
export function validate(
  root: LocatedMap,
  data: unknown,
  { schema, incomplete, subject = PROFILE }: ValidateOptions,
): boolean {
  const check = compileSchema(schema);
  if (check(data)) return true;
  const tell = makeTeller(root);
  let defined: readonly DefiningList[] | undefined;
  const idsOf = (kind: string): ReadonlyMap<string, string> | undefined => {
    defined ??= definedIds(schema, data);
    return defined.find((list) => list.kind === kind)?.names;
  };
  const [keyErrors, valueErrors] = partition(check.errors ?? []);
  let places: ReturnType<typeof keyPlaces> | undefined;
  const placesOf = (key: string): readonly string[] => {
    places ??= keyPlaces(schema, subject.whole);
    return places.get(key) ?? [];
  };
  for (const [pointer, errors] of keyErrors)
    reportKeys({ root, schema, pointer, errors, incomplete, placesOf, subject }, tell);
  for (const [pointer, error] of valueErrors) {
    const found = nodeAt(root, pointer);
    if (!found || found.node.kind === 'fault') continue;
    const place =
      error.keyword === 'type' && found.node.kind !== 'scalar' ? placeOfOwner(root, pointer) : takenFrom(found.node);
    const expected = schemaAt(schema, pointer);
    if (!expected) continue;
    const finding = describeValueError({ error, node: found.node, ...expected, idsOf });
    tell(finding, place ?? { file: found.node.file, range: found.node.range }, found.node.origin);
  }
  return false;
}

/** Tells one finding a written place, although an alias may lead there again, and stops at the cap. */
function makeTeller(root: LocatedMap): Tell {
  const seen = new Set<string>();
  return (finding, place, origin) => {
    if (!place || seen.size > LIMITS.findings) return;
    const key = JSON.stringify([place.file.path, origin, finding.ruleId, finding.actual]);
    if (seen.has(key)) return;
    seen.add(key);
    if (seen.size > LIMITS.findings) {
      report(root.file, {
        ruleId: 'yaml-limit',
        reason: `more than ${LIMITS.findings} mistakes: the rest is not shown`,
        place: root.range,
        note: 'Correct the first ones and run again.',
      });
      return;
    }
    report(place.file, { ...finding, place: place.range });
  };
}

/** Errors about keys by object, and the most telling error of each value. */
function partition(errors: readonly ErrorObject[]): [Map<string, ErrorObject[]>, Map<string, ErrorObject>] {
  const keys = new Map<string, ErrorObject[]>();
  const values = new Map<string, ErrorObject>();
  for (const error of errors) {
    if (error.keyword === 'required' || error.keyword === 'additionalProperties') {
      const group = keys.get(error.instancePath);
      if (group) group.push(error);
      else keys.set(error.instancePath, [error]);
    } else {
      const before = values.get(error.instancePath);
      if (!before || weight(error) < weight(before)) values.set(error.instancePath, error);
    }
  }
  return [keys, values];
}

const TELLING = ['type', 'enum', 'minLength', 'maxLength', 'pattern'];

function weight({ keyword }: ErrorObject): number {
  const index = TELLING.indexOf(keyword);
  return index === -1 ? TELLING.length : index;
}
