// A value of the wrong type -> what YAML made of it and how to write it instead.
import { pointerParts, shorten } from './authorPath.js';
import type { Described, ValueError } from './describeValueError.js';
import { echo } from './echo.js';

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys',
};

/** Describes a value of the wrong type, other than an empty one. */
export function describeTypeError(path: string, { error, node, schema }: ValueError): Described {
  const type = String(schema.type);
  const expected = NAMES[type] ?? type;
  const base = { ruleId: 'value-type', actual: echo(node), expected: [expected] };
  const key = pointerParts(error.instancePath).findLast((part) => !/^\d+$/.test(part)) ?? '';
  if (node.kind !== 'scalar') {
    const found = node.kind === 'list' ? 'a list' : 'a set of keys';
    const note =
      type === 'array'
        ? 'Begin each entry with `- `.'
        : type === 'object'
          ? 'Remove the `- ` at the beginning of the line.'
          : 'Write one value after the colon; put it in quotes if it contains `: `, `{` or `[`.';
    return { ...base, reason: `${path} must be ${expected}, but is ${found}`, note };
  }
  const source = shorten(node.source);
  if ((type === 'array' || type === 'object') && /^-[^\s-]/.test(source)) {
    const entries = source.split(/ ?-(?=\S)/).filter(Boolean);
    const note = `Write a space after each dash: ${entries.map((entry) => `- ${entry}`).join(', ')}`;
    return { ...base, reason: `${path} must be ${expected}, but YAML reads ${source} as one text`, note };
  }
  if (type === 'string') {
    const read = typeof node.value === 'number' ? 'a number' : 'true or false';
    return {
      ...base,
      reason: `${path} must be text, but YAML reads ${source} as ${read}: write it in quotes`,
      note: `Write ${key}: "${source}"`,
    };
  }
  if (type === 'array') {
    return {
      ...base,
      reason: `${path} must be a list, but is one value`,
      note: `Write it on a line of its own: - ${source}`,
    };
  }
  if (type === 'object') {
    const keys = Object.keys(schema.properties ?? {});
    return {
      ...base,
      reason: `${path} must be a set of keys, but is one value`,
      note: `Its keys are ${keys.join(', ')}.`,
    };
  }
  const reason = `${path} must be ${expected}, but is the text "${source}"`;
  if (type === 'boolean') {
    const meant = /^(?:y|yes|on|true)$/i.test(source)
      ? 'true'
      : /^(?:n|no|off|false)$/i.test(source)
        ? 'false'
        : undefined;
    return { ...base, reason, note: meant ? `Write ${key}: ${meant}` : 'Write true or false, without quotes.' };
  }
  const digits = typeof node.value === 'string' && /^-?\d+(?:\.\d+)?$/.test(node.value);
  if (digits) return { ...base, reason, note: `Remove the quotes: ${key}: ${source}` };
  if (typeof node.value === 'string')
    return { ...base, reason, note: 'Write digits only, without unit and without quotes.' };
  const note = 'Write digits only, without dots, commas and blanks.';
  return { ...base, reason: `${path} must be ${expected}, but is ${source}`, note };
}
