// What cannot be filled into the PDF of a form, told at the line of the case that says it.
import type { VFile } from 'vfile';
import { type Finding, report } from '../diagnostics.js';
import { readFormFieldName } from '../model/forms/formFieldName.js';
import type { FillFault } from '../outputs/pdf/fill/fillForm.js';
import { locateNearest } from '../profile/locate.js';
import type { LocatedMap } from '../profile/located.js';
import { toData } from '../profile/toData.js';
import { isBlank } from './caseData.js';
import type { CaseShape } from './caseShape.js';

/** Attaches a finding for each fault to the file of the case. */
export function tellFillFaults(faults: readonly FillFault[], root: LocatedMap, shape: CaseShape): void {
  const file: VFile = root.file;
  for (const fault of faults) {
    const place = readFormFieldName(fault.name);
    const field = place?.field ?? fault.name;
    const part = shape.parts.find(({ fields }) => fields.some(({ id }) => id === field));
    const key = shape.fields.find(({ id, row }) => id === field && row === place?.row)?.key ?? field;
    const pointer = part ? `/${part.id}/${rowInFile(root, part.id, place?.row ?? 1)}/${field}` : `/${key}`;
    report(file, { ...wordsOf(fault, part ? field : key), place: locateNearest(root, pointer).range });
  }
}

/** Place in the file's list, from 0, of the row that is printed as number `row`: empty ones are not printed. */
function rowInFile(root: LocatedMap, part: string, row: number): number {
  const list = root.entries.get(part)?.value;
  const filled =
    list?.kind === 'list' ? list.items.flatMap((item, index) => (isBlank(toData(item)) ? [] : [index])) : [];
  return filled[row - 1] ?? row - 1;
}

function wordsOf(fault: FillFault, field: string): Omit<Finding, 'place'> {
  switch (fault.kind) {
    case 'too-long':
      return {
        ruleId: 'form-too-long',
        reason: `${field} has ${fault.length} characters, but its field on paper holds about ${fault.limit}`,
        actual: String(fault.length),
        expected: [`at most ${fault.limit} characters`],
        note: 'Shorten it, keep the detail in the log and name it here; or render Markdown only (--to markdown)',
      };
    case 'glyph': {
      const code = (fault.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return {
        ruleId: 'form-glyph',
        reason: `${field} holds the character ${fault.character} (U+${code}), which the font of the form does not have`,
        actual: fault.character,
        note: 'Write it in Latin, Greek or Cyrillic letters; or render Markdown only (--to markdown)',
      };
    }
    case 'no-field':
      return {
        ruleId: 'form-too-long',
        reason: `${field} has no field on the printed form`,
        note: 'The template of the form leaves it out: mend the template, or remove the entry',
      };
  }
}
