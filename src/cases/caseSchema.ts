// A form of the profile -> the JSON Schema (draft-07) of its data: for editors as it is printed, and for our own checks.
import type { FormField } from '../model/documents.js';
import { fieldInputs } from '../model/forms/fieldInputs.js';
import { whenAndWho } from '../model/forms/fieldTip.js';
import type { ProfileSchema } from '../profile/profileSchema.js';
import type { CaseField, CaseShape } from './caseShape.js';
import { DATE_TIME_EXAMPLE, DATE_TIME_PATTERN } from './caseTime.js';

/** Caps of the data; what fits on paper is told when it is printed. */
const MOST = { line: 500, lines: 20_000, rows: 200, offered: 50 } as const;
const ONE_LINE = '^[^\\r\\n]*$';
const DATE = '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$';

/**
 * The schema of a form's data. Every object is closed; choices are those in force; people and roles are examples, for others may be
 * written too. What is required depends on the stage, so that `form check` tells it and the schema does not.
 *
 * @param blank whether a key may stand without a value, as `form new` writes them: editors must not flag what is still to be filled in.
 */
export function caseSchema(shape: CaseShape, { blank }: { readonly blank: boolean }): ProfileSchema {
  const optional = (schema: ProfileSchema): ProfileSchema => (blank ? orNothing(schema) : schema);
  const members = (fields: readonly CaseField[]): Record<string, ProfileSchema> =>
    Object.fromEntries(fields.map((field) => [field.key, optional(fieldSchema(field, optional))]));
  const sections = shape.sections.map(({ fields, part }) =>
    part
      ? {
          [part.id]: optional({
            title: part.title,
            description: part.note ?? 'One entry for each time that this part of the form is filled in.',
            type: 'array',
            maxItems: MOST.rows,
            items: optional(closed(members(part.fields))),
          }),
        }
      : members(fields),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: shape.title,
    description: `The data of one filled form "${shape.title}". Made by irdocs from the form and the profile.`,
    required: ['form'],
    ...closed({
      form: { title: 'Form', type: 'string', enum: [shape.form], description: 'Which form it is.' },
      stage: {
        title: 'Stage',
        type: 'string',
        enum: shape.stages,
        description: 'How far the case is: what this stage and those before it require must be filled in.',
      },
      ...Object.assign({}, ...sections),
    }),
  } as ProfileSchema;
}

function fieldSchema(field: FormField, optional: (schema: ProfileSchema) => ProfileSchema): ProfileSchema {
  const inputs = fieldInputs(field);
  const [first] = inputs;
  const words = {
    title: `${field.number} ${field.label}`,
    description: [field.help, whenAndWho(field)].filter(Boolean).join(' '),
  };
  const text = (longest: number, more: ProfileSchema = {}): ProfileSchema => ({
    ...words,
    type: 'string',
    maxLength: longest,
    ...more,
  });
  const line = { pattern: ONE_LINE, patternErrorMessage: 'Write it in one line.' };
  switch (field.type) {
    case 'choice':
      return first?.choices ? { ...words, type: 'string', enum: field.choices } : text(MOST.line, line);
    case 'checkbox':
      return { ...words, type: 'boolean' };
    case 'multi-choice':
      return {
        ...words,
        type: 'array',
        maxItems: MOST.rows,
        items:
          field.choices.length > 0 ? { type: 'string', enum: field.choices } : { type: 'string', maxLength: MOST.line },
      };
    case 'date':
      return text(10, { 'x-kind': 'date', pattern: DATE, patternErrorMessage: 'Write the day as YYYY-MM-DD.' });
    case 'datetime':
      return text(first?.longest ?? MOST.line, {
        pattern: DATE_TIME_PATTERN,
        patternErrorMessage: `Write day, time and zone: ${DATE_TIME_EXAMPLE}.`,
        examples: [DATE_TIME_EXAMPLE],
      });
    case 'duration':
      return text(MOST.line, { ...line, examples: ['2 days 4 hours'] });
    case 'longtext':
      return text(MOST.lines);
    case 'money':
      return {
        ...words,
        ...closed({
          currency: optional({
            description: 'The currency in three letters (ISO 4217).',
            type: 'string',
            pattern: '^[A-Z]{3}$',
            patternErrorMessage: 'Write the three capital letters of the currency, such as EUR.',
            ...(field.offered.length > 0 ? { examples: field.offered } : {}),
          }),
          amount: optional({
            description: 'The sum, as a number without separators.',
            type: 'number',
            minimum: 0,
            maximum: 1e15,
          }),
        }),
      };
    case 'signature':
      return {
        ...words,
        ...closed({
          signer: optional({
            description: 'Name of who signed, and the date. The signature itself stands on paper or in the PDF.',
            type: 'string',
            maxLength: MOST.line,
          }),
        }),
      };
    case 'person':
    case 'text':
      return text(MOST.line, {
        ...line,
        ...(field.offered.length > 0 ? { examples: field.offered.slice(0, MOST.offered) } : {}),
      });
  }
}

/** A set of keys that has no others. */
function closed(properties: Readonly<Record<string, ProfileSchema>>): ProfileSchema {
  return { type: 'object', additionalProperties: false, properties } as ProfileSchema;
}

/** The same, or a key whose value is still to be written. */
function orNothing(schema: ProfileSchema): ProfileSchema {
  const { type, enum: choices, 'x-kind': _kind, patternErrorMessage: _message, ...rest } = schema;
  return {
    ...rest,
    type: [type, 'null'],
    ...(choices === undefined ? {} : { enum: [...choices, null] }),
  } as unknown as ProfileSchema;
}
