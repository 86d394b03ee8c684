// Every finding that irdocs can make, in words: gathered from the codes, the profile rules and the checks, for `explain`, `list` and reports.
import { formCodes } from './cases/codes.js';
import { loadChecks } from './checks/check.js';
import type { ExampleFiles, FindingKind } from './diagnostics.js';
import { packCodes } from './pipeline/verify/codes.js';
import { profileCodes } from './profile/codes.js';
import { loadRules } from './profile/loadRules.js';
import { renderCodes } from './render/codes.js';
import { suppressionCodes } from './suppressions/codes.js';

/** What `irdocs explain` says of one code. */
export interface Explanation extends FindingKind {
  readonly why: string;
  /** Texts or files that make it fire, and that do not. */
  readonly bad: string;
  readonly good: string;
}

/** All explanations, by id. */
export async function loadExplanations(): Promise<ReadonlyMap<string, Explanation>> {
  const kinds = (await loadChecks()).flatMap((check) =>
    (check.findings ?? [check]).map((kind) => ({ ...check, ...kind })),
  );
  // Nothing that the reader of a profile finds can wait: what follows depends on it.
  const reading = profileCodes.map((code) => ({ unsuppressible: 'reading' as const, ...code }));
  const rules = [...reading, ...(await loadRules()), ...suppressionCodes, ...packCodes, ...formCodes, ...kinds].map(
    ({ why, bad, good, ...kind }): Explanation => ({ ...factsOf(kind), why, bad: files(bad), good: files(good) }),
  );
  const all = [...renderCodes.map((code): Explanation => ({ ...code, ...factsOf(code) })), ...rules];
  return new Map(all.sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => [entry.id, entry]));
}

/** Only what every kind of finding has. */
function factsOf({ id, summary, severities = ['error'], unsuppressible, inPrint = false }: FindingKind) {
  return { id, summary, severities, inPrint, ...(unsuppressible ? { unsuppressible } : {}) };
}

function files(example: ExampleFiles): string {
  return Object.entries(example)
    .map(([name, text]) => `# ${name}\n${text}`)
    .join('\n');
}
