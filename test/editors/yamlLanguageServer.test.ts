// What a person sees who writes a profile in VS Code, Neovim or Helix: their server, on the schemas that the samples name.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/sample.js';
import { type LanguageServer, type Position, type Problem, startLanguageServer } from './languageServer.js';

const samples = readdirSync(path.join(ROOT, 'org-profiles'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file: path.join('org-profiles', file), text: read(path.join('org-profiles', file)) }));

let server: LanguageServer;
let opened = 0;
beforeAll(async () => {
  server = await startLanguageServer();
});
afterAll(() => server[Symbol.asyncDispose]());

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Opens a new file of an organization; the cursor stands where the text has `|`. */
async function write(text: string, schema = 'profile') {
  const lines = [`# yaml-language-server: $schema=../${schema}.schema.json`, ...text.split('\n')];
  const line = lines.findIndex((entry) => entry.includes('|'));
  const at: Position = { line, character: lines[line]?.indexOf('|') ?? 0 };
  opened += 1;
  const file = await server.open(`org-profiles/unsaved/${opened}.yaml`, `${lines.join('\n').replace('|', '')}\n`);
  return {
    /** The words that are underlined, and what is said about them; lines count from the first of the text. */
    problems: file.problems.map((problem) => tell(problem, lines)),
    hover: async () => (await file.hover(at))?.contents.value ?? '',
    offered: async () =>
      (await file.complete(at)).map(({ label, insertText, documentation }) => ({
        label,
        insertText,
        says: typeof documentation === 'object' ? documentation.value : documentation,
      })),
  };
}

function tell({ range: { start, end }, message }: Problem, lines: readonly string[]): string {
  const words =
    start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : `lines to ${end.line}`;
  return `${start.line}: ${words}: ${message}`;
}

