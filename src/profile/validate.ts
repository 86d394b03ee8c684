// Located tree + schema -> findings, one for one mistake: the mapper from ajv's errors to the author's lines.
import type { ErrorObject } from 'ajv';
import { type Finding, report } from '../diagnostics.js';
import { childPointer } from '../model/pointer.js';
import { authorPath, shorten } from './authorPath.js';
import { compileSchema } from './compileSchema.js';
import { describeValueError } from './describeValueError.js';
import { LIMITS } from './limits.js';
import { nodeAt, placeOfOwner, takenFrom } from './locate.js';
import type { LocatedMap, Place } from './located.js';
import { rankByNearness } from './nearest.js';
import { type ProfileSchema, resolveNode, schemaAt } from './profileSchema.js';
import { yamlExample } from './yamlExample.js';

/** How one profile is validated. */
export interface ValidateOptions {
  readonly schema: ProfileSchema;
  /** What may stand in a file that could not be read, so that it is not told as missing: `sections`, or `keys` anywhere. */
  readonly incomplete: false | 'sections' | 'keys';
}

/** Reports every way in which `data` (the plain data of `root`) does not fit the schema; returns whether it fits. */
export function validate(root: LocatedMap, data: unknown, { schema, incomplete }: ValidateOptions): boolean {
  const check = compileSchema(schema);
  if (check(data)) return true;
  const tell = makeTeller(root);
  const [keyErrors, valueErrors] = partition(check.errors ?? []);
  for (const [pointer, errors] of keyErrors) reportKeys(root, schema, pointer, errors, incomplete, tell);
  for (const [pointer, error] of valueErrors) {
    const found = nodeAt(root, pointer);
    if (!found || found.node.kind === 'fault') continue;
    const place =
      error.keyword === 'type' && found.node.kind !== 'scalar' ? placeOfOwner(root, pointer) : takenFrom(found.node);
    const expected = schemaAt(schema, pointer);
    if (!expected) continue;
    const finding = describeValueError({ error, node: found.node, ...expected });
    tell(finding, place ?? { file: found.node.file, range: found.node.range }, found.node.origin);
  }
  return false;
}

type Tell = (finding: Omit<Finding, 'place'>, place: Place | undefined, origin: number) => void;

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

function reportKeys(
  root: LocatedMap,
  rootSchema: ProfileSchema,
  pointer: string,
  errors: readonly ErrorObject[],
  incomplete: ValidateOptions['incomplete'],
  tell: Tell,
): void {
  const found = nodeAt(root, pointer);
  const map = found?.node;
  if (map?.kind !== 'map') return;
  const schema = schemaAt(rootSchema, pointer)?.schema ?? {};
  const allowed = Object.keys(schema.properties ?? {});
  // A key whose value was refused while reading is there, although ajv sees no value.
  const missing = new Set(
    errors.flatMap(({ params }) => (typeof params.missingProperty === 'string' ? [params.missingProperty] : [])),
  );
  for (const key of map.entries.keys()) missing.delete(key);
  const free = allowed.filter((key) => !map.entries.has(key));
  for (const { params } of errors) {
    const key: unknown = params.additionalProperty;
    const entry = typeof key === 'string' ? map.entries.get(key) : undefined;
    if (!entry) continue;
    const { near, ranked } = rankByNearness(entry.key, free);
    // A misspelt key is one mistake, not an unknown key and a missing one.
    if (near !== undefined) missing.delete(near);
    tell(
      {
        ruleId: 'key-unknown',
        reason: `${authorPath(childPointer(pointer, entry.key))} is no key of a profile${near === undefined ? '' : `: did you mean \`${near}\`?`}`,
        actual: shorten(entry.key),
        expected: ranked,
        note: `Keys of ${authorPath(pointer)}: ${allowed.join(', ')}.`,
      },
      { file: entry.file, range: entry.keyRange },
      entry.keyRange.start.offset ?? 0,
    );
  }
  if (incomplete === 'keys' || (incomplete === 'sections' && pointer === '')) return;
  for (const key of missing) {
    const child = resolveNode(rootSchema, schema.properties?.[key] ?? {});
    const description = child.description ?? child.title ?? '';
    const taken = map.without?.get(key);
    tell(
      {
        ruleId: 'key-missing',
        reason: `${authorPath(pointer)} lacks the key \`${key}\`${taken ? ', which this line takes away' : ''}`,
        actual: key === '' ? undefined : `no ${key}`,
        expected: [key],
        note: `${taken ? 'Inherit it, or write your own. ' : ''}${description}${description === '' ? '' : ' '}Write for example:\n${yamlExample(rootSchema, key, child)}`,
      },
      taken ?? placeOfOwner(root, pointer),
      taken?.range.start.offset ?? map.origin,
    );
  }
}
