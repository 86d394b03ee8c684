import { describe, expect, it } from 'vitest';
import { OperationalError } from '../../src/diagnostics.js';
import { readLibrary } from '../../src/library/readLibrary.js';
import { HEAD, readFiles, SECTION, TEMPLATES, told, writeFiles } from './folders.js';

const FOLDER = 'documents/policy/one';
const ONE = { [`${FOLDER}/document.yaml`]: HEAD, [`${FOLDER}/10-purpose.md`]: SECTION };

describe('a library', () => {
  it('is read with its documents, sections in the order of their numbers, and partials', async () => {
    const library = await readFiles({
      ...ONE,
      [`${FOLDER}/9-before.md`]: '---\ntitle: Before\n---\n',
      [`${FOLDER}/20-wide-table.md`]: '---\ntitle: "Wide: {{x}}"\nlayout: landscape\nnumbered: false\n---\n\nline 7\n',
      'partials/note.md': 'Hello',
    });
    expect(told(library)).toEqual([]);
    const [document] = library.documents;
    expect(document).toMatchObject({
      id: 'one',
      kind: 'policy',
      code: 'POL-01',
      title: 'A policy',
      summary: 'Says what is.',
      owner: 'governance.policy_owner',
      audience: 'all',
      derived: false,
    });
    expect(document?.sections).toMatchObject([
      { id: 'before', covers: [], source: '', layout: 'portrait', numbered: true },
      { id: 'purpose', title: 'Purpose', covers: ['4.3-purpose'], source: 'We act.\n', firstLine: 5 },
      {
        id: 'wide-table',
        title: 'Wide: {{x}}',
        layout: 'landscape',
        numbered: false,
        source: '\nline 7\n',
        firstLine: 6,
      },
    ]);
    expect([...library.partials].map(([name, file]) => [name, String(file.value)])).toEqual([['note', 'Hello']]);
  });

  it('is read with what a folder says of its documents: a list to go through, a version, a format', async () => {
    const library = await readFiles({
      'documents/playbooks/playbook/document.yaml': `${HEAD}each: procedures.playbooks\nversion: item.version\n`,
      'documents/playbooks/playbook/10-a.md': '---\ntitle: A\nnew_page: true\n---\n',
      'documents/cards/card/document.yaml': HEAD.replace('POL-01', 'CRD-01'),
      'documents/cards/card/10-a.md': SECTION,
      'documents/cards/wallet/document.yaml': `${HEAD.replace('POL-01', 'CRD-02')}format: wallet\n`,
      'documents/cards/wallet/10-a.md': SECTION,
    });
    expect(library.documents).toMatchObject([
      { id: 'playbook', folder: 'playbook', each: 'procedures.playbooks', version: 'item.version', format: 'sheet' },
      { id: 'card', format: 'card' },
      { id: 'wallet', format: 'wallet' },
    ]);
    expect(library.documents[0]?.sections[0]).toMatchObject({ newPage: true });
    expect(library.documents[1]).not.toHaveProperty('each');
  });

  it.each([
    ['cards', 'format: poster', '`format` must be card or wallet'],
    ['cards', 'each: ""', 'document.yaml of cards/x needs `each` as text'],
    ['cards', 'each: [a]', 'document.yaml of cards/x needs `each` as text'],
    ['cards', 'version: 2', 'document.yaml of cards/x needs `version` as text'],
  ])('tells of a wrong head: %s with %s', async (kind, line, expected) => {
    const library = await readFiles({
      [`documents/${kind}/x/document.yaml`]: `${HEAD}${line}\n`,
      [`documents/${kind}/x/10-a.md`]: SECTION,
    });
    expect(told(library)).toContainEqual(expect.stringContaining(expected));
  });

  it('is put into the order of the pack: by kind, then by code', async () => {
    const of = (key: string, code: string) => ({
      [`documents/${key}/document.yaml`]: HEAD.replace('POL-01', code),
      [`documents/${key}/10-a.md`]: SECTION,
    });
    const library = await readFiles({
      ...of('forms/f', 'FRM-01'),
      ...of('registers/r', 'REG-01'),
      ...of('procedures/z', 'PRC-01'),
      ...of('procedures/a', 'PRC-02'),
      ...of('plan/p', 'PLN-01'),
      ...of('policy/q', 'POL-01'),
    });
    expect(library.documents.map((document) => document.id)).toEqual(['q', 'p', 'z', 'a', 'r', 'f']);
  });

  it('reads Windows line ends and a byte order mark as if they were not there', async () => {
    const library = await readFiles({
      [`${FOLDER}/document.yaml`]: `\uFEFF${HEAD.replaceAll('\n', '\r\n')}`,
      [`${FOLDER}/10-purpose.md`]: SECTION.replaceAll('\n', '\r\n'),
    });
    expect(told(library)).toEqual([]);
    expect(library.documents[0]?.sections[0]?.source).toBe('We act.\n');
  });

  it.each([{}, { 'documents/readme.txt': 'x' }, { 'partials/a.md': 'x' }])(
    'without documents is a fault of the machine, not of an author: %j',
    async (files) => {
      const reading = readLibrary({ templates: writeFiles(files), displayRoot: '/' });
      await expect(reading).rejects.toThrow(OperationalError);
      await expect(reading).rejects.toMatchObject({ code: 'no-templates' });
    },
  );

  it('that does not exist is such a fault too', async () => {
    await expect(readLibrary({ templates: '/nowhere/at/all', displayRoot: '/' })).rejects.toMatchObject({
      code: 'no-templates',
    });
  });
});

