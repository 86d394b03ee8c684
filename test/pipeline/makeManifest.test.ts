import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeManifest } from '../../src/pipeline/makeManifest.js';
import type { RenderedSet } from '../../src/pipeline/renderSet.js';
import { makeSet } from '../markdown/makeSet.js';

const place = { document: 'plan', section: 'a' };
const item = (parts: object) => ({ text: '', weight: 'should', basis: 'general', places: [], checks: [], ...parts });
const rendered = {
  set: makeSet({ 'plan/plan': { a: 'x' } }),
  matrix: [
    {
      number: '4',
      title: 'Four',
      claimed: true,
      items: [
        item({ id: 'one', weight: 'must', status: 'covered', places: [place], checks: ['rota-covers'] }),
        item({ id: 'two', status: 'open' }),
        item({ id: 'three', status: 'excluded', reason: 'No supplier', approver: 'Ann Lee' }),
      ],
    },
  ],
} as unknown as RenderedSet;
const artifacts = [
  { path: 'pdf/b.pdf', bytes: Buffer.from('bee') },
  { path: 'markdown/a.md', bytes: Buffer.from('ä') },
];
const suppression = {
  id: 'intranet-move',
  finding: 'link-file-missing',
  file: 'policies/a.md',
  reason: 'It moves',
  owner: 'desk',
  expires: '2027-03-31',
};
const sources = [
  { path: 'a.yaml', attached: 'a.yaml', bytes: Buffer.from('a: 1\n') },
  { path: '../a.yaml', attached: 'group.a.yaml', group: 'group', bytes: Buffer.from('a: 2\n') },
];
const facts = {
  artifacts,
  keep: ['pdf'],
  profileHash: 'abc',
  pages: new Map([['plan', 7]]),
  sources,
  version: '0.1.0',
  suppressions: [suppression],
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

it('tells what the pack holds, each file with its size and hash, and nothing of the time', () => {
  const { path, bytes } = makeManifest(rendered, facts);
  expect(path).toBe('manifest.json');
  expect(JSON.parse(Buffer.from(bytes).toString())).toEqual({
    format: 1,
    irdocs: '0.1.0',
    profile_sha256: 'abc',
    profile: [
      { path: 'a.yaml', attached: 'a.yaml', bytes: 5, sha256: sha256('a: 1\n') },
      { path: '../a.yaml', attached: 'group.a.yaml', bytes: 5, sha256: sha256('a: 2\n') },
    ],
    not_rebuilt: ['pdf'],
    documents: [
      {
        id: 'plan',
        identifier: 'EX-1',
        title: 'Document plan',
        kind: 'plan',
        version: '1.0',
        status: 'in force',
        label: 'TLP:AMBER',
        effective: '2026-01-01',
        next_review: '2027-01-01',
        pages: 7,
      },
    ],
    clauses: {
      totals: {
        items: 3,
        must: 1,
        should: 2,
        covered: 1,
        excluded: 1,
        gaps: 0,
        open: 1,
        basis: { seed: 0, general: 3, practice: 0 },
      },
      items: [
        {
          id: 'one',
          clause: '4',
          weight: 'must',
          basis: 'general',
          status: 'covered',
          places: ['plan#a'],
          checks: ['rota-covers'],
        },
        {
          id: 'three',
          clause: '4',
          weight: 'should',
          basis: 'general',
          status: 'excluded',
          places: [],
          checks: [],
          reason: 'No supplier',
          approver: 'Ann Lee',
        },
      ],
    },
    suppressions: [suppression],
    files: [
      { path: 'markdown/a.md', bytes: 2, sha256: sha256('ä') },
      { path: 'pdf/b.pdf', bytes: 3, sha256: sha256('bee') },
    ],
  });
});

it('tells the public neither of the profile nor of reasons and who gave them', () => {
  const approval = { by: 'Ann Lee' };
  const approved = { ...rendered, set: { documents: rendered.set.documents.map((one) => ({ ...one, approval })) } };
  const { bytes } = makeManifest(approved as unknown as RenderedSet, {
    ...facts,
    sources: undefined,
    suppressions: [],
  });
  const text = Buffer.from(bytes).toString();
  for (const secret of ['a.yaml', 'Ann Lee', 'No supplier']) expect(text).not.toContain(secret);
  expect(JSON.parse(text)).toMatchObject({ clauses: { items: [{ id: 'one' }, { id: 'three', status: 'excluded' }] } });
});

it('says of which file it is a part, which then has no hash in it', () => {
  const { bytes } = makeManifest(rendered, facts, 'pdf/pack.pdf');
  expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({ format: 1, attached_to: 'pdf/pack.pdf' });
});

it('is the same for the same pack, in whatever order its files were made', () => {
  const again = makeManifest(rendered, { ...facts, artifacts: [...artifacts].reverse() });
  expect(again.bytes).toEqual(makeManifest(rendered, facts).bytes);
});
