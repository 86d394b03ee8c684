import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import type { Artifact } from '../../../src/model/documents.js';
import { zipArtifacts } from '../../../src/outputs/zip/zipArtifacts.js';
import { readZipDirectory } from '../../../src/pipeline/verify/readZipDirectory.js';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const artifacts: readonly Artifact[] = [
  { path: 'pdf/plan/plan.pdf', bytes: Buffer.from('%PDF-1.7\n'.repeat(100)) },
  { path: 'manifest.json', bytes: Buffer.from('{}\n'.repeat(100)) },
  // A view into a larger buffer, as the reading of files makes them.
  { path: 'data/empty.txt', bytes: Buffer.from('....').subarray(2, 2) },
];

it('holds every file as it is, sorted, with one mode, and says its own hash beside it', () => {
  const [zip, sum] = zipArtifacts(artifacts, '2026-01-15');
  expect(zip.path).toBe('pack.zip');
  const files = unzipSync(zip.bytes);
  expect(Object.keys(files)).toEqual(['data/empty.txt', 'manifest.json', 'pdf/plan/plan.pdf']);
  for (const { path, bytes } of artifacts) expect(Buffer.from(files[path] ?? 'none')).toEqual(Buffer.from(bytes));
  expect(Buffer.from(sum.bytes).toString()).toBe(`${createHash('sha256').update(zip.bytes).digest('hex')}  pack.zip\n`);
  expect(sum.path).toBe('pack.zip.sha256');
  const entries = readZipDirectory(Buffer.from(zip.bytes), 10);
  expect(entries.map(({ method }) => method)).toEqual([8, 8, 0]);
});

it('gives the same bytes in every time zone and order, with the date as it was given', () => {
  const made = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((name) => {
    process.env.TZ = name;
    return Buffer.from(zipArtifacts([...artifacts].reverse(), '2026-01-15')[0].bytes);
  });
  const [first] = made as [Buffer, ...Buffer[]];
  for (const other of made) expect(other.equals(first)).toBe(true);
  // MS-DOS: years since 1980, months, days in 7, 4 and 5 bits (APPNOTE 4.4.6).
  const date = first.readUInt16LE(12);
  expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([2026, 1, 15]);
});

it.each(['0001-01-01', '1979-12-31', '2100-01-01', '9999-12-31', ''])('has a date even for %s', (date) => {
  expect(unzipSync(zipArtifacts(artifacts, date)[0].bytes)).toHaveProperty(['manifest.json']);
});
