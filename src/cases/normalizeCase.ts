// Checked data of a filled form -> the same in one way: blanks left out, ticks that are not there too, choices in the order of the form.
import type { CaseData } from './caseData.js';
import { isBlank, withoutBlanks } from './caseData.js';
import { caseEntries, dataOfEntries } from './caseEntries.js';
import type { CaseShape } from './caseShape.js';

/** The data as a PDF of the form would give them back. `data` has the form's keys and types. */
export function normalizeCase(data: unknown, shape: CaseShape): CaseData {
  const filled = withoutBlanks(data) as Record<string, unknown>;
  const rows = shape.parts.flatMap(({ id }) => {
    const list = filled[id];
    return Array.isArray(list) ? [[id, list.filter((row) => !isBlank(row))] as const] : [];
  });
  return dataOfEntries(caseEntries({ ...filled, ...Object.fromEntries(rows) } as CaseData, shape), shape);
}
