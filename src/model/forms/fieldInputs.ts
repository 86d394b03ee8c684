// What a form field asks for, entry by entry: the boxes that paper shows are the fields that a reader fills in.
import type { FormField } from '../documents.js';
import { choiceKeys } from './choiceKeys.js';

/** One choice of several, of which one is taken. */
export interface Choice {
  readonly key: string;
  /** The words that are printed. */
  readonly text: string;
}

/** One entry of a field. */
export interface FieldInput {
  /**
   * - `line`, `lines`: text in one line, or in as many as there is room for;
   * - `list`: a line for which words are offered;
   * - `tick`: a box of its own;
   * - `one`: boxes of which one is ticked;
   * - `signature`: an electronic signature, or one by hand.
   */
  readonly kind: 'line' | 'lines' | 'list' | 'tick' | 'one' | 'signature';
  /** Last piece of its name, where the field has several entries. */
  readonly part?: string;
  /** What it is of the field, in words: a choice, `currency`. */
  readonly label?: string;
  /** How it is written: `YYYY-MM-DD`. */
  readonly format?: string;
  /** Most characters, where the format has an end. */
  readonly longest?: number;
  /** Of `one`. */
  readonly choices?: readonly Choice[];
  /** Of `list`; anything else may be written too. */
  readonly offered?: readonly string[];
}

const DATE = 'YYYY-MM-DD';
const DATE_TIME = 'YYYY-MM-DD hh:mm zone';
const HOUR = 'YYYY-MM-DD hh:mm';
/** The longest name of a zone in the time zone database is `America/Argentina/ComodRivadavia`. */
const LONGEST_ZONE = 32;
/** ISO 4217. */
const CURRENCY_CODE = 3;

function line(offered: readonly string[]): FieldInput {
  return offered.length > 0 ? { kind: 'list', offered } : { kind: 'line' };
}

function keyed(choices: readonly string[]): readonly Choice[] {
  const keys = choiceKeys(choices);
  return choices.map((text, index) => ({ key: keys[index] ?? '', text }));
}

/** The entries of a field in the order in which they are printed; never none. A list that the profile leaves empty is a line. */
export function fieldInputs({ type, choices, offered }: FormField): readonly FieldInput[] {
  switch (type) {
    case 'choice':
      return choices.length > 0 ? [{ kind: 'one', choices: keyed(choices) }] : [line(offered)];
    case 'checkbox':
    case 'multi-choice':
      if (choices.length > 0) return keyed(choices).map(({ key, text }) => ({ kind: 'tick', part: key, label: text }));
      return [type === 'checkbox' ? { kind: 'tick' } : line(offered)];
    case 'date':
      return [{ kind: 'line', format: DATE, longest: DATE.length }];
    case 'datetime':
      return [{ kind: 'line', format: DATE_TIME, longest: HOUR.length + 1 + LONGEST_ZONE }];
    case 'duration':
      return [{ kind: 'line', format: 'days, hours, minutes' }];
    case 'longtext':
      return [{ kind: 'lines' }];
    case 'money':
      return [
        { ...line(offered), part: 'currency', label: 'currency', format: 'three letters', longest: CURRENCY_CODE },
        { kind: 'line', part: 'amount', label: 'amount' },
      ];
    case 'signature':
      return [
        { kind: 'signature', part: 'signature', label: 'signature' },
        { kind: 'lines', part: 'signer', label: 'name, date' },
      ];
    case 'person':
    case 'text':
      return [line(offered)];
  }
}
