// What a person sees who fills in a form in VS Code, Neovim or Helix: the schema that `form schema` prints, on the file of `form new`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseSchema } from '../../src/cases/caseSchema.js';
import { newCase } from '../../src/cases/newCase.js';
import { formWorld, shapeOf } from '../cases/formWorld.js';
import { type LanguageServer, startLanguageServer } from './languageServer.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'irdocs-form-schema-'));
let server: LanguageServer;
let text: string;
beforeAll(async () => {
  const world = await formWorld();
  const shape = shapeOf(world, 'incident-report');
  const file = path.join(folder, 'form.schema.json');
  writeFileSync(file, JSON.stringify(caseSchema(shape, { blank: true })));
  const schemaFile = pathToFileURL(file).href;
  text = newCase({ shape, purpose: 'x', organization: 'x', stage: 'new', given: {}, notes: {}, schemaFile });
  server = await startLanguageServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

let opened = 0;
const open = (written: string) => server.open(`cases/${opened++}.yaml`, written);
const lineOf = (written: string, key: string): number =>
  written.split('\n').findIndex((line) => line.startsWith(`${key}:`));

test('nothing is underlined in a new form', async () => {
  expect((await open(text)).problems).toEqual([]);
});

test('choices in force and names are offered, and each key says what it is for', async () => {
  const written = text.replace('category:', 'category: ').replace('incident_lead:', 'incident_lead: ');
  const file = await open(written);
  const offered = async (key: string): Promise<readonly string[]> =>
    (await file.complete({ line: lineOf(written, key), character: key.length + 2 })).map(({ label }) => label);
  expect(await offered('category')).toContain('MAL Malware and ransomware');
  expect(await offered('incident_lead')).toContain('Selin Özdemir');
  const hover = await file.hover({ line: lineOf(written, 'awareness_at'), character: 3 });
  expect(hover?.contents.value).toContain(
    'When reasonable certainty existed; state the facts known then. Required at triage.',
  );
});

test('a wrong choice, a stray key and a time that is none are underlined', async () => {
  const written = text
    .replace('category:', 'category: Malware')
    .replace('declared_at:', 'declared_at: yesterday')
    .replace('short_name:', 'short_nam:');
  const { problems } = await open(written);
  const lines = problems.map(({ range }) => written.split('\n')[range.start.line]);
  expect(lines.sort()).toEqual(['category: Malware', 'declared_at: yesterday', 'short_nam:']);
});
