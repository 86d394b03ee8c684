import { expect, it } from 'vitest';
import { attachedSources, packAttachments } from '../../src/pipeline/packAttachments.js';

const bytes = Buffer.from('a: 1\n');
const names = (sources: Parameters<typeof attachedSources>[0]) =>
  attachedSources(sources).map(({ attached }) => attached);

it('names the files of the organization as they are called, and those of its group after the group', () => {
  expect(
    names([
      { path: 'people.yaml', bytes },
      { path: '../people.yaml', group: 'quillane', bytes },
      { path: '../../people.yaml', group: 'holding', bytes },
    ]),
  ).toEqual(['people.yaml', 'quillane.people.yaml', 'holding.people.yaml']);
});

it('gives no two files one name, whatever they are called', () => {
  expect(
    names([
      { path: 'quillane.a.yaml', bytes },
      { path: 'x:y.yaml', bytes },
      { path: 'x*y.yaml', bytes },
      { path: '../a.yaml', group: 'quillane', bytes },
    ]),
  ).toEqual(['quillane.a.yaml', 'x_y.yaml', '2.x_y.yaml', '2.quillane.a.yaml']);
});

it('makes names that lead nowhere, on no system', () => {
  expect(
    names([
      { path: '..\\..\\run.yaml', bytes },
      { path: 'a\u202elmay.yaml', bytes },
    ]),
  ).toEqual(['.._.._run.yaml', 'a_lmay.yaml']);
});

it('leaves out a file that was refused', () => {
  expect(names([{ path: 'pipe.yaml' }])).toEqual([]);
});

it('attaches the profile as source and the manifest as data', () => {
  const manifest = { path: 'manifest.json', bytes: Buffer.from('{}') };
  const sources = attachedSources([
    { path: 'a.yaml', bytes },
    { path: '../a.yaml', group: 'quillane', bytes },
  ]);
  expect(packAttachments(sources, manifest).map(({ name, relationship, mime }) => [name, relationship, mime])).toEqual([
    ['a.yaml', 'Source', 'application/yaml'],
    ['quillane.a.yaml', 'Source', 'application/yaml'],
    ['manifest.json', 'Data', 'application/json'],
  ]);
  expect(packAttachments([], manifest).map(({ name }) => name)).toEqual(['manifest.json']);
});
