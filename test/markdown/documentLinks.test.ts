import { expect, it } from 'vitest';
import { documentLinks } from '../../src/markdown/documentLinks.js';
import { makeSet } from './makeSet.js';

it('tells which document refers to which, in the order of the set, each once and never to itself', () => {
  const set = makeSet({
    'plan/plan': {
      a: '[](form:report) [](doc:policy#x) [](role:lead) [](doc:plan#a) [](doc:policy)',
      b: '[](doc:nowhere) [x](https://a.example)',
    },
    'policy/policy': { a: '[](role:lead)' },
    'registers/directory': { a: '[Lead](define:role/lead) [](role:lead)' },
    'forms/report': { a: 'none' },
  });
  expect([...documentLinks(set)]).toEqual([
    ['plan', ['policy', 'directory', 'report']],
    ['policy', ['directory']],
    ['directory', []],
    ['report', []],
  ]);
});
