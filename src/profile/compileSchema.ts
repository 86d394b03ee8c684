// Profile schema -> ajv validator, in strict mode so that a slip in the schema itself does not pass.
import { Ajv, type ValidateFunction } from 'ajv';
import { requiredKeys } from '../model/shape.js';
import type { ProfileSchema } from './profileSchema.js';

const CHEAP = { messages: false, inlineRefs: false, validateSchema: false, code: { optimize: false } } as const;

/** Keywords that only editors, the manual and the mapper read. */
const ANNOTATIONS = [
  'x-kind',
  'x-ref',
  'x-defines',
  'x-name',
  'x-required',
  'x-default-from',
  'x-private',
  'patternErrorMessage',
  'markdownDescription',
  'defaultSnippets',
];

/**
 * Compiles the schema to report every error. The generated code runs once, so it is made in the
 * cheapest way (a third of the time), and the schema itself is held against its meta-schema by a test and not here. The
 * sections that the whole profile needs are required here, where its files have been merged.
 */
export function compileSchema(schema: ProfileSchema): ValidateFunction {
  const ajv = new Ajv({
    strict: true,
    allErrors: true,
    ownProperties: true,
    addUsedSchema: false,
    ...CHEAP,
  });
  for (const keyword of ANNOTATIONS) ajv.addKeyword(keyword);
  return ajv.compile({ ...schema, required: requiredKeys(schema) });
}
