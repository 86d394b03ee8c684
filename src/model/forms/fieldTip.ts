// What a reader says of a field to whoever points at it or cannot see it: what belongs there, how it is written, by when and by whom.
import type { FormField } from '../documents.js';
import type { Choice, FieldInput } from './fieldInputs.js';

const ENDS = /[.!?]$/u;
const sentence = (text: string): string => (ENDS.test(text) ? text : `${text}.`);

function howTo({ kind, format }: FieldInput, several: boolean): string | undefined {
  switch (kind) {
    case 'one':
      return 'Choose one.';
    case 'tick':
      return several ? 'Tick all that apply.' : 'Tick if it holds.';
    case 'list':
      return format === undefined ? 'Choose, or write another.' : `Choose, or write ${format}.`;
    case 'signature':
      return 'Sign here.';
    default:
      return format === undefined ? undefined : `Write ${format}.`;
  }
}

/** When a field is needed, and who fills it in: `Required at triage. Filled in by PoC.` */
export function whenAndWho(field: Pick<FormField, 'required' | 'starts' | 'stageTitle' | 'filledBy'>): string {
  return [byWhen(field), `Filled in by ${field.filledBy}.`].filter((part) => part !== undefined).join(' ');
}

function byWhen({
  required,
  starts,
  stageTitle,
}: Pick<FormField, 'required' | 'starts' | 'stageTitle'>): string | undefined {
  if (starts) return 'Needed to start.';
  return required ? `Required ${stageTitle}.` : undefined;
}

/**
 * The description of one entry, in full sentences.
 *
 * @param row from 1, in a part that is filled in more than once
 * @param choice the one that the box is for, of an entry of kind `one`
 */
export function fieldTip(field: FormField, input: FieldInput, row?: number, choice?: Choice): string {
  const what = choice?.text ?? input.label;
  const name = [field.number, field.label, ...(row === undefined ? [] : [`(entry ${row})`])].join(' ');
  return [
    sentence(what === undefined ? name : `${name}${ENDS.test(name) ? '' : ':'} ${what}`),
    field.help === '' ? undefined : sentence(field.help),
    howTo(input, input.part !== undefined && input.kind === 'tick'),
    whenAndWho(field),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}
