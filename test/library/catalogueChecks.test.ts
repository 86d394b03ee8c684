// Every check that the research catalogue asks for is made by a rule or a check, or is held in a way that is named here.
import { describe, expect, it } from 'vitest';
import { loadChecks } from '../../src/checks/check.js';
import schema from '../../src/model/profile.schema.json' with { type: 'json' };
import { resolveSchema, type SchemaNode } from '../../src/model/shape.js';
import { loadRules } from '../../src/profile/loadRules.js';
import { standard } from '../profile/profiles.js';

const ids = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${kind}-${String(index + 1).padStart(2, '0')}`);
const ALL = [...ids('cc', 45), ...ids('dc', 24), ...ids('fc', 9)];

/** Not made by a rule over the profile or a check over the documents. */
const HELD: Readonly<Record<string, string>> = {
  'cc-44': 'page-limit, a finding on the printed card; its numbers and roles are facts of the profile',
  'dc-17': 'the schema and the incident form, below',
  'dc-21': 'the incident form, below',
  'fc-03': 'a filled form: not in this version',
  'fc-04': 'a filled form: not in this version',
  'fc-05': 'a filled form: not in this version',
  'fc-06': 'the printed form: not in this version',
  'fc-09': 'a filled form: not in this version',
};

const made = [...(await loadRules()), ...(await loadChecks())];

describe('the checks of the catalogue', () => {
  it('are each made, or held otherwise, and none twice over', () => {
    const claimed = new Set(made.flatMap(({ catalogue = [] }) => catalogue));
    expect([...claimed].filter((id) => !ALL.includes(id))).toEqual([]);
    expect(ALL.filter((id) => !claimed.has(id) && !HELD[id])).toEqual([]);
    expect(Object.keys(HELD).filter((id) => claimed.has(id))).toEqual([]);
  });

  it('cover items of the clause catalogue that exist', () => {
    const items = new Set(standard.clauses.flatMap((clause) => clause.items.map(({ id }) => id)));
    expect(made.flatMap(({ covers = [] }) => covers).filter((id) => !items.has(id))).toEqual([]);
  });
});

describe('held otherwise', () => {
  const fields = standard.forms
    .find(({ id }) => id === 'incident-report')
    ?.sections.flatMap((section) => section.fields);
  const field = (id: string) => fields?.find((each) => each.id === id);

  it('dc-17: a reclassification names who, when and what is recorded; the form keeps the first class beside the last', () => {
    const root = schema as unknown as SchemaNode;
    const member = (node: SchemaNode | undefined, key: string) => {
      const child = node?.properties?.[key];
      return child && resolveSchema(root, child);
    };
    const reclassification = member(member(root, 'classification'), 'reclassification');
    expect(reclassification?.required).toEqual(expect.arrayContaining(['set_by', 'changed_by', 'when', 'record']));
    expect(field('severity_initial')?.choices_from).toBe('classification.severity_classes');
    expect(field('severity_final')?.choices_from).toBe('classification.severity_classes');
  });

  it('dc-21: whatever the category, the form asks for a deliberate or an accidental cause', () => {
    expect(field('category')?.choices_from).toBe('classification.categories');
    const kinds = field('perpetrator_kind')?.choices ?? [];
    expect(kinds.filter((kind) => /person|group|organization/.test(kind)).length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => /accident|no perpetrator/.test(kind)).length).toBeGreaterThan(0);
  });
});
