// A field of a form as plain words, for outputs that cannot show a box: a blank to fill in with an editor or a pen.
import type { FormField } from './documents.js';

/** A box for each choice, one box for a checkbox, else a line to write on. */
export function blankWords({ choices, type }: Pick<FormField, 'choices' | 'type'>): string {
  if (choices.length > 0) return choices.map((choice) => `☐ ${choice}`).join(' ');
  return type === 'checkbox' ? '☐' : '________';
}
