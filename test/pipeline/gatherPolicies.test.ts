// The policies of a profile folder in a repository: what their links may lead to, on the disk and in what a build makes.
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { PolicyContext } from '../../src/checks/check.js';
import policyLink from '../../src/checks/rules/policy-link.js';
import { report } from '../../src/diagnostics.js';
import { gatherPolicies } from '../../src/pipeline/gatherPolicies.js';
import { readNeighbours } from '../../src/pipeline/readNeighbours.js';
import { writeFiles } from '../library/folders.js';

const REPOSITORY = {
  '.git/HEAD': '',
  'README.md': '# Project\n',
  'org-profiles/acme/profile.yaml': '',
  'org-profiles/acme/notes.md': '# Notes\n',
  'org-profiles/other/policies/theirs.md': '# Theirs\n',
  'out/acme/markdown/policy/old.md': '# Old\n',
};

/** Lays out a repository with one policy, checks its links, and returns `file ruleId` for each finding. */
async function findingsOf(
  policy: string,
  { files = REPOSITORY as Record<string, string>, out = 'out', prepare = (_: string) => {} } = {},
) {
  const project = writeFiles({ ...files, 'org-profiles/acme/policies/own.md': policy });
  prepare(project);
  const profileFolder = path.join(project, 'org-profiles/acme');
  const gathered = await gatherPolicies({
    profileFolder,
    layers: [],
    displayRoot: project,
    packs: [path.join(project, out, 'acme')],
    slugs: 'github',
  });
  const home = path.relative(profileFolder, path.join(project, out, 'acme'));
  const context: PolicyContext = {
    ...gathered.context,
    generated: new Map([[`${home}/markdown/policy/new.md`, '# New\n\n## What is new\n']]),
    report,
  };
  policyLink.run({
    ...context,
    neighbours: await readNeighbours(context, { folder: profileFolder, displayRoot: project }),
  });
  return gathered.files.flatMap((file) => file.messages.map(({ ruleId }) => `${path.basename(file.path)} ${ruleId}`));
}

it('links into the repository are checked, with their anchors', async () => {
  expect(
    await findingsOf('[a](../../../README.md#project) [b](../notes.md#notes) [c](../../other/policies/theirs.md)'),
  ).toEqual([]);
  expect(await findingsOf('[a](../../../README.md#projct)')).toEqual(['own.md link-anchor-missing']);
  expect(await findingsOf('[a](../notes.md#nots) [b](../../../READ.md)')).toEqual([
    'own.md link-anchor-missing',
    'own.md link-file-missing',
  ]);
  expect(await findingsOf('[a](../../../../README.md)')).toEqual(['own.md link-outside']);
});

it.each(['out', 'build/packs', '.'])(
  'generated files are those of this build, whatever stands on the disk: --out %s',
  async (out) => {
    const way = path.posix.join('../../..', out, 'acme/markdown/policy');
    const files = { ...REPOSITORY, [path.posix.join(out, 'acme/markdown/policy/old.md')]: '# Old\n' };
    expect(await findingsOf(`[a](${way}/new.md#what-is-new)`, { files, out })).toEqual([]);
    expect(await findingsOf(`[a](${way}/old.md)`, { files, out })).toEqual(['own.md link-not-generated']);
    expect(await findingsOf('[a](../../../README.md)', { files, out })).toEqual([]);
  },
);

it('without a repository, links to its other files are told as not checked', async () => {
  const { '.git/HEAD': _, ...files } = REPOSITORY;
  expect(await findingsOf('[a](../../../README.md) [b](../gone.md)', { files })).toEqual([
    'own.md link-unchecked',
    'own.md link-file-missing',
  ]);
});

it('policies that cannot be read are told and are no policies; links to them make no noise', async () => {
  const files = { ...REPOSITORY, 'org-profiles/acme/policies/broken.md': 'a\0b' };
  const prepare = (project: string): void =>
    symlinkSync('/etc/hostname', path.join(project, 'org-profiles/acme/policies/link.md'));
  expect(await findingsOf('[a](broken.md#x)', { files, prepare })).toEqual([
    'broken.md policy-unreadable',
    'link.md policy-unreadable',
  ]);
});
