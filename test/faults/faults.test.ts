// Faults of every kind in real-looking policies are all found, and nothing is said of what is right. IRDOCS_FAULTS=100 and
// IRDOCS_FAULT_SEED=x draw more, and others; the table is then printed.
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/runCommand.js';
import { checkCorpus, modeOf, placeCorpus } from './checkCorpus.js';
import { readCorpora } from './corpora.js';
import { FAULT_KINDS } from './kinds/index.js';
import { LOOK_ALIKES } from './lookAlikes/index.js';
import { checkCases, drawCases, type Outcome, ruleIdsOf, standsAt } from './measure.js';
import { type Case, joinChanges, packCases } from './packCases.js';
import { failures, outcomeTable } from './table.js';

const COUNT = Number(process.env.IRDOCS_FAULTS ?? 12);
const SEED = process.env.IRDOCS_FAULT_SEED ?? '1';
const corpora = readCorpora(path.resolve(import.meta.dirname, '../..'));

const kinds = [...FAULT_KINDS, ...LOOK_ALIKES];
/** A run with a profile renders every document first, so that there are fewer of them. */
const cases = [
  ...drawCases(
    kinds.filter(({ mode }) => mode === 'folder'),
    corpora,
    COUNT,
    SEED,
  ),
  ...drawCases(
    kinds.filter(({ mode }) => mode === 'profile'),
    corpora,
    Math.ceil(COUNT / 12),
    SEED,
  ),
];

// The sample organization is held clean by test/sample.test.ts.
const plain = [...corpora.values()].filter((corpus) => modeOf(corpus) === 'folder');
test.each(plain.map((corpus) => [corpus.name, corpus] as const))('%s has no fault', async (_, corpus) => {
  expect(await checkCorpus(corpus, new Map(), 'folder')).toEqual([]);
});

describe(`seed ${SEED}`, () => {
  const outcomes: Outcome[] = [];

  beforeAll(async () => {
    outcomes.push(...(await checkCases(cases, checkCorpus)));
    if (process.env.IRDOCS_FAULTS) console.log(outcomeTable(outcomes));
  }, 600_000);

  test.each(kinds.map(({ id }) => [id]))('%s', (id) => {
    const ones = outcomes.filter(({ kind }) => kind.id === id);
    expect(ones.length).toBeGreaterThan(0);
    expect(failures(ones)).toBe('');
  });
});

test('the program itself finds them too', async () => {
  const together = packCases(
    cases.filter(({ kind, corpus }) => 'ruleIds' in kind && corpus.name === 'skerrow'),
  )[0] as Case[];
  expect(together.length).toBeGreaterThan(10);
  const { corpus } = together[0] as Case;
  const { folder, remove } = placeCorpus(corpus, joinChanges(together), 'folder');
  try {
    const { status, stdout } = await runCommand(['check', '--policies', '.', '--format', 'json'], { cwd: folder });
    const { findings } = JSON.parse(stdout) as { findings: { file: string; start?: { line: number }; rule: string }[] };
    expect(status).toBe(1);
    for (const { kind, injection } of together) {
      for (const place of injection.expected) {
        const there = findings.filter(
          ({ file, start, rule }) =>
            standsAt(place, { file, line: start?.line ?? 0 }) && ruleIdsOf(kind).includes(rule),
        );
        expect(there.length, injection.what).toBeGreaterThan(0);
      }
    }
  } finally {
    remove();
  }
});