describe('the sample profiles in an editor', () => {
  it('name a schema that is there, for yaml-language-server and for JetBrains', () => {
    expect(samples.length).toBeGreaterThan(10);
    for (const { file, text } of samples) {
      const [first = '', second = ''] = text.split('\n');
      const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? '';
      expect(second, file).toBe(`# $schema: ${schema}`);
      expect(read(path.join(path.dirname(file), schema)), file).toContain('http://json-schema.org/draft-07/schema#');
    }
  });

  it('are flagged nowhere, although each file is only a part of its profile', async () => {
    const found = await Promise.all(
      samples.map(async ({ file, text }) =>
        (await server.open(file, text)).problems.map((problem) => ({ file, problem })),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  it('are flagged at the one key that is wrong: the schema is really used', async () => {
    const found = await Promise.all(
      samples.map(async ({ file, text }) => {
        const { problems } = await server.open(file.replace('.yaml', '.wrong.yaml'), `${text}orgnization: {}\n`);
        const lines = text.split('\n').length;
        return {
          file,
          lines,
          told: problems.map((problem) => tell(problem, [...text.split('\n').slice(0, -1), 'orgnization: {}'])),
        };
      }),
    );
    for (const { file, lines, told } of found) {
      expect(told, file).toEqual([`${lines - 1}: orgnization: Property orgnization is not allowed.`]);
    }
  });
});

describe('completion', () => {
  it('offers the keys that are not there yet, with what each is for and whether it must be', async () => {
    const { offered } = await write('people:\n  cards:\n    - id: j-marsh\n      |');
    const keys = await offered();
    const labels = keys.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['name', 'function', 'phone', 'email']));
    expect(labels).not.toContain('id');
    const phone = keys.find(({ label }) => label === 'phone');
    expect(phone?.says).toMatch(/^The number on which they can be reached.*\n\nRequired\./);
    expect(phone?.insertText).toContain('+44 1632 960101');
  });

  it('writes the required keys of a section with it', async () => {
    const { offered } = await write('|');
    const [section] = (await offered()).filter(({ label }) => label === 'escalation');
    expect(section?.says).toContain('Every profile needs this section, in one of its files.');
    expect(section?.insertText).toMatch(/^escalation:\n {2}chain:\n {4}- /);
  });

  it('offers the words of a choice, in quotes where they need them', async () => {
    const edition = await write('document_set:\n  edition_followed: |');
    expect((await edition.offered()).map(({ insertText }) => insertText)).toEqual(['"2016"', '"2023"']);
    const status = await write('document_set:\n  status: |');
    expect((await status.offered()).map(({ label }) => label)).toEqual(['in force', 'draft']);
  });
});

describe('hover', () => {
  it('says what a key is for, how it is written and where its ids come from', async () => {
    const { hover } = await write('document_set:\n  approval: { b|y: aoife, date: 2026-01-20 }');
    const text = await hover();
    expect(text).toMatch(
      /^#### Id from people\.cards\n\nThe person who approved this version\.\n\nRequired\. An id from `people\.cards`\./,
    );
    expect(text).toContain('j-marsh');
  });

  it('names the choices', async () => {
    const { hover } = await write('document_set:\n  status: dr|aft');
    expect(await hover()).toMatch(/Allowed Values:\n\n\* `draft`\n\* `in force`/);
  });

  it('tells what is withheld from outsiders', async () => {
    const { hover } = await write('people:\n  cards:\n    - ph|one: "+44 1632 960101"');
    expect(await hover()).toContain('Left out of what outsiders may read (`--variant public`).');
  });

  it('shows no name of a type in the code', async () => {
    const { hover } = await write('document_s|et: {}');
    expect(await hover()).toMatch(/^#### Document control\n/);
  });
});

const QUOTES = 'Put it in quotes where YAML would read a number, true, false or nothing.';
/** One mistake each, in the words of an author; `found` is what is underlined, and how the message begins. */
const MISTAKES: readonly { readonly mistake: string; readonly text: string; readonly found: string }[] = [
  {
    mistake: 'an unknown section',
    text: 'organisation: {}',
    found: '1: organisation: Property organisation is not allowed.',
  },
  {
    mistake: 'an unknown key in depth',
    text: 'people:\n  cards:\n    - id: j-marsh\n      fone: "+44 1632 960101"',
    found: '4: fone: Property fone is not allowed.',
  },
  {
    mistake: 'a telephone number without quotes',
    text: 'people:\n  cards:\n    - id: j-marsh\n      phone: 442079460000',
    found: '4: 442079460000: Write the number with its country code and in quotes, digits and single spaces only',
  },
  {
    mistake: 'a day that does not exist',
    text: 'document_set:\n  effective_date: 2026-02-30',
    found: '2: 2026-02-30: Write a day that exists as year-month-day, for example 2026-03-31.',
  },
  {
    mistake: 'a number for text',
    text: 'document_set:\n  id_prefix: 12',
    found: `2: 12: Write one line of plain text that is not blank, for example "The duty engineer leads". In a folded YAML block use >- so that no line break is left at the end. ${QUOTES}`,
  },
  {
    mistake: 'an empty text',
    text: 'document_set:\n  id_prefix: ""',
    found: '2: "": Write one line of plain text that is not blank',
  },
  {
    mistake: 'no value',
    text: 'document_set:\n  id_prefix:',
    found: '2: : Write one line of plain text that is not blank',
  },
  {
    mistake: 'a length of time in words',
    text: 'document_set:\n  review_interval: one year',
    found: '2: one year: Write a duration such as PT15M (15 minutes)',
  },
  {
    mistake: 'capitals in an id',
    text: 'document_set:\n  approval: { by: J-Marsh }',
    found: '2: J-Marsh: Write the id of an entry that exists, in small letters',
  },
  {
    mistake: 'a word that is no choice',
    text: 'document_set:\n  status: final',
    found: '2: final: Write one of these: "in force", "draft".',
  },
  {
    mistake: 'a choice without its quotes',
    text: 'document_set:\n  edition_followed: 2023',
    found: '2: 2023: Write one of these: "2016", "2023".',
  },
  {
    mistake: 'a word for true or false',
    text: 'forms:\n  extensions: "yes"',
    found: '2: "yes": Write true or false, without quotes.',
  },
  {
    mistake: 'a number in quotes',
    text: 'organization:\n  staff: "900"',
    found: '2: "900": Write a whole number, without quotes and without unit.',
  },
  {
    mistake: 'one value for a list',
    text: 'without: escalation.chain',
    found: '1: escalation.chain: Write a list: begin each entry with a hyphen and a space.',
  },
  {
    mistake: 'one value for a section',
    text: 'document_set: none',
    found: '1: none: Incorrect type. Expected "Document control".',
  },
];

describe('a mistake', () => {
  it.each(MISTAKES)('$mistake has one message, at its place, in plain words', async ({ text, found }) => {
    const { problems } = await write(text, 'subsidiary');
    expect(problems.map((problem) => problem.slice(0, found.length))).toEqual([found]);
  });

  it('a missing key is told at the key or entry that lacks it', async () => {
    const { problems } = await write(
      'document_set:\n  approval: { by: j-marsh }\npeople:\n  cards:\n    - { id: a, name: A, function: B, phone: "+44 1632 960101" }',
    );
    expect(problems).toContain('2: approval: Missing property "date".');
    expect(problems).toContain('5: {: Missing property "email".');
  });
});

describe('the file of a subsidiary', () => {
  it('need not repeat what the group has written', async () => {
    const text = 'extends: ../quillane\norganization:\n  sites: [{ id: dublin, address: 1 Quay Street }]';
    expect((await write(text, 'subsidiary')).problems).toEqual([]);
    expect((await write(text)).problems.length).toBeGreaterThan(5);
  });

  it('needs the id by which an entry meets that of the group', async () => {
    const { problems } = await write('organization:\n  sites: [{ address: 1 Quay Street }]', 'subsidiary');
    expect(problems).toEqual(['2: {: Missing property "id".']);
  });

  it('needs whole entries where a list without ids replaces that of the group', async () => {
    const { problems } = await write('roles:\n  holders: [{ role: irt-lead }]', 'subsidiary');
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(/^2: \{: Missing property /);
  });

  it('is told which keys the group may have', async () => {
    const { hover } = await write('document_set:\n  ver|sion: "1.0"', 'subsidiary');
    expect(await hover()).toContain('Required, unless the group has it.');
  });
});
