// The logo of a profile lies in the folder of whoever names it, and nowhere else.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostics.js';
import { readAppearance } from '../../src/profile/readAppearance.js';
import { readLayers } from '../../src/profile/readLayers.js';
import { readProfile } from '../../src/profile/readProfile.js';
import { AS_OF } from '../support/asOf.js';
import { png, svg } from './logo/pictures.js';
import { fragmentSchema, messagesOf, standard, writeFolder } from './profiles.js';

const logoAt = (file: string): string =>
  `document_set:\n  appearance:\n    logo: { file: ${file}, alt: Logo of Northbridge }\n`;

/** What is read of the profile in the folder `org` of these files, and what is told of it. */
async function appearanceOf(files: Readonly<Record<string, string | Uint8Array>>, prepare = (_: string) => {}) {
  const displayRoot = writeFolder(files);
  prepare(displayRoot);
  const layers = await readLayers(path.join(displayRoot, 'org'), { displayRoot, schema: fragmentSchema });
  const reading = await readProfile(layers, { displayRoot, standard, asOf: AS_OF, schema: fragmentSchema, rules: [] });
  const told: [string, Finding][] = [];
  const appearance = readAppearance(reading, layers, (pointer, finding) => void told.push([pointer, finding]));
  return { appearance, told, messages: messagesOf(reading) };
}

describe('readAppearance', () => {
  it('reads paper, colour and logo', async () => {
    const { appearance, told } = await appearanceOf({
      'org/profile.yaml': `${logoAt('assets/logo.png')}    paper: Letter\n    accent: "#0b5fa5"\n`,
      'org/assets/logo.png': png(60, 20),
    });
    expect(told).toEqual([]);
    expect(appearance).toMatchObject({
      paper: 'Letter',
      accent: '#0b5fa5',
      logo: { ratio: 3, alt: 'Logo of Northbridge', uri: expect.stringContaining('data:image/png') },
    });
  });

  it('is A4 without further words, and nothing where the profile says nothing', async () => {
    expect((await appearanceOf({ 'org/profile.yaml': 'document_set:\n  appearance: {}\n' })).appearance).toEqual({
      paper: 'A4',
    });
    expect((await appearanceOf({ 'org/profile.yaml': 'document_set:\n  id_prefix: NB\n' })).appearance).toBeUndefined();
  });

  it('finds fonts that are installed in the folder of the profile or above it, and tells of others', async () => {
    const { appearance, told } = await appearanceOf({
      'org/profile.yaml': 'document_set:\n  appearance:\n    fonts: [noto-sans-thai, noto-sans-nowhere]\n',
      'node_modules/@fontsource/noto-sans-thai/package.json': '{}',
    });
    expect(appearance?.fonts).toEqual([
      {
        name: '@fontsource/noto-sans-thai',
        folder: expect.stringMatching(/node_modules\/@fontsource\/noto-sans-thai$/),
      },
    ]);
    expect(told.map(([pointer, { ruleId, actual }]) => [pointer, ruleId, actual])).toEqual([
      ['/document_set/appearance/fonts/1', 'font-missing', 'noto-sans-nowhere'],
    ]);
  });

  it.each(['../fonts', '@fontsource/noto-sans-jp', 'Noto Sans', 'a/b'])('refuses the font package %s', async (name) => {
    const { messages } = await appearanceOf({
      'org/profile.yaml': `document_set:\n  appearance:\n    fonts: ["${name}"]\n`,
    });
    expect(messages.map((message) => message.ruleId)).toEqual(['value-format']);
  });

  it('reads the logo that a subsidiary inherits from the folder of its group', async () => {
    const { appearance, told } = await appearanceOf({
      'group/profile.yaml': logoAt('assets/logo.svg'),
      'group/assets/logo.svg': svg('<g/>'),
      'org/profile.yaml': 'extends: ../group\norganization:\n  staff: 80\n',
    });
    expect(told).toEqual([]);
    expect(appearance?.logo?.ratio).toBe(2);
  });

  it('tells what cannot be printed at the key that names it, with the line of the drawing', async () => {
    const { told } = await appearanceOf({
      'org/profile.yaml': logoAt('assets/logo.svg'),
      'org/assets/logo.svg': svg('<script>x</script>'),
    });
    expect(told).toEqual([
      [
        '/document_set/appearance/logo/file',
        {
          ruleId: 'logo-unusable',
          reason: 'The logo assets/logo.svg, line 2 cannot be printed. Its element <script> holds a program',
          actual: 'assets/logo.svg',
          note: 'Remove <script>.',
        },
      ],
    ]);
  });

  it.each<[string, string, (root: string) => void]>([
    ['nothing', 'There is no such file', () => {}],
    ['a folder', 'It is no regular file', (root) => mkdirSync(`${root}/org/logo.svg`)],
    ['a pipe', 'It is no regular file', (root) => void execFileSync('mkfifo', [`${root}/org/logo.svg`])],
    [
      'a link out of the folder',
      'It lies outside of the profile folder',
      (root) => symlinkSync('../secret.svg', `${root}/org/logo.svg`),
    ],
    [
      'a link to itself',
      'It is a symbolic link that leads nowhere',
      (root) => symlinkSync('logo.svg', `${root}/org/logo.svg`),
    ],
    [
      'more than anybody needs',
      'It is 9000000 bytes long; at most 2000000 are read',
      (root) => writeFileSync(`${root}/org/logo.svg`, Buffer.alloc(9_000_000)),
    ],
  ])('does not read %s', async (_, reason, prepare) => {
    const files = { 'org/profile.yaml': logoAt('logo.svg'), 'secret.svg': svg('<g/>') };
    const { told, appearance } = await appearanceOf(files, prepare);
    expect(told.map(([, finding]) => finding.reason)).toEqual([`The logo logo.svg cannot be printed. ${reason}`]);
    expect(appearance?.logo).toBeUndefined();
  });

  it.each([
    '../secret.svg',
    '/etc/logo.svg',
    'a/../../logo.svg',
    'C:\\logo.svg',
    'https://example.com/logo.svg',
    'logo.gif',
  ])('refuses the path %s as it is written', async (file) => {
    const { messages } = await appearanceOf({ 'org/profile.yaml': logoAt(JSON.stringify(file)) });
    expect(messages.map((message) => message.ruleId)).toEqual(['value-format']);
  });
});
