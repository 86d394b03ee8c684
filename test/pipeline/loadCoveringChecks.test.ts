// Contract of what rules and checks claim to fulfil: a misspelt item would leave the true one open without a word.
import { closest } from 'fastest-levenshtein';
import { expect, it } from 'vitest';
import { readLibrary } from '../../src/library/readLibrary.js';
import type { CoveringCheck } from '../../src/model/derive/deriveMatrix.js';
import type { ClauseItem } from '../../src/model/standard.js';
import { loadCoveringChecks } from '../../src/pipeline/loadCoveringChecks.js';
import { TEMPLATES } from '../library/folders.js';

const { standard } = await readLibrary({ templates: TEMPLATES, displayRoot: TEMPLATES });
const items = new Map(standard.clauses.flatMap((clause) => clause.items.map((item) => [item.id, item])));

/** What is wrong with the claims. */
function faults(checks: readonly CoveringCheck[], catalogue: ReadonlyMap<string, Pick<ClauseItem, 'kind'>>): string[] {
  return checks.flatMap(({ id, covers }) =>
    covers.flatMap((item) => {
      const known = catalogue.get(item);
      if (!known) return [`${id}: there is no item ${item}; nearest: ${closest(item, [...catalogue.keys()])}`];
      return known.kind === 'check' ? [] : [`${id}: ${item} is of kind ${known.kind}, which a section must cover`];
    }),
  );
}

it('names items of kind check that the catalogue has', async () => {
  expect(faults(await loadCoveringChecks(), items)).toEqual([]);
});

it('tells a misspelt item and one of another kind', () => {
  const wrong = [{ id: 'some-rule', covers: ['7.2-role-holder-vald', '7.1-charter', '7.2-role-holder-valid'] }];
  expect(faults(wrong, items)).toEqual([
    'some-rule: there is no item 7.2-role-holder-vald; nearest: 7.2-role-holder-valid',
    'some-rule: 7.1-charter is of kind team, which a section must cover',
  ]);
});
