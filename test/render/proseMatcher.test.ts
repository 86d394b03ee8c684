import { expect, it } from 'vitest';
import schema from '../../src/model/profile.schema.json' with { type: 'json' };
import type { SchemaNode } from '../../src/model/shape.js';
import { proseMatcher } from '../../src/render/proseMatcher.js';

const isProse = proseMatcher(schema as unknown as SchemaNode);

it.each([
  '/scope/statement',
  '/governance/top_management/statement',
  '/reporter_protection/statement',
  '/communications/templates/0/text',
  '/communications/templates/17/text',
])('%s is Markdown', (pointer) => {
  expect(isProse(pointer)).toBe(true);
});

it.each([
  '',
  '/scope',
  '/scope/constituency',
  '/communications/templates/0',
  '/communications/templates/x/text',
  '/communications/templates/0/text/0',
  '/scope/statement/0',
  '/people/cards/0/name',
])('%s is not', (pointer) => {
  expect(isProse(pointer)).toBe(false);
});
