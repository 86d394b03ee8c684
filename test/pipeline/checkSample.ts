// Checks a changed copy of the sample against a small library, for tests of what goes through the whole flow.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type CheckedSet, checkOrganization } from '../../src/pipeline.js';
import { AS_OF } from '../support/asOf.js';
import { SAMPLE, TEMPLATES } from '../support/sample.js';

/**
 * Checks the sample with the templates that are given, a catalogue without clauses, and all else of the product's.
 *
 * @param templates files below documents/ or partials/
 * @param change edits the copy of the profile, which goes when the test ends
 */
export function checkSample(
  templates: Readonly<Record<string, string>>,
  change: (profileFolder: string) => void = () => {},
): Promise<CheckedSet> {
  const project = mkdtempSync(path.join(os.tmpdir(), 'irdocs-sample-'));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  const profileFolder = path.join(project, 'org-profiles', 'hallberg');
  cpSync(SAMPLE, profileFolder, { recursive: true });
  change(profileFolder);
  const templatesFolder = path.join(project, 'templates');
  const files = { ...templates, 'standard/clauses.yaml': 'claimed: []\nclauses: []\n' };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(templatesFolder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  for (const name of ['forms', 'regimes', 'classification', 'terms', 'crosswalk'])
    symlinkSync(path.join(TEMPLATES, `standard/${name}.yaml`), path.join(templatesFolder, `standard/${name}.yaml`));
  return checkOrganization({
    profileFolder,
    outFolder: path.join(project, 'out', 'hallberg'),
    displayRoot: project,
    templatesFolder,
    strict: true,
    asOf: AS_OF,
  });
}
