import { describe, expect, it } from 'vitest';
import { resolve } from './makeSet.js';

const DIRECTORY = {
  roles: '| Role |\n|---|\n| [Lead](define:role/lead) |\n\n### People\n\n[Ann](define:person/ann)',
  terms: '#### [Event](define:term/event)\n\nA thing.',
};

describe('references', () => {
  it.each([
    ['[](doc:directory)', 'Document directory', { target: { document: 'directory' } }],
    ['[](form:directory)', 'Document directory', { target: { document: 'directory' } }],
    [
      '[](doc:directory#roles)',
      'Document directory, section 1, Section roles',
      { target: { document: 'directory', anchor: 'roles' } },
    ],
    ['[](doc:plan#first)', 'section 1, Section first', { target: { document: 'plan', anchor: 'first' } }],
    ['[](doc:#first)', 'section 1, Section first', { target: { document: 'plan', anchor: 'first' } }],
    [
      '[](doc:directory#roles-people)',
      'Document directory',
      { target: { document: 'directory', anchor: 'roles-people' } },
    ],
    ['[the *list*](doc:directory)', 'the list', { target: { document: 'directory' } }],
    ['[](role:lead)', 'Team lead', { target: { document: 'directory', anchor: 'roles', row: 'role-lead' } }],
    ['[](person:ann)', 'Ann Lee', { target: { document: 'directory', anchor: 'roles-people', row: 'person-ann' } }],
    ['[](term:event)', 'event', { target: { document: 'directory', anchor: 'terms-event', row: 'term-event' } }],
    ['[she](role:lead)', 'she', { target: { document: 'directory', anchor: 'roles', row: 'role-lead' } }],
    ['[](policy:access)', 'EX-POL-07 Access', { policy: { id: 'access', file: 'policies/access control.md' } }],
    ['[](field:event-report/what)', '', { field: { id: 'what' } }],
    ['[here](https://a.example)', 'here', undefined],
    ['<mailto:a@b.example>', 'mailto:a@b.example', undefined],
  ])('%s', (markdown, text, data) => {
    const { links, atFacts, onDocuments } = resolve({
      'plan/plan': { first: markdown },
      'registers/directory': DIRECTORY,
    });
    expect([...atFacts, ...onDocuments]).toEqual([]);
    expect(links[0]?.text).toBe(text);
    if (data) expect(links[0]?.data).toMatchObject(data);
    else expect(links[0]?.data).toBeUndefined();
  });

  it.each([
    ['[](doc:directry)', 'There is no document `directry` (in plan, section first)', 'directory'],
    ['[](doc:directory#rols)', 'The document `directory` has no section `rols` (in plan, section first)', 'roles'],
    ['[](role:leed)', 'There is no role `leed` (in plan, section first)', 'lead'],
    ['[](clause:6.5)', 'There is no clause `6.5` (in plan, section first)', '6.4'],
    ['[](policy:acess)', 'There is no related policy `acess` (in plan, section first)', 'access'],
    [
      '[](field:event-report/wat)',
      'There is no form field `event-report/wat` (in plan, section first)',
      'event-report/what',
    ],
  ])('%s leads nowhere, and the nearest is proposed', (markdown, reason, nearest) => {
    const { set, onDocuments } = resolve({ 'plan/plan': { first: markdown }, 'registers/directory': DIRECTORY });
    expect(onDocuments).toEqual([reason]);
    expect(set.documents[0]?.file.messages[0]).toMatchObject({
      ruleId: 'reference-unresolved',
      fatal: true,
      note: `Did you mean \`${nearest}\`?`,
    });
    expect(set.documents[0]?.file.messages[0]?.expected?.[0]).toBe(nearest);
  });

  it.each([
    [
      '[](doc:directory#desk)',
      'Section `desk` of `directory` is left out because the profile gives no contacts.desk (in plan, section first)',
      'Guard the sentence: {{#if (printed "directory" "desk")}} ... {{/if}}; or give contacts.desk in the profile',
    ],
    [
      '[](doc:exercises)',
      'The document `exercises` is left out because the profile gives no exercises, metrics (in plan, section first)',
      'Guard the sentence: {{#if (printed "exercises")}} ... {{/if}}; or give exercises, metrics in the profile',
    ],
    [
      '[](doc:exercises#cycle)',
      'The document `exercises` is left out because the profile gives no metrics (in plan, section first)',
      'Guard the sentence: {{#if (printed "exercises" "cycle")}} ... {{/if}}; or give metrics in the profile',
    ],
  ])('%s leads to what is left out, and the missing fact is named', (markdown, reason, note) => {
    const { set, onDocuments } = resolve({ 'plan/plan': { first: markdown }, 'registers/directory': DIRECTORY }, [
      { document: 'directory', section: 'desk', covers: [], missing: ['contacts.desk'] },
      { document: 'exercises', section: 'programme', covers: [], missing: ['exercises'] },
      { document: 'exercises', section: 'cycle', covers: [], missing: ['metrics'] },
    ]);
    expect(onDocuments).toEqual([reason]);
    expect(set.documents[0]?.file.messages[0]).toMatchObject({ ruleId: 'reference-unresolved', fatal: true, note });
  });

  it('to a known thing that no document tells of leads nowhere either', () => {
    const { onDocuments } = resolve({ 'plan/plan': { first: '[](role:desk)' } });
    expect(onDocuments).toEqual([
      'No document of the set tells of the role `desk`, so that the reference leads nowhere (in plan, section first)',
    ]);
  });

  it('whose id came from the profile are faults of its line', () => {
    const { atFacts, onDocuments } = resolve({ 'plan/plan': { first: '[](role:«/escalation/chain/0/role|leed»)' } });
    expect(onDocuments).toEqual([]);
    expect(atFacts).toEqual([['/escalation/chain/0/role', 'There is no role `leed` (in plan, section first)']]);
  });

  it.each(['javascript:alert(1)', '../plan.md', 'plan.md#x', '#first', 'ftp://a.example', 'roles:lead', 'x:y'])(
    'with another address are refused: %s',
    (url) => {
      const { set } = resolve({ 'plan/plan': { first: `[x](${url})` } });
      expect(set.documents[0]?.file.messages).toMatchObject([{ ruleId: 'link-scheme' }]);
    },
  );
});

describe('definitions', () => {
  it('become places, not links', () => {
    const { links } = resolve({ 'registers/directory': DIRECTORY });
    expect(links.map((link) => link.data)).toEqual([
      { define: 'role-lead' },
      { define: 'person-ann' },
      { define: 'term-event' },
    ]);
  });

  it('of one id in two places are a finding, and the first counts', () => {
    const twice = {
      'plan/one': { a: '[Lead](define:role/lead)' },
      'plan/two': { b: '[Lead](define:role/lead) [](role:lead)' },
    };
    const { set, links, onDocuments } = resolve(twice);
    expect(onDocuments).toEqual(['`role/lead` is defined in two, section b, and in one, section a']);
    expect(set.documents[1]?.file.messages[0]?.ruleId).toBe('definition-twice');
    expect(links.at(-1)?.data?.target).toEqual({ document: 'one', anchor: 'a', row: 'role-lead' });
  });

  it('of one id in two entries of the profile are a fault of the second line', () => {
    const { atFacts, onDocuments } = resolve({
      'plan/one': { a: '[A](define:role/«/roles/list/0/id|lead») [B](define:role/«/roles/list/1/id|lead»)' },
    });
    expect(onDocuments).toEqual([]);
    expect(atFacts.map(([pointer]) => pointer)).toEqual(['/roles/list/1/id']);
  });
});
