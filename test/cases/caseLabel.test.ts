// The label on every page of a filled form.
import { beforeAll, expect, test } from 'vitest';
import { caseLabel } from '../../src/cases/caseLabel.js';
import type { FormWorld } from '../../src/cases/openWorld.js';
import { formWorld } from './formWorld.js';

let world: FormWorld;
beforeAll(async () => {
  world = await formWorld();
});

test.each([
  ['TLP:AMBER', 'TLP:RED', 'TLP:RED'],
  ['TLP:AMBER', 'TLP:RED Secret', 'TLP:RED'],
  ['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'],
  ['Confidential', 'TLP:RED', 'Secret'],
  ['TLP:AMBER', 'TLP:GREEN', 'TLP:AMBER'],
  ['TLP:AMBER', undefined, 'TLP:AMBER'],
  ['TLP:AMBER', 'no label', 'TLP:AMBER'],
])('a form with %s and a case with %s: %s', (blank, chosen, label) => {
  expect(caseLabel(blank, chosen === undefined ? {} : { handling_label: chosen }, world.profile)).toBe(label);
});
