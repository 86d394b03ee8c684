// How a profile meets the one that it extends: what overrides what, what can be taken away, and which line each word comes from.
import { describe, expect, test } from 'vitest';
import { loadRules } from '../../src/profile/loadRules.js';
import type { ProfileReading } from '../../src/profile/readProfile.js';
import { readFragment, told, wholeSchema } from './profiles.js';

/** Reads a subsidiary whose profile is `own` below that of a group. */
function readBelow(group: string, own: string): Promise<ProfileReading> {
  return readFragment({ 'leasing/own.yaml': `extends: ../group\n${own}`, 'group/group.yaml': group });
}

/** `group.yaml:2 text` of what stands at a pointer. */
function written(reading: ProfileReading, pointer: string, where?: 'key' | 'value'): string | undefined {
  const place = reading.locate(pointer, where);
  if (!place) return undefined;
  const { start, end } = place.range;
  return `${place.file.basename}:${start.line} ${String(place.file.value).slice(start.offset, end.offset)}`;
}

describe('what overrides what', () => {
  test('objects merge key by key, at any depth', async () => {
    const reading = await readBelow(
      'organization:\n  short_name: Group\n  staff: 900\n  sector:\n    name: Banking\n    code: "64.19"\n',
      'organization:\n  staff: 80\n  sector:\n    name: Leasing\n',
    );
    expect(told(reading)).toEqual([]);
    expect(reading.raw).toEqual({
      organization: { short_name: 'Group', staff: 80, sector: { name: 'Leasing', code: '64.19' } },
    });
  });

  test('approvals are of the own documents alone', async () => {
    const approvals = (date: string): string =>
      `  approvals:\n    - { document: plan, version: "1", by: a-kent, date: ${date}, content: "sha256:${'0'.repeat(64)}" }\n`;
    const group = `people:\n  cards:\n    - { id: a-kent, name: Alma }\ndocument_set:\n  id_prefix: GRP\n${approvals('2025-01-20')}`;
    expect((await readBelow(group, 'organization:\n  staff: 80\n')).raw).toMatchObject({
      document_set: { id_prefix: 'GRP' },
    });
    expect(
      (await readBelow(group, 'organization:\n  staff: 80\n')).locate('/document_set/approvals/0'),
    ).toBeUndefined();
    const own = await readBelow(group, `document_set:\n${approvals('2025-03-03')}`);
    expect(own.raw).toMatchObject({ document_set: { id_prefix: 'GRP', approvals: [{ date: '2025-03-03' }] } });
  });

  test('entries with ids meet by id; the inherited keep their order, the new ones follow', async () => {
    const reading = await readBelow(
      'people:\n  cards:\n    - { id: a-kent, name: Alma, phone: "+44 1632 960101" }\n    - { id: j-marsh, name: Jon }\n',
      'people:\n  cards:\n    - { id: z-new, name: Zoe }\n    - { id: j-marsh, name: Joan }\n    - { id: a-new, name: Abe }\n',
    );
    expect(told(reading)).toEqual([]);
    expect(reading.raw).toEqual({
      people: {
        cards: [
          { id: 'a-kent', name: 'Alma', phone: '+44 1632 960101' },
          { id: 'j-marsh', name: 'Joan' },
          { id: 'z-new', name: 'Zoe' },
          { id: 'a-new', name: 'Abe' },
        ],
      },
    });
  });

  test.each([
    ['a list without ids', 'languages: [en-GB, de]', 'languages: [fr]', { languages: ['fr'] }],
    [
      'an empty list',
      'sites: [{ id: cork, name: Cork }]\n  languages: [de]',
      'sites: []\n  languages: []',
      { sites: [], languages: [] },
    ],
  ])('%s replaces', async (_, group, own, organization) => {
    const reading = await readBelow(`organization:\n  ${group}\n`, `organization:\n  ${own}\n`);
    expect(reading.raw).toEqual({ organization });
  });

  test('a value of another kind replaces, and is told at its line', async () => {
    const reading = await readBelow('organization:\n  staff: 900\n', 'organization:\n  staff: [80]\n');
    expect(told(reading)).toEqual([expect.stringMatching(/^leasing\/own.yaml:3:3-3:8 \[value-type\]/)]);
  });

  test('an entry without id does not cast the inherited ones away', async () => {
    const reading = await readBelow(
      'people:\n  cards:\n    - id: a-kent\n',
      'people:\n  cards:\n    - name: Zoe\n    - id: b-new\n',
    );
    expect(told(reading)).toEqual(['leasing/own.yaml:4:7-4:11 [key-missing] people.cards[1] lacks the key `id`']);
  });

  test('two own entries with one id are told as such', async () => {
    const reading = await readFragment(
      {
        'leasing/own.yaml': 'extends: ../group\npeople:\n  cards:\n    - id: a-kent\n    - id: a-kent\n',
        'group/group.yaml': 'people:\n  cards:\n    - id: a-kent\n',
      },
      { rules: (await loadRules()).filter(({ id }) => id === 'duplicate-id') },
    );
    expect(told(reading)).toEqual([
      'leasing/own.yaml:5:11-5:17 [duplicate-id] people.cards[1].id is "a-kent", which already names people.cards[0].id (leasing/own.yaml:4)',
    ]);
  });

  test('three layers: the innermost word counts', async () => {
    const reading = await readFragment({
      'shop/c.yaml': 'extends: ../leasing\norganization:\n  staff: 8\n',
      'leasing/b.yaml': 'extends: ../group\norganization:\n  staff: 80\n  short_name: Leasing\n',
      'group/a.yaml': 'organization:\n  staff: 900\n  short_name: Group\n  legal_name: Group plc\n',
    });
    expect(reading.raw).toEqual({
      organization: { staff: 8, short_name: 'Leasing', legal_name: 'Group plc' },
    });
    expect(reading.files.map(({ path }) => path)).toEqual(['shop/c.yaml', 'leasing/b.yaml', 'group/a.yaml']);
  });
});

