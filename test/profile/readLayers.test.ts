// Chains of folders as they come: missing, looping, linked elsewhere, too long, broken inside.
import { mkdirSync, symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLayers } from '../../src/profile/readLayers.js';
import { fragmentSchema, messagesOf, readFragment, told, wholeSchema, writeFolder } from './profiles.js';

const GROUP = 'organization:\n  short_name: Group\n';

async function read(root: string, name: string) {
  const layers = await readLayers(path.join(root, name), { displayRoot: root, schema: fragmentSchema });
  return {
    layers: layers.map(({ displayed }) => displayed),
    told: told({ files: layers.flatMap(({ files }) => files) }),
  };
}

describe('the folder that is extended', () => {
  test('is read after the own one, and its group after it', async () => {
    const root = writeFolder({
      'shop/c.yaml': 'extends: ../leasing\n',
      'leasing/b.yaml': 'extends: ../group\n',
      'group/a.yaml': GROUP,
    });
    expect(await read(root, 'shop')).toEqual({ layers: ['shop', 'leasing', 'group'], told: [] });
  });

  test('a missing one is told, with the name that was meant, and nothing else is', async () => {
    const reading = await readFragment(
      { 'leasing/b.yaml': 'extends: ../grup\nscope:\n  statement: All\n', 'group/a.yaml': GROUP },
      { schema: wholeSchema },
    );
    expect(told(reading)).toEqual([
      'leasing/b.yaml:1:10-1:17 [extends-folder] ../grup is no folder: did you mean ../group?',
    ]);
    expect(messagesOf(reading)[0]?.expected).toEqual(['../group']);
  });

  test('one without YAML files is told', async () => {
    const root = writeFolder({ 'leasing/b.yaml': 'extends: ../group\n', 'group/notes.txt': 'x' });
    expect((await read(root, 'leasing')).told).toEqual([
      'leasing/b.yaml:1:10-1:18 [extends-folder] ../group holds no *.yaml file',
    ]);
  });

  test.each([
    '..',
    '../..',
    '../../group',
    '../group/..',
    '../group/inner',
    '/etc',
    'group',
    './group',
    '../.hidden',
    '..\\group',
    '../group\\u0000',
    'https://northbridge.example/group',
    'file:///etc',
    '../%2e%2e',
  ])('%s is refused before anything is read', async (name) => {
    const root = writeFolder({ 'leasing/b.yaml': `extends: ${JSON.stringify(name).replace('\\\\u', '\\u')}\n` });
    const { layers, told: lines } = await read(root, 'leasing');
    expect(layers).toEqual(['leasing']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^leasing\/b.yaml:1:10-1:\d+ \[(?:value-format|yaml-character)\]/);
  });

  test.each([
    ['a number', 'extends: 7\n', 'value-type'],
    ['a list', 'extends: [../group]\n', 'value-type'],
    ['nothing', 'extends:\n', 'value-empty'],
    ['a `without` that is no list', 'extends: ../group\nwithout: people\n', 'value-type'],
    ['a path of other characters', 'extends: ../group\nwithout: ["people/cards"]\n', 'value-format'],
  ])('%s is told once', async (_, text, ruleId) => {
    const reading = await readFragment({ 'leasing/b.yaml': text, 'group/a.yaml': GROUP }, { schema: wholeSchema });
    expect(messagesOf(reading).map((message) => message.ruleId)).toEqual([ruleId]);
  });

  test('a symbolic link is refused, wherever it leads', async () => {
    const root = writeFolder({
      'profiles/leasing/b.yaml': 'extends: ../group\n',
      'profiles/bank/a.yaml': GROUP,
      'elsewhere/secret.yaml': GROUP,
    });
    for (const target of ['../elsewhere', 'bank', '/etc', 'nowhere']) {
      const link = path.join(root, 'profiles', 'group');
      symlinkSync(target, link);
      expect(await read(root, 'profiles/leasing')).toEqual({
        layers: ['profiles/leasing'],
        told: [
          'profiles/leasing/b.yaml:1:10-1:18 [extends-folder] ../group is a symbolic link, which can lead out of the repository',
        ],
      });
      unlinkSync(link);
    }
  });

  test('its files keep the bounds of every profile file', async () => {
    const root = writeFolder({
      'leasing/b.yaml': 'extends: ../group\n',
      'group/a.yaml': GROUP,
      'group/big.yaml': `a: ${'x'.repeat(2_000_001)}\n`,
      'group/deep.yaml': `a: ${'['.repeat(60)}${']'.repeat(60)}\n`,
    });
    symlinkSync('/dev/zero', path.join(root, 'group', 'zero.yaml'));
    mkdirSync(path.join(root, 'group', 'folder.yaml'));
    expect((await read(root, 'leasing')).told).toEqual([
      'group/big.yaml:1:1 [yaml-limit] the file has 2000005 bytes, but at most 2000000 are read',
      expect.stringMatching(/^group\/deep.yaml:1:\d+-1:\d+ \[yaml-limit\]/),
      'group/folder.yaml:1:1 [yaml-limit] this is no regular file',
      'group/zero.yaml:1:1 [yaml-limit] this is no regular file',
    ]);
  });

  test('sections of a group that cannot be read do not count as missing or as not inherited', async () => {
    const reading = await readFragment({
      'leasing/b.yaml': 'extends: ../group\nwithout: [people.cards.a-kent]\n',
      'group/a.yaml': GROUP,
      'group/broken.yaml': 'people:\n\tcards: []\n',
    });
    expect(told(reading)).toEqual(['group/broken.yaml:2:1-2:2 [yaml-syntax] a tab is used for indentation']);
    expect(reading.profile).toBeUndefined();
  });
});