describe('overrides', () => {
  it('replace files of the same path, add others, and name their own path in findings', async () => {
    const library = await readFiles(ONE, {
      [`${FOLDER}/10-purpose.md`]: '---\ntitle: Our purpose\n---\nOther words.\n',
      [`${FOLDER}/20-more.md`]: '---\ntitel: More\n---\n',
      'documents/plan/own/document.yaml': HEAD.replace('POL-01', 'PLN-09'),
      'documents/plan/own/10-a.md': SECTION,
    });
    expect(library.documents.map((document) => document.id)).toEqual(['one', 'own']);
    expect(library.documents[0]?.sections).toMatchObject([{ title: 'Our purpose', source: 'Other words.\n' }]);
    expect(told(library)).toEqual([
      '20-more.md:2:1 [template-front-matter] `titel` is no key of this front matter',
      '20-more.md:2:1 [template-front-matter] The section needs a `title`',
    ]);
    expect(library.files.find((file) => file.messages.length > 0)?.path).toMatch(/irdocs-library-.*20-more\.md$/);
  });

  it('of a subsidiary replace those of its group', async () => {
    const own = (text: string) => ({ [`${FOLDER}/10-purpose.md`]: SECTION.replace('We act.', text) });
    const library = await readFiles(
      ONE,
      { ...own('The group acts.'), [`${FOLDER}/20-more.md`]: SECTION },
      own('We do.'),
    );
    expect(library.documents[0]?.sections.map(({ source }) => source)).toEqual(['We do.\n', 'We act.\n']);
  });

  it('cannot replace the catalogue', async () => {
    const library = await readFiles(ONE, { 'standard/clauses.yaml': 'clauses: []\nclaimed: []\n' });
    expect(library.standard.clauses.map((clause) => clause.number)).toEqual(['4.3']);
  });

  it('may be absent', async () => {
    const library = await readLibrary({ templates: TEMPLATES, overrides: ['/nowhere/templates'], displayRoot: '/' });
    expect(library.documents.length).toBeGreaterThan(10);
  });
});

