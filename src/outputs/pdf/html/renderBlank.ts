// Draws the blank of a form field: lines, boxes and tick boxes, large enough to be filled in by hand.
import type { Element } from 'hast';
import type { FormField } from '../../../model/documents.js';
import { type Child, element } from './element.js';

const NBSP = '\u00A0';

/** Writing lines in a blank for long text: more where the entry is required. */
const LINES = { required: 4, optional: 3 } as const;

/** How an entry must be written, printed small inside the box. */
const HINTS: Partial<Record<FormField['type'], string>> = {
  date: 'YYYY-MM-DD',
  datetime: 'YYYY-MM-DD hh:mm zone',
  duration: 'days, hours, minutes',
  signature: 'signature, name, date',
};

// Spans only: a blank may stand in a paragraph, where a block element would end the paragraph.
const span = (className: readonly string[], children: readonly Child[] = [NBSP]): Element =>
  element('span', { className: [...className] }, children);

const choiceList = (field: FormField): Element =>
  span(
    ['choices'],
    field.choices.flatMap((choice) => [span(['choice'], [span(['tick']), span(['choice-text'], [choice])]), ' ']),
  );

/**
 * The blank for one field: phrasing content only, never empty.
 *
 * A required field has a stronger outline; which stage requires it is for the form's text to say.
 */
export function renderBlank(field: FormField): Element {
  const className = ['blank', `blank-${field.type}`, ...(field.required ? ['required'] : [])];
  const hint = HINTS[field.type];
  switch (field.type) {
    case 'checkbox':
      return span(className, field.choices.length > 0 ? [choiceList(field)] : [span(['tick'])]);
    case 'choice':
    case 'multi-choice':
      return field.choices.length > 0
        ? span(className, [
            span(['hint'], [field.type === 'choice' ? 'tick one' : 'tick all that apply']),
            choiceList(field),
          ])
        : span(['blank', 'blank-text', ...className.slice(2)]);
    case 'longtext':
      return span(
        className,
        Array.from({ length: field.lines ?? (field.required ? LINES.required : LINES.optional) }, () => span(['line'])),
      );
    case 'money':
      return span(className, [
        span(['box', 'currency'], [span(['hint'], [field.choices[0] ?? 'currency'])]),
        span(['box', 'amount'], [span(['hint'], ['amount'])]),
      ]);
    default:
      return span(className, [hint === undefined ? NBSP : span(['hint'], [hint])]);
  }
}
