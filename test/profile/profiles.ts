// For the tests of src/profile: profiles written into a fresh folder, and the schema without required keys for fragments.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { onTestFinished } from 'vitest';
import type { ExampleFiles } from '../../src/diagnostics.js';
import { readStandard } from '../../src/library/readStandard.js';
import schemaSource from '../../src/model/profile.schema.json' with { type: 'json' };
import type { ProfileSchema } from '../../src/profile/profileSchema.js';
import { type ProfileReading, type ReadProfileOptions, readProfile } from '../../src/profile/readProfile.js';
import { AS_OF } from '../support/asOf.js';

export const wholeSchema = schemaSource as unknown as ProfileSchema;

/** The schema with `id` as the only required key anywhere, so that a fragment is judged by what it holds. */
export const fragmentSchema: ProfileSchema = dropRequired(wholeSchema);

function dropRequired(node: ProfileSchema): ProfileSchema {
  return JSON.parse(JSON.stringify(node), (key, value) =>
    (key === 'required' || key === 'x-required') && Array.isArray(value)
      ? value.filter((name) => name === 'id')
      : value,
  ) as ProfileSchema;
}

/** The catalogue that ships with irdocs. */
export const standard = await readStandard(fileURLToPath(new URL('../../templates/standard', import.meta.url)));

/** A fresh folder with these files, removed when the test ends. */
export function writeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'irdocs-profile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Reads fragments: no key but `id` is required, no rules run. Where files stand in folders, the folder of the first is read. */
export async function readFragment(
  files: ExampleFiles | string,
  options: Partial<ReadProfileOptions> = {},
): Promise<ProfileReading> {
  const all = typeof files === 'string' ? { 'profile.yaml': files } : files;
  const folder = writeFolder(all);
  return readProfile(path.join(folder, path.dirname(Object.keys(all)[0] ?? '')), {
    displayRoot: folder,
    standard,
    asOf: AS_OF,
    schema: fragmentSchema,
    rules: [],
    ...options,
  });
}

export function messagesOf(reading: Pick<ProfileReading, 'files'>): VFileMessage[] {
  return reading.files.flatMap((file) => file.messages);
}

/** `file:line:column-line:column [rule] reason` of each finding. */
export function told(reading: Pick<ProfileReading, 'files'>): string[] {
  return reading.files.flatMap((file) =>
    file.messages.map((message) => `${file.path}:${span(message)} [${message.ruleId}] ${message.reason}`),
  );
}

function span({ place }: VFileMessage): string {
  if (!place) return 'nowhere';
  if (!('start' in place)) return `${place.line}:${place.column}`;
  return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`;
}

/** What is wrong with the places of a file's findings: each must lie inside the text, and lines must fit offsets. */
export function misplaced(file: VFile): string[] {
  const text = String(file.value);
  return file.messages.flatMap((message) => {
    const { place } = message;
    if (!place) return [`${message.reason}: no place`];
    const points = 'start' in place ? [place.start, place.end] : [place];
    return points.flatMap(({ line, column, offset }) => {
      if (offset === undefined || offset < 0 || offset > text.length) return [`${message.reason}: offset ${offset}`];
      const before = text.slice(0, offset).split('\n');
      const fits = before.length === line && (before.at(-1)?.length ?? 0) + 1 === column;
      return fits ? [] : [`${message.reason}: ${line}:${column} is not offset ${offset}`];
    });
  });
}
