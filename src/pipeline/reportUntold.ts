// The end of rendering: references of templates that lead nowhere, where printing has not met them because their branch was not taken.
import { report } from '../diagnostics.js';
import type { FoundReference } from './inspectSection.js';

/** Reports each one of which the file does not tell yet; one that stands in a file twice is one mistake. */
export function reportUntold(references: readonly FoundReference[]): void {
  for (const { file, finding } of references) {
    const told = file.messages.some(({ ruleId, actual }) => ruleId === finding.ruleId && actual === finding.actual);
    if (!told) report(file, finding);
  }
}