describe('a mistake in a template file is a finding', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghij'.split('').map((name, index) => {
      const before = 'abcdefghi'[index];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  ].join('\n');

  it.each<[string, Record<string, string | Uint8Array>, string | RegExp]>([
    [
      'no document.yaml',
      { [`${FOLDER}/document.yaml`]: undefined as never },
      'The folder documents/policy/one has no document.yaml',
    ],
    [
      'an unknown key',
      { [`${FOLDER}/document.yaml`]: `${HEAD}colour: red\n` },
      'document.yaml:6:1 [template-front-matter] `colour` is no key of this front matter',
    ],
    [
      'a missing key',
      { [`${FOLDER}/document.yaml`]: HEAD.replace(/code.*\n/, '') },
      'document.yaml of policy/one needs `code` as text',
    ],
    [
      'a key that is no text',
      { [`${FOLDER}/document.yaml`]: HEAD.replace('POL-01', '[1]') },
      'document.yaml of policy/one needs `code` as text',
    ],
    [
      'a head that is a list',
      { [`${FOLDER}/document.yaml`]: '- a\n' },
      'document.yaml of policy/one needs `title` as text',
    ],
    [
      'a head that cannot be read',
      { [`${FOLDER}/document.yaml`]: `${HEAD}x: [` },
      /^document\.yaml:\d+:\d+ .*not valid YAML/,
    ],
    ['a key twice', { [`${FOLDER}/document.yaml`]: `${HEAD}code: X` }, /^document\.yaml:6:1 .*not valid YAML/],
    ['an alias bomb', { [`${FOLDER}/document.yaml`]: `${HEAD}${bomb}\n` }, /alias/i],
    ['an alias to itself', { [`${FOLDER}/document.yaml`]: `${HEAD}x: &x [*x]\n` }, /`x` is no key/],
    ['an alias to nothing', { [`${FOLDER}/document.yaml`]: HEAD.replace('POL-01', '*nobody') }, /alias/i],
    [
      '`derived` that is no flag',
      { [`${FOLDER}/document.yaml`]: `${HEAD}derived: "yes"\n` },
      '`derived` must be true or false',
    ],
    ['an unknown kind', { 'documents/polices/two/document.yaml': HEAD }, '`polices` is no kind of document'],
    ['a name that is no section', { [`${FOLDER}/purpose.md`]: SECTION }, '`purpose.md` is no name of a section file'],
    ['a name with capitals', { [`${FOLDER}/20-Purpose.md`]: SECTION }, '`20-Purpose.md` is no name of a section file'],
    ['no front matter', { [`${FOLDER}/20-x.md`]: 'We act.\n' }, 'The section does not begin with front matter'],
    [
      'front matter without an end',
      { [`${FOLDER}/20-x.md`]: '---\ntitle: X\nWe act.\n' },
      'The section does not begin with front matter',
    ],
    ['no title', { [`${FOLDER}/20-x.md`]: '---\ncovers: []\n---\n' }, 'The section needs a `title`'],
    [
      'covers that is no list',
      { [`${FOLDER}/20-x.md`]: '---\ntitle: X\ncovers: 4.3-purpose\n---\n' },
      '`covers` must be a list of catalogue item ids',
    ],
    [
      'an item that the catalogue does not have',
      { [`${FOLDER}/20-x.md`]: '---\ntitle: X\ncovers: [4.3-purpse]\n---\n' },
      '20-x.md:2:1 [template-front-matter] The catalogue has no item `4.3-purpse`',
    ],
    [
      'an unknown layout',
      { [`${FOLDER}/20-x.md`]: '---\ntitle: X\nlayout: Landscape\n---\n' },
      '`layout` must be portrait or landscape',
    ],
    [
      '`numbered` that is no flag',
      { [`${FOLDER}/20-x.md`]: '---\ntitle: X\nnumbered: "no"\n---\n' },
      '`numbered` must be true or false',
    ],
    [
      'two sections of one id',
      { [`${FOLDER}/20-purpose.md`]: SECTION },
      /The section id `purpose` is also that of .*10-purpose\.md/,
    ],
    [
      'two documents of one id',
      { 'documents/plan/one/document.yaml': HEAD.replace('POL-01', 'PLN-01'), 'documents/plan/one/10-a.md': SECTION },
      'Two documents have the id `one`',
    ],
    [
      'two documents of one code',
      { 'documents/policy/two/document.yaml': HEAD, 'documents/policy/two/10-a.md': SECTION },
      'Two documents have the code `POL-01`',
    ],
    [
      'a document without sections',
      { 'documents/policy/two/document.yaml': HEAD.replace('POL-01', 'POL-02') },
      'The document has no section',
    ],
    [
      'a folder that is no document',
      { 'documents/policy/Incident_Policy/10-a.md': SECTION },
      'The file is not below documents/<kind>/<id>/',
    ],
    [
      'a file beside the folders',
      { 'documents/policy/10-a.md': SECTION },
      'The file is not below documents/<kind>/<id>/',
    ],
    [
      'a file too large',
      { [`${FOLDER}/20-x.md`]: `${SECTION}${'x'.repeat(256 * 1024)}` },
      /\[template-too-large\] The template is \d+ bytes long; at most 262144 are read/,
    ],
    [
      'text that is not UTF-8',
      { [`${FOLDER}/20-x.md`]: new Uint8Array([...Buffer.from(SECTION), 0xe9, 0x0a]) },
      'The template is not UTF-8 text',
    ],
  ])('%s', async (_, files, expected) => {
    const all = Object.fromEntries(Object.entries({ ...ONE, ...files }).filter(([, content]) => content !== undefined));
    const findings = told(await readFiles(all));
    if (typeof expected === 'string') expect(findings.join('\n')).toContain(expected);
    else expect(findings.join('\n')).toMatch(expected);
  });
});
