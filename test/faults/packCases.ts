// Many injections -> few runs: those that change or expect something in different files, or on different lines of a file, go together.
import type { Corpus } from './corpus.js';
import { textOf } from './edit.js';
import type { Changes, Injection, Kind, Place } from './injection.js';

/** One injection of a kind into a collection. */
export interface Case {
  readonly kind: Kind;
  readonly corpus: Corpus;
  readonly injection: Injection;
}

/** The line that stands for the front matter. */
const HEAD = 1;

/** Lines of a file that a case needs for itself; undefined for the whole file. A file that goes away needs the whole collection. */
type Claims = ReadonlyMap<string, ReadonlySet<number> | undefined>;

/** Puts cases of one collection and mode together that do not meet. */
export function packCases(cases: readonly Case[]): Case[][] {
  const runs: { alone: boolean; key: string; claims: Map<string, Set<number> | undefined>; cases: Case[] }[] = [];
  for (const one of cases) {
    const key = `${one.corpus.name} ${one.kind.mode}`;
    const claims = claimsOf(one);
    const alone = [...one.injection.changes.values()].includes(null);
    const run = runs.find((other) => other.key === key && !alone && !other.alone && !meet(other.claims, claims));
    if (run) {
      run.cases.push(one);
      for (const [file, lines] of claims) {
        run.claims.set(file, lines && new Set([...(run.claims.get(file) ?? []), ...lines]));
      }
    } else {
      runs.push({
        alone,
        key,
        claims: new Map([...claims].map(([file, lines]) => [file, lines && new Set(lines)])),
        cases: [one],
      });
    }
  }
  return runs.map((run) => run.cases);
}

/** The changes of cases that do not meet, in one. */
export function joinChanges(cases: readonly Case[]): Changes {
  const joined = new Map<string, string | null>();
  for (const { corpus, injection } of cases) {
    for (const [file, text] of injection.changes) {
      const before = joined.get(file);
      joined.set(file, before && text !== null ? joinLines(textOf(corpus, file), before, text) : text);
    }
  }
  return joined;
}

function claimsOf({ corpus, injection }: Case): Claims {
  const claims = new Map<string, Set<number> | undefined>();
  for (const [file, text] of injection.changes) claims.set(file, changedLines(corpus, file, text));
  const heads = (injection.reads ?? []).map((file): Place => ({ file, line: HEAD }));
  for (const { file, line } of [...heads, ...injection.expected.flatMap(withOthers)]) {
    if (claims.has(file) && claims.get(file) === undefined) continue;
    claims.set(file, line === 0 ? undefined : (claims.get(file) ?? new Set<number>()).add(line));
  }
  return claims;
}

function withOthers(place: Place): Place[] {
  return [place, ...(place.or ?? []).flatMap(withOthers)];
}

/** Undefined where lines were added or removed, so that all others moved. */
function changedLines(corpus: Corpus, file: string, text: string | null): Set<number> | undefined {
  const before = corpus.texts.get(file) ?? corpus.data.get(file);
  if (text === null || before === undefined) return undefined;
  const [old, now] = [before.split('\n'), text.split('\n')];
  if (old.length !== now.length) return undefined;
  const lines = now.flatMap((line, index) => (line === old[index] ? [] : [index + 1]));
  return new Set(lines.some((line) => line <= now.indexOf('---', 1)) ? [HEAD, ...lines] : lines);
}

function meet(one: Claims, other: Claims): boolean {
  return [...other].some(([file, lines]) => {
    if (!one.has(file)) return false;
    const taken = one.get(file);
    return !taken || !lines || [...lines].some((line) => taken.has(line));
  });
}

function joinLines(base: string, one: string, other: string): string {
  const [old, mine] = [base.split('\n'), one.split('\n')];
  return other
    .split('\n')
    .map((line, index) => (line === old[index] ? (mine[index] ?? '') : line))
    .join('\n');
}
