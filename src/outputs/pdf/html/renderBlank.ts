// Draws the blank of a form field: lines, boxes and tick boxes, large enough to be filled in by hand, and where a screen may fill them in.
import type { Element } from 'hast';
import type { FormField } from '../../../model/documents.js';
import { type FieldInput, fieldInputs } from '../../../model/forms/fieldInputs.js';
import { type Child, element } from './element.js';

const NBSP = '\u00A0';

/** Writing lines in a blank for long text: more where the entry is required. */
const LINES = { required: 4, optional: 3 } as const;

/** The address of an entry, and of one choice in it; see fieldAddress.ts. Without addresses a blank is for the pen alone. */
export type AddressOf = (input: FieldInput, choice?: string) => string;

// Spans only: a blank may stand in a paragraph, where a block element would end the paragraph.
const span = (className: readonly string[], children: readonly Child[] = [NBSP]): Element =>
  element('span', { className: [...className] }, children);

/**
 * The blank for one field: phrasing content only, never empty.
 *
 * A required field has a stronger outline; which stage requires it is for the form's text to say. Where a screen fills in, there is an
 * empty link that print.css lays over the very place: it becomes the field (writeForm.ts).
 */
export function renderBlank(field: FormField, address?: AddressOf): Element {
  const inputs = fieldInputs(field);
  const [first] = inputs as readonly [FieldInput];
  const outline = field.required ? ['required'] : [];
  const link = (className: string, input: FieldInput, choice?: string): Element[] =>
    address ? [element('a', { className: [className], href: address(input, choice) })] : [];
  const tick = (input: FieldInput, choice?: string): Element => {
    const [box] = link('tick', input, choice);
    return box ?? span(['tick']);
  };
  const choices = (hint: string, boxes: readonly (readonly [box: Element, text: string])[]): Element =>
    span(
      ['blank', `blank-${field.type}`, ...(first.kind === 'one' ? ['one'] : []), ...outline],
      [
        span(['hint'], [hint]),
        span(
          ['choices'],
          boxes.flatMap(([box, text]) => [span(['choice'], [box, span(['choice-text'], [text])]), ' ']),
        ),
      ],
    );
  const written = (className: readonly string[], input: FieldInput, hint: string | undefined): Element =>
    span(className, [
      ...(hint === undefined ? [] : [span(['hint'], [hint])]),
      ...link('fill', input),
      ...(hint === undefined && !address ? [NBSP] : []),
    ]);

  if (first.kind === 'one') {
    return choices(
      'tick one',
      (first.choices ?? []).map(({ key, text }) => [tick(first, key), text]),
    );
  }
  if (first.kind === 'tick' && first.label !== undefined) {
    return choices(
      'tick all that apply',
      inputs.map((input) => [tick(input), input.label ?? '']),
    );
  }
  if (first.kind === 'tick') return span(['blank', 'blank-checkbox', ...outline], [tick(first)]);
  if (first.kind === 'lines') {
    const count = field.lines ?? (field.required ? LINES.required : LINES.optional);
    const lines = Array.from({ length: count }, () => span(['line']));
    return span(['blank', 'blank-longtext', ...outline], [...lines, ...link('fill', first)]);
  }
  if (inputs.length > 1) {
    return span(
      ['blank', `blank-${field.type}`, ...outline],
      inputs.map((input) => written(['box', input.part ?? ''], input, input.label)),
    );
  }
  const type = field.type === 'choice' || field.type === 'multi-choice' ? 'text' : field.type;
  return written(['blank', `blank-${type}`, ...outline], first, first.format);
}