describe('every word knows its line', () => {
  const GROUP =
    'organization:\n  short_name: Group\n  staff: 900\npeople:\n  cards:\n    - id: a-kent\n      name: Alma\n';
  const OWN = 'organization:\n  staff: 80\npeople:\n  cards:\n    - id: a-kent\n      phone: "+44 1632 960102"\n';

  test('in the file of the group or in the own one', async () => {
    const reading = await readBelow(GROUP, OWN);
    expect(written(reading, '/organization/short_name')).toBe('group.yaml:2 Group');
    expect(written(reading, '/organization/staff')).toBe('own.yaml:3 80');
    expect(written(reading, '/organization', 'key')).toBe('own.yaml:2 organization');
    expect(written(reading, '/people/cards/0/name')).toBe('group.yaml:7 Alma');
    expect(written(reading, '/people/cards/0/phone')).toBe('own.yaml:7 "+44 1632 960102"');
  });

  test('a mistake in an inherited word is told in the file of the group', async () => {
    const reading = await readBelow(GROUP.replace('900', 'many'), 'people:\n  cards:\n    - id: b-new\n');
    expect(told(reading)).toEqual([expect.stringMatching(/^group\/group.yaml:3:10-3:14 \[value-type\]/)]);
  });

  test('a key that both lack is told at the own entry, though its other keys are inherited', async () => {
    const schema = structuredClone(wholeSchema) as unknown as { definitions: never };
    const reading = await readFragment(
      {
        'leasing/own.yaml': `extends: ../group\npeople:\n  cards:\n    - phone: "+44 1632 960102"\n      id: a-kent\n`,
        'group/group.yaml': 'people:\n  cards:\n    - name: Alma\n      id: a-kent\n',
      },
      { schema: { ...schema, 'x-required': [] } as never },
    );
    expect(told(reading)[0]).toMatch(/^leasing\/own.yaml:5:7-5:9 \[key-missing\] people.cards\[0\] lacks the key/);
  });

  test('the rules leave a section alone that has a mistake in either file', async () => {
    const seen: string[][] = [];
    const rule = { id: 'spy', summary: '', why: '', bad: {}, good: {} };
    await readFragment(
      {
        'leasing/own.yaml': 'extends: ../group\norganization:\n  legal_name: Leasing\nscope:\n  statement: All\n',
        'group/group.yaml': 'organization:\n  staff: many\npeople:\n  cards:\n    - id: a-kent\n',
      },
      { rules: [{ ...rule, run: ({ profile }) => void seen.push(Object.keys(profile)) }] },
    );
    expect(seen).toEqual([['people', 'scope']]);
  });
});

