// Every finding that irdocs can make, in words: gathered from the codes, the profile rules and the checks, for `explain` and `list`.
import { loadChecks } from './checks/check.js';
import { profileCodes } from './profile/codes.js';
import { loadRules } from './profile/loadRules.js';
import { renderCodes } from './render/codes.js';

/** What `irdocs explain` says of one code. */
export interface Explanation {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  /** Texts or files that make it fire, and that do not. */
  readonly bad: string;
  readonly good: string;
}

/** All explanations, by id. */
export async function loadExplanations(): Promise<ReadonlyMap<string, Explanation>> {
  const files = (example: Readonly<Record<string, string>>): string =>
    Object.entries(example)
      .map(([name, text]) => `# ${name}\n${text}`)
      .join('\n');
  const kinds = (await loadChecks()).flatMap((check) =>
    (check.findings ?? [check]).map(({ id, summary }) => ({ ...check, id, summary })),
  );
  const rules = [...profileCodes, ...(await loadRules()), ...kinds].map(
    ({ id, summary, why, bad, good }): Explanation => ({ id, summary, why, bad: files(bad), good: files(good) }),
  );
  const all = [...renderCodes, ...rules];
  return new Map(all.sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => [entry.id, entry]));
}
