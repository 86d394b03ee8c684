// Check of a filled form: is all there that its stage needs? What lacks is told once, as one list.
import { report } from '../diagnostics.js';
import { FORM_STAGES } from '../model/forms/formStages.js';
import { authorPath } from '../profile/authorPath.js';
import { locateIn, locateNearest } from '../profile/locate.js';
import { type CaseField, isNeeded, NEW_STAGE } from './caseShape.js';
import { groupsOf, type OpenCase } from './openCase.js';

/** How many missing fields the first sentence names; the list below it has all. */
const MOST_NAMED = 8;

interface Missing {
  readonly field: CaseField;
  readonly pointer: string;
}

/** Tells what is missing at a stage. A box that is not ticked says no, and is never missing. */
export function checkStage(opened: OpenCase, stage: string): void {
  const { shape, root } = opened;
  const groups = groupsOf(opened);
  const begun = new Set(groups.flatMap((group) => group.map(({ field }) => field.id)));
  const missing: Missing[] = groups.flatMap((group) =>
    group.filter(
      ({ field, value }) => value === undefined && field.type !== 'checkbox' && isNeeded(field, stage, shape),
    ),
  );
  // A part is begun only when there is something to write; but without what a form starts with there is no form.
  for (const { id, fields } of shape.parts) {
    for (const field of fields) {
      if (field.starts && !begun.has(field.id)) missing.push({ field, pointer: `/${id}/0/${field.id}` });
    }
  }
  const [first] = missing;
  if (!first) return;
  const locate = locateIn(root);
  const named = missing.slice(0, MOST_NAMED).map(({ pointer }) => authorPath(pointer));
  const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : '';
  const when = stage === NEW_STAGE ? 'to start' : (FORM_STAGES[stage] ?? `at ${stage}`);
  const lines = missing.map(({ field, pointer }) => {
    const place = locate(pointer, 'key');
    return `- ${place ? `line ${place.range.start.line}: ` : ''}${authorPath(pointer)} (${field.number} ${field.label})`;
  });
  const stagePlace = locate('/stage');
  const place = stagePlace ?? locateNearest(root, first.pointer, 'key');
  report(place.file, {
    ruleId: 'form-incomplete',
    reason: `${missing.length} ${missing.length === 1 ? 'entry is' : 'entries are'} still needed ${when}: ${named.join(', ')}${more}`,
    place: place.range,
    actual: stage,
    expected: missing.map(({ pointer }) => authorPath(pointer)),
    note: `Fill in:\n${lines.join('\n')}`,
  });
}