describe('without', () => {
  test('takes keys, entries and lists away, which may then be written anew', async () => {
    const reading = await readBelow(
      'organization:\n  legal_name: Group plc\n  staff: 900\npeople:\n  cards:\n    - id: a-kent\n    - id: j-marsh\nescalation:\n  chain:\n    - id: one\n    - id: two\n',
      'without: [organization.staff, people.cards.a-kent, escalation.chain]\nescalation:\n  chain:\n    - id: zero\n    - id: one\n',
    );
    expect(told(reading)).toEqual([]);
    expect(reading.raw).toEqual({
      organization: { legal_name: 'Group plc' },
      people: { cards: [{ id: 'j-marsh' }] },
      escalation: { chain: [{ id: 'zero' }, { id: 'one' }] },
    });
  });

  test('what is gone has its place at the line that took it', async () => {
    const reading = await readBelow(
      'organization:\n  staff: 900\npeople:\n  cards:\n    - id: a-kent\n    - id: j-marsh\n',
      'without:\n  - organization.staff\n  - people.cards.a-kent\n',
    );
    expect(written(reading, '/organization/staff')).toBe('own.yaml:3 organization.staff');
    expect(written(reading, '/people/cards/a-kent')).toBe('own.yaml:4 people.cards.a-kent');
    expect(written(reading, '/people/cards/b-nobody')).toBeUndefined();
  });

  test.each([
    ['people.cards.a-kemt', 'people.cards has no `a-kemt`: did you mean `a-kent`?'],
    ['peple', 'the inherited profile has no `peple`: did you mean `people`?'],
    ['people.cards.0', 'people.cards has no `0`'],
    ['organization.languages.de', 'organization.languages has no entries with a name or id'],
    ['organization.staff.many', 'organization.staff has no entries with a name or id'],
  ])('%s is told: %s', async (path, why) => {
    const reading = await readBelow(
      'organization:\n  staff: 900\n  languages: [de]\npeople:\n  cards:\n    - id: a-kent\n',
      `without:\n  - ${path}\n`,
    );
    expect(told(reading)).toEqual([
      `leasing/own.yaml:3:5-3:${5 + path.length} [without-unknown] \`${path}\` is not inherited: ${why}`,
    ]);
  });

  test('the same thing twice is told with the first line', async () => {
    const reading = await readBelow(
      'organization:\n  staff: 900\n',
      'without:\n  - organization.staff\n  - organization.staff\n',
    );
    expect(told(reading)).toEqual([
      'leasing/own.yaml:4:5-4:23 [without-unknown] `organization.staff` is not inherited: line 3 takes it away already',
    ]);
  });

  test('needs something to inherit from', async () => {
    const reading = await readFragment('without: [organization.staff]\norganization:\n  staff: 8\n');
    expect(told(reading)).toEqual([
      'profile.yaml:1:1-1:8 [without-unknown] `without` takes away what is inherited, but this profile inherits nothing',
    ]);
  });

  test('a key that every profile needs is told at the line that took it', async () => {
    const schema = { ...wholeSchema, 'x-required': ['scope'] };
    const reading = await readFragment(
      {
        'leasing/own.yaml': 'extends: ../group\nwithout:\n  - scope\norganization:\n  staff: 8\n',
        'group/group.yaml': 'scope:\n  statement: All\n',
      },
      { schema },
    );
    expect(told(reading)).toContain(
      'leasing/own.yaml:3:5-3:10 [key-missing] the profile lacks the key `scope`, which this line takes away',
    );
  });

  test('the last entry of a list that needs one is told at the line that took it', async () => {
    const reading = await readBelow('people:\n  cards:\n    - id: a-kent\n', 'without:\n  - people.cards.a-kent\n');
    expect(told(reading)).toEqual([expect.stringMatching(/^leasing\/own.yaml:3:5-3:24 \[list-empty\] people.cards /)]);
  });

  test('somebody whom the group still names is told at the line that took him', async () => {
    const reading = await readFragment(
      {
        'leasing/own.yaml': 'extends: ../group\nwithout: [people.cards.j-marsh]\n',
        'group/group.yaml':
          'people:\n  cards:\n    - id: a-kent\n    - id: j-marsh\nroles:\n  holders:\n    - { role: lead, primary: j-marsh }\n  list:\n    - { id: lead }\n',
      },
      { rules: (await loadRules()).filter(({ id }) => id === 'reference-unknown') },
    );
    expect(told(reading)).toEqual([
      'leasing/own.yaml:2:11-2:31 [reference-unknown] people.cards.j-marsh is not inherited, but roles.holders[0].primary (group/group.yaml:7) names it',
    ]);
  });

  test('a rule that misses an entry of a list tells the line that took one', async () => {
    const reading = await readFragment(
      {
        'leasing/own.yaml': 'extends: ../group\nwithout: [procedures.playbooks.ransomware]\n',
        'group/group.yaml': 'procedures:\n  playbooks:\n    - { id: ransomware }\n    - { id: general }\n',
      },
      {
        rules: [
          {
            ...{ id: 'needs-two', summary: '', why: '', bad: {}, good: {} },
            run: ({ report }) => report('/procedures/playbooks', { where: 'key', reason: 'one is missing' }),
          },
        ],
      },
    );
    expect(told(reading)).toEqual(['leasing/own.yaml:2:11-2:42 [needs-two] one is missing']);
  });
});
