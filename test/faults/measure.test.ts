// The measure itself: what is not said counts as missed, what is said besides counts as a false alarm, and the blame falls on the right case.
import { expect, test } from 'vitest';
import type { Found } from './checkCorpus.js';
import type { Corpus } from './corpus.js';
import type { FaultKind, Injection } from './injection.js';
import { type Checker, checkCases, drawCases } from './measure.js';
import { type Case, joinChanges, packCases } from './packCases.js';
import { makeRandom } from './random.js';
import { findSites } from './sites.js';

const TEXT = 'one\ntwo\nthree\n';
const corpus: Corpus = {
  name: 'small',
  folder: '/nowhere',
  slugs: 'github',
  texts: new Map([
    ['a.md', TEXT],
    ['b.md', TEXT],
  ]),
  data: new Map(),
  files: new Set(['a.md', 'b.md']),
  sites: [],
};
const kind: FaultKind = {
  id: 'k',
  summary: '',
  corpora: ['small'],
  mode: 'folder',
  ruleIds: ['bad-word'],
  inject: () => undefined,
};

function changed(file: string, line: number, word = 'bad'): Case {
  const lines = TEXT.split('\n').map((text, index) => (index === line - 1 ? word : text));
  return {
    kind,
    corpus,
    injection: { changes: new Map([[file, lines.join('\n')]]), expected: [{ file, line }], what: `${file}:${line}` },
  };
}

/** Finds the lines that are a word. */
function finder(word: string, ruleId = 'bad-word'): Checker {
  return async (_, changes) =>
    [...changes].flatMap(([file, text]) =>
      (text ?? '')
        .split('\n')
        .flatMap((line, index): Found[] =>
          line === word ? [{ file, line: index + 1, ruleId, severity: 'error', text: '' }] : [],
        ),
    );
}

test('cases on different lines go together, and each is found', async () => {
  const cases = [changed('a.md', 1), changed('a.md', 3), changed('b.md', 1), changed('a.md', 1)];
  expect(packCases(cases).map((run) => run.length)).toEqual([3, 1]);
  expect(joinChanges(cases.slice(0, 3))).toEqual(
    new Map([
      ['a.md', 'bad\ntwo\nbad\n'],
      ['b.md', 'bad\ntwo\nthree\n'],
    ]),
  );
  const outcomes = await checkCases(cases, finder('bad'));
  expect(outcomes.map(({ found, extra }) => [found, extra.length])).toEqual(cases.map(() => [true, 0]));
});

test('a case that moves lines goes alone into its file', () => {
  const longer: Case = {
    kind,
    corpus,
    injection: { changes: new Map([['a.md', `${TEXT}bad\n`]]), expected: [{ file: 'a.md', line: 4 }], what: '' },
  };
  expect(packCases([changed('a.md', 1), longer, changed('b.md', 1)]).map((run) => run.length)).toEqual([2, 1]);
});

test('what is not said is missed', async () => {
  const outcomes = await checkCases([changed('a.md', 1), changed('b.md', 2, 'worse')], finder('bad'));
  expect(outcomes.map(({ injection, found }) => [injection.what, found])).toEqual([
    ['a.md:1', true],
    ['b.md:2', false],
  ]);
});

test('another id, and a second finding, are false alarms', async () => {
  const twice: Checker = async (...args) => [...(await finder('bad')(...args)), ...(await finder('bad')(...args))];
  const [double] = await checkCases([changed('a.md', 1)], twice);
  expect(double).toMatchObject({ found: true, extra: [{ file: 'a.md', line: 1 }] });
  const [other] = await checkCases([changed('a.md', 1)], finder('bad', 'other-id'));
  expect(other).toMatchObject({ found: false, extra: [{ ruleId: 'other-id' }] });
});

test('what is said only of all cases together is told', async () => {
  const check: Checker = async (_, changes) => [
    ...(await finder('bad')(corpus, changes, 'folder')),
    ...(changes.size > 1 ? [{ file: 'c.md', line: 1, ruleId: 'x', severity: 'error', text: '' }] : []),
  ];
  const outcomes = await checkCases([changed('a.md', 1), changed('b.md', 1)], check);
  expect(outcomes.map(({ extra }) => extra.map(({ ruleId }) => ruleId))).toEqual([['x'], []]);
});

test('what is missed only in the company of others is told of the right case', async () => {
  const check: Checker = async (_, changes) => {
    const found = await finder('bad')(corpus, changes, 'folder');
    return changes.size > 1 ? found.filter(({ file }) => file !== 'b.md') : found;
  };
  const outcomes = await checkCases([changed('a.md', 1), changed('b.md', 1)], check);
  expect(outcomes.map(({ found, extra }) => [found, extra.length])).toEqual([
    [true, 0],
    [false, 0],
  ]);
});

test('the same seed draws the same cases', () => {
  const inject = (_: Corpus, random: { int: (below: number) => number }): Injection => ({
    changes: new Map(),
    expected: [],
    what: String(random.int(1000)),
  });
  const draw = (seed: string): string[] =>
    drawCases([{ ...kind, inject }], new Map([['small', corpus]]), 5, seed).map(({ injection }) => injection.what);
  expect(draw('1')).toEqual(draw('1'));
  expect(draw('1')).not.toEqual(draw('2'));
  expect(new Set(draw('1')).size).toBe(5);
  expect(makeRandom('x').pick([])).toBeUndefined();
});

test('links are read outside code and comments', () => {
  const text =
    '---\nx: [a](b.md)\n---\n[a](b.md#c) `[a](b.md)` <!-- [a](b.md) -->\n\n```\n[a](b.md)\n```\n\n[l]: <x y.md>\n[m]: b.md\n<a href="b.md">';
  expect(
    findSites('d/a.md', text).map(({ kind: form, target, leadsTo, anchor }) => [form, target, leadsTo, anchor]),
  ).toEqual([
    ['link', 'b.md#c', 'd/b.md', 'c'],
    ['definition', 'b.md', 'd/b.md', undefined],
    ['html', 'b.md', 'd/b.md', undefined],
  ]);
});
