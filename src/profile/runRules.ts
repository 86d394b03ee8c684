// Runs every profile rule over the sections that are valid in themselves.
import { type Range, report, severityOf } from '../diagnostics.js';
import type { CatalogueIds, PartialProfile, ProfileRule } from './context.js';
import { locateIn, locateNearest } from './locate.js';
import type { LocatedMap } from './located.js';
import type { ProfileSchema } from './profileSchema.js';

/** What the rules are run with. */
export interface RunRulesOptions {
  readonly rules: readonly ProfileRule[];
  readonly schema: ProfileSchema;
  readonly catalogue: CatalogueIds;
}

/** Runs the rules over `data`, the plain data of `root`; findings go to the files of the tree. */
export function runRules(root: LocatedMap, data: unknown, { rules, schema, catalogue }: RunRulesOptions): void {
  const profile = soundSections(root, data as Readonly<Record<string, unknown>>);
  const locate = locateIn(root);
  for (const rule of rules) {
    rule.run({
      profile,
      schema,
      catalogue,
      locate,
      report: (pointer, { where, ...finding }) => {
        const { file, range } = locateNearest(root, pointer, where);
        report(file, { ...finding, ruleId: rule.id, place: range });
      },
    });
  }
}

/** The sections without an error inside. */
function soundSections(root: LocatedMap, data: Readonly<Record<string, unknown>>): PartialProfile {
  const sound = Object.keys(data).filter((key) => {
    const entry = root.entries.get(key);
    if (!entry) return false;
    const errors = entry.file.messages.filter((message) => severityOf(message) === 'error');
    const start = entry.keyRange.start.offset ?? 0;
    const end = entry.value.range.end.offset ?? start;
    return !errors.some((message) => {
      const at = offsetOf(message.place);
      return at !== undefined && at >= start && at <= end;
    });
  });
  return Object.fromEntries(sound.map((key) => [key, data[key]])) as PartialProfile;
}

function offsetOf(place: unknown): number | undefined {
  const range = place as Partial<Range> & { offset?: number };
  return range?.start?.offset ?? range?.offset;
}
