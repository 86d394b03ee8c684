// templates/standard/*.yaml -> the clause catalogue, forms, regimes, categories, terms and crosswalk as typed data.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { Standard } from '../model/standard.js';

/**
 * Reads the catalogue that ships with irdocs. Its shape is held by tests, so that a fault here is a bug, not a finding.
 */
export async function readStandard(folder: string): Promise<Standard> {
  const read = async (name: string) => parse(await readFile(path.join(folder, name), 'utf8'));
  const [clauses, forms, regimes, classification, terms, crosswalk] = await Promise.all([
    read('clauses.yaml'),
    read('forms.yaml'),
    read('regimes.yaml'),
    read('classification.yaml'),
    read('terms.yaml'),
    read('crosswalk.yaml'),
  ]);
  return {
    clauses: clauses.clauses,
    claimed: clauses.claimed,
    forms: forms.forms,
    completionNotes: forms.completion_notes,
    regimes: regimes.regimes,
    clockStarts: regimes.clock_start_terms,
    areas: regimes.areas,
    categories: classification.categories,
    terms: terms.terms,
    words: terms.words,
    roleKinds: terms.role_kinds,
    crosswalk,
  };
}
