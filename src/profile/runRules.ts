// Runs every profile rule over the sections that are valid in themselves.
import { report } from '../diagnostics.js';
import type { Standard } from '../model/standard.js';
import { catalogueIds, type PartialProfile, type ProfileRule } from './context.js';
import { locateIn, locateNearest, takenAwayAt } from './locate.js';
import type { LocatedMap } from './located.js';
import type { ProfileSchema } from './profileSchema.js';
import { soundSections } from './soundSections.js';

/** What the rules are run with. */
export interface RunRulesOptions {
  readonly rules: readonly ProfileRule[];
  readonly schema: ProfileSchema;
  readonly standard: Standard;
  /** The day on which dates are judged, as an ISO date. */
  readonly asOf: string;
}

/** Runs the rules over `data`, the plain data of `root`; findings go to the files of the tree. */
export function runRules(root: LocatedMap, data: unknown, { rules, schema, standard, asOf }: RunRulesOptions): void {
  const locate = locateIn(root);
  const catalogue = catalogueIds(standard);
  for (const some of [rules.filter((rule) => rule.judgesValues), rules.filter((rule) => !rule.judgesValues)]) {
    const sound = soundSections(root).map((key) => [key, (data as Readonly<Record<string, unknown>>)[key]]);
    const profile = Object.fromEntries(sound) as PartialProfile;
    for (const rule of some) {
      rule.run({
        profile,
        schema,
        catalogue,
        standard,
        asOf,
        locate,
        takenAway: (pointer) => takenAwayAt(root, pointer),
        report: (pointer, { where, ...finding }) => {
          const { file, range } = locateNearest(root, pointer, where);
          report(file, { ...finding, ruleId: rule.id, place: range });
        },
      });
    }
  }
}
