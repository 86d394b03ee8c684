// Kinds x N -> how many were found, and what else was said. Many injections are checked in one run.

import type { Found } from './checkCorpus.js';
import type { Corpus } from './corpus.js';
import type { Changes, FaultKind, Kind, Mode, Place } from './injection.js';
import { type Case, joinChanges, packCases } from './packCases.js';
import { makeRandom } from './random.js';

/** Checks a collection with changes, with whatever tool. */
export type Checker = (corpus: Corpus, changes: Changes, mode: Mode) => Promise<readonly Found[]>;

/** What became of one injection. */
export interface Outcome extends Case {
  /** A finding of an allowed id stands at each expected place. */
  readonly found: boolean;
  /** Findings besides, which nobody should have made. */
  readonly extra: readonly Found[];
  readonly all: readonly Found[];
}

/** How many times the dice are thrown before a place is given up. */
const THROWS = 200;

/** Draws N different injections of each kind; fewer where a collection has not so many places. */
export function drawCases(
  kinds: readonly Kind[],
  corpora: ReadonlyMap<string, Corpus>,
  count: number,
  seed: string,
): Case[] {
  return kinds.flatMap((kind) => {
    const random = makeRandom(`${seed} ${kind.id}`);
    const drawn = new Map<string, Case>();
    for (let round = 0; round < THROWS && drawn.size < count; round++) {
      const corpus = corpora.get(kind.corpora[round % kind.corpora.length] ?? '');
      const injection = corpus && kind.inject(corpus, random);
      if (corpus && injection) drawn.set(`${corpus.name} ${injection.what}`, { kind, corpus, injection });
    }
    return [...drawn.values()];
  });
}

/**
 * Checks all cases. Those that do not meet are put together into one run; what is not as expected in it is checked again case by
 * case, so that the blame falls on the right one.
 */
export async function checkCases(cases: readonly Case[], check: Checker): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const together of packCases(cases)) {
    const [first] = together;
    if (!first) continue;
    const all = await check(first.corpus, joinChanges(together), first.kind.mode);
    const { missed, extra } = match(together, all);
    const suspects = together.filter((one) => missed.has(one) || extra.some(({ file }) => touches(one, file)));
    const tried = await checkEach(suspects, check);
    const alone = [...together.filter((one) => !suspects.includes(one)).map(asExpected), ...tried];
    // Each alone is as expected: the program stumbles over their company.
    const company = tried.every((outcome) => outcome.found && outcome.extra.length === 0);
    const judged = company ? together.map((one) => ({ ...asExpected(one), found: !missed.has(one), all })) : alone;
    if (company && extra.length > 0) judged[0] = { ...asExpected(first), found: !missed.has(first), extra, all };
    outcomes.push(...judged);
  }
  return outcomes;
}

async function checkEach(cases: readonly Case[], check: Checker): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of cases) {
    const all = await check(one.corpus, one.injection.changes, one.kind.mode);
    const { missed, extra } = match([one], all);
    outcomes.push({ ...one, found: missed.size === 0, extra, all });
  }
  return outcomes;
}

function asExpected(one: Case): Outcome {
  return { ...one, found: true, extra: [], all: [] };
}

function touches({ injection }: Case, file: string): boolean {
  return injection.changes.has(file) || injection.expected.some((place) => place.file === file);
}

/** Each place takes one finding; what no place takes is extra. */
function match(cases: readonly Case[], found: readonly Found[]): { missed: ReadonlySet<Case>; extra: Found[] } {
  const extra = [...found];
  const missed = new Set<Case>();
  for (const one of cases) {
    for (const place of one.injection.expected) {
      const at = extra.findIndex((finding) => ruleIdsOf(one.kind).includes(finding.ruleId) && standsAt(place, finding));
      if (at < 0) missed.add(one);
      else extra.splice(at, 1);
    }
  }
  return { missed, extra };
}

/** Whether a finding stands at a place, or at one of those that will do instead. */
export function standsAt(place: Place, { file, line }: Pick<Found, 'file' | 'line'>): boolean {
  if (file === place.file && (place.line === 0 || line === place.line)) return true;
  return (place.or ?? []).some((other) => standsAt(other, { file, line }));
}

/** The ids that tell what the mistake is; none for a look-alike. */
export function ruleIdsOf(kind: Kind): readonly string[] {
  return (kind as Partial<FaultKind>).ruleIds ?? [];
}
