// Check of a filled form: are the numbers of cases written by the pattern of the profile?
import { authorPath, shorten } from '../profile/authorPath.js';
import { type Numbered, numberingOf, OTHER_NUMBERS, OWN_NUMBER } from './numbering.js';
import { groupsOf, type OpenCase, tellAt } from './openCase.js';

/** Tells a wrong number of the form itself as an error; that of another case, which may have come from elsewhere, as a warning. */
export function checkNumbers(opened: OpenCase): void {
  const own = OWN_NUMBER[opened.shape.form];
  for (const { field, pointer, value } of groupsOf(opened).flat()) {
    if (typeof value !== 'string') continue;
    const isOwn = own?.field === field.id;
    const kinds: readonly Numbered[] = isOwn ? [own.of] : (OTHER_NUMBERS[field.id] ?? []);
    const patterns = kinds.map((kind) => numberingOf(opened.profile, kind));
    // A pattern without a counter lets everything pass.
    if (kinds.length === 0 || patterns.some((numbering) => numbering === undefined || numbering.matches(value)))
      continue;
    const wanted = patterns.flatMap((numbering) => numbering?.pattern ?? []);
    tellAt(opened, pointer, {
      ruleId: 'form-number',
      severity: isOwn ? 'error' : 'warning',
      reason: `${authorPath(pointer)} is "${shorten(value)}", which is not written like ${wanted.join(' or ')}`,
      actual: value,
      expected: wanted,
      note: `Write the number as forms.numbering of the profile says: ${opened.profile.forms.numbering.rule}`,
    });
  }
}
