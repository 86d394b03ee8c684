// Check of a filled form: does the profile know the people and roles whom it names?
import { nearest } from '../model/nearest.js';
import { authorPath, shorten } from '../profile/authorPath.js';
import { groupsOf, type OpenCase, tellAt } from './openCase.js';

/** Warns of names that are none of those offered for the field: a guest may be right, a misspelt name cannot be reached. */
export function checkPeople(opened: OpenCase): void {
  for (const { field, pointer, value } of groupsOf(opened).flat()) {
    if (field.type !== 'person' || field.offered.length === 0 || typeof value !== 'string') continue;
    const written = value.toLowerCase();
    if (field.offered.some((name) => written.includes(name.toLowerCase()))) continue;
    const near = nearest(value, field.offered);
    tellAt(opened, pointer, {
      ruleId: 'form-person',
      severity: 'warning',
      reason: `${authorPath(pointer)} is "${shorten(value)}", whom the profile does not know${near === undefined ? '' : `: did you mean ${near}?`}`,
      actual: value,
      expected: near === undefined ? field.offered : [near],
      note: 'Write the name as the profile has it; leave it for somebody from outside, and add how to reach them',
    });
  }
}
