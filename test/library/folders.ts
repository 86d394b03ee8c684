// Writes small template libraries into fresh folders, for tests of src/library.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Library, readLibrary } from '../../src/library/readLibrary.js';

/** The templates of the product. */
export const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

export const HEAD =
  'title: A policy\ncode: POL-01\nsummary: Says what is.\nowner: governance.policy_owner\naudience: all\n';
export const SECTION = '---\ntitle: Purpose\ncovers: [4.3-purpose]\n---\nWe act.\n';

/** A fresh folder with these files, removed when the test ends. */
export function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'irdocs-library-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

const STANDARD: Readonly<Record<string, string>> = {
  'clauses.yaml':
    'claimed: ["4.3"]\nclauses: [{ number: "4.3", title: Policy, items: [{ id: 4.3-purpose, kind: content, weight: must, basis: seed, text: It says why. }] }]\n',
  'forms.yaml': 'forms: []\ncompletion_notes: []\n',
  'regimes.yaml': 'regimes: []\nclock_start_terms: {}\n',
  'classification.yaml': 'categories: []\n',
  'terms.yaml': 'terms: []\nwords: []\nrole_kinds: {}\n',
  'crosswalk.yaml':
    'as_of: "2026-11-21"\nsources: {}\nedition_facts: []\nedition_unknown: []\nclauses: []\ncontrol_titles: {}\nevidence: []\nphases: []\nothers: []\n',
};

/** Reads a library of these files, with a catalogue of one item beside them; the overrides of a group before those of its subsidiary. */
export function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...overrides: Readonly<Record<string, string | Uint8Array>>[]
): Promise<Library> {
  const templates = writeFiles(files);
  mkdirSync(path.join(templates, 'standard'));
  for (const [name, text] of Object.entries(STANDARD)) writeFileSync(path.join(templates, 'standard', name), text);
  return readLibrary({
    templates,
    displayRoot: templates,
    overrides: overrides.map(writeFiles),
  });
}

/** `file:line:column reason` of each finding. */
export function told(library: Library): string[] {
  return library.files.flatMap((file) =>
    file.messages.map(({ line, column, reason, ruleId }) => {
      const place = line === undefined ? '' : `:${line}:${column}`;
      return `${path.basename(file.path)}${place} [${ruleId}] ${reason}`;
    }),
  );
}
