// What is wrong with the keys of one set of keys: unknown ones, with the nearest or the place where they belong, and missing ones.
import type { ErrorObject } from 'ajv';
import type { Finding } from '../diagnostics.js';
import { childPointer } from '../model/pointer.js';
import { rankByNearness } from '../model/rankByNearness.js';
import { authorPath, shorten } from './authorPath.js';
import { nodeAt, placeOfOwner } from './locate.js';
import type { LocatedEntry, LocatedMap, Place } from './located.js';
import { type ProfileSchema, resolveNode, schemaAt } from './profileSchema.js';
import type { Subject } from './subject.js';
import { yamlExample } from './yamlExample.js';

/** Tells a finding at a place; `origin` is where its text was written, so that one mistake behind an alias is told once. */
export type Tell = (finding: Omit<Finding, 'place'>, place: Place | undefined, origin: number) => void;

/** The errors about keys of one object. */
export interface KeyErrors {
  readonly root: LocatedMap;
  readonly schema: ProfileSchema;
  /** Of the object. */
  readonly pointer: string;
  /** Of the keywords `required` and `additionalProperties`. */
  readonly errors: readonly ErrorObject[];
  /** What may stand in a file that could not be read, so that it is not told as missing: `sections`, or `keys` anywhere. */
  readonly incomplete: false | 'sections' | 'keys';
  /** Where the schema has a key, as an author names it. */
  readonly placesOf: (key: string) => readonly string[];
  readonly subject: Subject;
}

/** Reports them, a misspelt key once: not as unknown and as missing. */
export function reportKeys(problem: KeyErrors, tell: Tell): void {
  const { root, schema: rootSchema, pointer, errors, incomplete, placesOf, subject } = problem;
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
    const hint = near === undefined ? '' : `: did you mean \`${near}\`?`;
    tell(
      {
        ruleId: 'key-unknown',
        reason: `${authorPath(childPointer(pointer, entry.key))} is no key of ${subject.one}${hint}`,
        actual: shorten(entry.key),
        expected: ranked,
        note: `${hint === '' ? whereToPut(entry, map, placesOf) : ''}Keys of ${authorPath(pointer, subject.whole)}: ${named(allowed)}.`,
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
        reason: `${authorPath(pointer, subject.whole)} lacks the key \`${key}\`${taken ? ', which this line takes away' : ''}`,
        actual: key === '' ? undefined : `no ${key}`,
        expected: [key],
        note: `${taken ? 'Inherit it, or write your own. ' : ''}${description}${description === '' ? '' : ' '}Write for example:\n${yamlExample(rootSchema, key, child)}`,
      },
      taken ?? placeOfOwner(root, pointer),
      taken?.range.start.offset ?? map.origin,
    );
  }
}

/** How many keys a message names. */
const MOST_NAMED = 60;

function named(keys: readonly string[]): string {
  const more = keys.length - MOST_NAMED;
  return more > 0 ? `${keys.slice(0, MOST_NAMED).join(', ')} and ${more} more` : keys.join(', ');
}

/** What the author of an unknown key may have meant by it, as sentences. */
function whereToPut(entry: LocatedEntry, map: LocatedMap, placesOf: KeyErrors['placesOf']): string {
  const split = splitByComma(entry, map);
  if (split !== undefined)
    return `A comma ends a value between brackets. If it belongs to the value, write "${split}". `;
  const places = placesOf(entry.key);
  return places.length === 0
    ? ''
    : `It is a key of ${places.join(' and of ')}: move it there, or check the indentation. `;
}

/** The value that the comma before an entry without a colon has cut: `{ documents: Policy, cards }`. */
function splitByComma({ key, keyRange, value, file }: LocatedEntry, map: LocatedMap): string | undefined {
  if (value.kind !== 'scalar' || value.value !== null || keyRange.end.offset === undefined) return undefined;
  const after = String(file.value).slice(keyRange.end.offset, keyRange.end.offset + 80);
  if (!/^\s*[,}]/.test(after)) return undefined;
  const entries = [...map.entries.values()];
  const before = entries[entries.findIndex((other) => other.key === key) - 1]?.value;
  return before?.kind === 'scalar' && before.plain ? shorten(`${before.source}, ${key}`) : undefined;
}