describe('loops and lengths', () => {
  test('a profile that extends itself', async () => {
    const root = writeFolder({ 'leasing/b.yaml': 'extends: ../leasing\n' });
    expect((await read(root, 'leasing')).told).toEqual([
      'leasing/b.yaml:1:10-1:20 [extends-loop] the profile extends itself',
    ]);
  });

  test('a loop is told where it closes', async () => {
    const root = writeFolder({
      'shop/c.yaml': 'extends: ../leasing\n',
      'leasing/b.yaml': 'extends: ../group\n',
      'group/a.yaml': '# the group\nextends: ../leasing\n',
    });
    expect(await read(root, 'shop')).toEqual({
      layers: ['shop', 'leasing', 'group'],
      told: [
        'group/a.yaml:2:10-2:20 [extends-loop] the profile extends itself through others: leasing -> group -> leasing',
      ],
    });
  });

  test('five groups are read, the sixth is not', async () => {
    const chain = (length: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `p${index}/x.yaml`,
          index + 1 < length ? `extends: ../p${index + 1}\n` : GROUP,
        ]),
      );
    expect((await read(writeFolder(chain(6)), 'p0')).told).toEqual([]);
    const long = await read(writeFolder(chain(7)), 'p0');
    expect(long.layers).toHaveLength(6);
    expect(long.told).toEqual([
      'p5/x.yaml:1:10-1:15 [extends-loop] the profile extends more than 5 others, one after the other',
    ]);
  });
});

describe('the hash', () => {
  test('covers the files of the group, by name and bytes', async () => {
    const hash = async (group: Record<string, string>) =>
      (await readFragment({ 'leasing/b.yaml': 'extends: ../group\n', ...group })).hash;
    const [first, same, byte, name] = await Promise.all([
      hash({ 'group/a.yaml': GROUP }),
      hash({ 'group/a.yaml': GROUP }),
      hash({ 'group/a.yaml': `${GROUP}# x\n` }),
      hash({ 'group/aa.yaml': GROUP }),
    ]);
    expect(same).toBe(first);
    expect(new Set([first, byte, name]).size).toBe(3);
  });

  test('tells an own file from one of the group', async () => {
    const own = await readFragment({ 'a/x.yaml': 'extends: ../b\n', 'a/y.yaml': GROUP, 'b/x.yaml': 'scope: {}\n' });
    const group = await readFragment({ 'a/x.yaml': 'extends: ../b\n', 'b/x.yaml': 'scope: {}\n', 'b/y.yaml': GROUP });
    expect(own.hash).not.toBe(group.hash);
  });
});
