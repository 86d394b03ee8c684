// One ajv error about a value -> what was found, what was expected and the remedy, in the author's words.
import type { ErrorObject } from 'ajv';
import type { Finding } from '../diagnostics.js';
import { rankByNearness } from '../model/rankByNearness.js';
import { authorPath, shorten } from './authorPath.js';
import { describeTypeError } from './describeTypeError.js';
import { echo } from './echo.js';
import { kindName } from './kindNames.js';
import type { LocatedNode } from './located.js';
import type { ProfileSchema } from './profileSchema.js';
import { suggestValue } from './suggestValue.js';

/** Everything about the error that its message is made from. */
export interface ValueError {
  readonly error: ErrorObject;
  readonly node: LocatedNode;
  /** The schema of the value. */
  readonly schema: ProfileSchema;
  /** Whether the object around it requires the key. */
  readonly required: boolean;
  /** The ids that a reference of a kind may name, with the names of their entries. */
  readonly idsOf?: (kind: string) => ReadonlyMap<string, string> | undefined;
}

/** A finding about a value; its place is the value's. */
export type Described = Omit<Finding, 'place'>;

/** Describes an error of any keyword but `required` and `additionalProperties`, which are about keys. */
export function describeValueError(problem: ValueError): Described {
  const { error, node, schema } = problem;
  const path = authorPath(error.instancePath);
  const actual = echo(node);
  const bound = error.keyword === 'minimum' ? 'at least' : 'at most';
  switch (error.keyword) {
    case 'type':
      return isEmpty(node) ? describeEmpty(path, problem) : describeTypeError(path, problem);
    case 'enum': {
      const known = (schema.enum ?? []).map(String);
      const { near, ranked } = rankByNearness(actual, known);
      return {
        ruleId: 'value-choice',
        reason: `${path} is "${actual}", which is none of the allowed values${near === undefined ? '' : `: did you mean "${near}"?`}`,
        actual,
        expected: ranked,
        note: `Allowed: ${known.join(', ')}.`,
      };
    }
    case 'minLength':
      return describeEmpty(path, problem);
    case 'maxLength':
      return {
        ruleId: 'value-length',
        reason: `${path} has ${[...sourceOf(node)].length} characters, but at most ${schema.maxLength} fit`,
        actual,
        expected: [`at most ${schema.maxLength} characters`],
        note: 'Shorten it; put the detail where the profile has a key for it.',
      };
    case 'minItems':
    case 'maxItems':
      return describeItems(path, node, schema);
    case 'minimum':
    case 'maximum':
      return {
        ruleId: 'value-format',
        reason: `${path} is ${actual}, but must be ${bound} ${error.params.limit}`,
        actual,
        expected: [`${bound} ${error.params.limit}`],
        note: schema.description,
      };
    case 'uniqueItems':
      return {
        ruleId: 'list-length',
        reason: `${path} holds the same entry twice (entries ${error.params.j} and ${error.params.i}, counted from 0)`,
        note: 'Remove one of the two.',
      };
    default:
      if (/^\s*$/.test(sourceOf(node))) return describeEmpty(path, problem);
      return describeForm(path, problem);
  }
}

function describeForm(path: string, { node, schema, idsOf }: ValueError): Described {
  const actual = echo(node);
  const meant = suggestValue(sourceOf(node), schema, idsOf?.(schema['x-ref'] ?? ''));
  const { expected = [] } = examples(schema);
  return {
    ruleId: 'value-format',
    reason: `${path} is "${actual}", which is not ${kindName(schema['x-kind'])}${meant === undefined ? '' : `: did you mean "${meant}"?`}`,
    actual,
    expected: meant === undefined ? expected : [meant],
    note: schema.patternErrorMessage,
  };
}

function describeEmpty(path: string, { node, schema, required }: ValueError): Described {
  const comment = node.kind === 'scalar' && node.plain ? node.cut : undefined;
  const remedy = required ? 'Write the value.' : 'Write the value, or remove the key.';
  return {
    ruleId: 'value-empty',
    reason: comment
      ? `${path} is empty, because YAML reads ${shorten(comment)} as a comment: write it in quotes`
      : `${path} is empty`,
    actual: node.kind === 'scalar' ? node.source : '',
    ...examples(schema),
    note: [remedy, schema.description].filter(Boolean).join(' '),
  };
}

function describeItems(path: string, node: LocatedNode, schema: ProfileSchema): Described {
  const count = node.kind === 'list' ? node.items.length : 0;
  const bounds = [
    schema.minItems === undefined ? '' : `at least ${schema.minItems}`,
    schema.maxItems === undefined ? '' : `at most ${schema.maxItems}`,
  ].filter(Boolean);
  const shared = { actual: String(count), expected: bounds.map((bound) => `${bound} entries`) };
  if (count === 0) {
    return { ruleId: 'list-empty', reason: `${path} has no entries`, ...shared, note: schema.description };
  }
  return {
    ruleId: 'list-length',
    reason: `${path} has ${count} entries, but must have ${bounds.join(' and ')}`,
    ...shared,
  };
}

function examples(schema: ProfileSchema): { expected?: readonly string[] } {
  const found = (schema.examples ?? []).filter((example) => typeof example !== 'object').map(String);
  return found.length > 0 ? { expected: found } : {};
}

function isEmpty(node: LocatedNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function sourceOf(node: LocatedNode): string {
  return node.kind === 'scalar' ? node.source : '';
}
