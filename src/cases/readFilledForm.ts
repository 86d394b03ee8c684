// A filled PDF -> the data of its form, or findings that say why not.
import type { VFile } from 'vfile';
import { report } from '../diagnostics.js';
import type { Form } from '../model/derive/deriveForms.js';
import { fieldInputs } from '../model/forms/fieldInputs.js';
import { readFormFieldName } from '../model/forms/formFieldName.js';
import { type FormEntry, readForm } from '../outputs/pdf/fill/readForm.js';
import { findRefusedCharacters } from '../profile/characters.js';
import type { CaseData } from './caseData.js';
import { dataOfEntries } from './caseEntries.js';
import { type CaseShape, caseShape } from './caseShape.js';

/** How many names a message gives. */
const MOST_NAMED = 6;

/** What a file holds. */
export type FilledPdf =
  | { readonly shape: CaseShape; readonly data: CaseData }
  /** Several forms, of which somebody must name one. */
  | { readonly several: readonly string[] };

/**
 * Reads one file; the findings are on it.
 *
 * @param wanted the form that is meant, where a file holds several
 * @returns undefined when nothing can be given back.
 */
export async function readFilledForm(
  file: VFile,
  bytes: Uint8Array,
  forms: readonly Form[],
  wanted?: string,
): Promise<FilledPdf | undefined> {
  const read = await readForm(bytes);
  if ('fault' in read) {
    const locked = read.fault === 'encrypted';
    report(file, {
      ruleId: 'form-pdf-unreadable',
      reason: locked ? 'the PDF is locked with a password' : `the PDF cannot be read: ${read.why}`,
      note: locked
        ? 'Save a copy without password'
        : 'Ask for a whole copy; it may have been cut off while it was sent',
    });
    return undefined;
  }
  const { entries } = read;
  const held = forms.filter(({ id }) => [...entries.keys()].some((name) => readFormFieldName(name)?.form === id));
  const form = wanted === undefined ? held[0] : held.find(({ id }) => id === wanted);
  if (!form) {
    report(file, {
      ruleId: 'form-pdf-foreign',
      reason:
        held.length > 0
          ? `the PDF holds no form ${wanted}`
          : `the PDF is no form of irdocs: it has ${entries.size === 0 ? 'no fields' : 'other fields'}`,
      expected: held.map(({ id }) => id),
      note:
        held.length > 0
          ? `It holds ${held.map(({ id }) => id).join(', ')}.`
          : 'A scan must be typed in: begin with `irdocs form new FORM`.',
    });
    return undefined;
  }
  if (wanted === undefined && held.length > 1) return { several: held.map(({ id }) => id) };
  const shape = caseShape(form);
  const ours = new Map([...entries].filter(([name]) => readFormFieldName(name)?.form === form.id));
  const others = [...entries].filter(([name]) => !held.some(({ id }) => id === readFormFieldName(name)?.form));
  if (!areSound(file, ours)) return undefined;
  tellDifferences(file, { ours, others, shape });
  const texts = new Map([...ours].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value] as const])));
  return { shape, data: dataOfEntries(texts, shape) };
}

/** What no YAML of ours may hold. */
function areSound(file: VFile, entries: ReadonlyMap<string, FormEntry>): boolean {
  let sound = true;
  for (const [name, { value }] of entries) {
    const [refused] = findRefusedCharacters(value, 1);
    if (!refused) continue;
    sound = false;
    report(file, {
      ruleId: 'form-pdf-value',
      reason: `the field ${name} contains ${refused.codePoint}, ${refused.what}`,
      actual: refused.codePoint,
      note: 'Delete the field and type it again.',
    });
  }
  return sound;
}

interface FoundFields {
  readonly ours: ReadonlyMap<string, FormEntry>;
  /** Of no form at all. */
  readonly others: readonly (readonly [name: string, entry: FormEntry])[];
  readonly shape: CaseShape;
}

function tellDifferences(file: VFile, { ours, others, shape }: FoundFields): void {
  const tell = (reason: string, note: string): void =>
    void report(file, { ruleId: 'form-pdf-fields', severity: 'warning', reason, note });
  const all = [...shape.fields, ...shape.parts.flatMap(({ fields }) => fields)];
  const known = new Map(all.map((field) => [field.id, field]));
  const isKnown = (name: string): boolean => {
    const { field = '', part } = readFormFieldName(name) ?? {};
    const found = known.get(field);
    return found !== undefined && fieldInputs(found).some((input) => input.part === part);
  };
  const foreign = [...others, ...[...ours].filter(([name]) => !isKnown(name))];
  const lost = foreign.filter(([, { value }]) => value !== '').map(([name]) => name);
  const which = lost.length > 0 ? `filled in of them: ${named(lost)}` : named(foreign.map(([name]) => name));
  if (foreign.length > 0) {
    tell(
      `${count(foreign, 'field is', 'fields are')} not of this form, and left out; ${which}`,
      'Look at them by eye; the form may be of another version, or changed by somebody',
    );
  }
  const there = new Set([...ours.keys()].map((name) => readFormFieldName(name)?.field));
  const missing = all.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  if (missing.length > 0) {
    tell(
      `${count(missing, 'field of the form is', 'fields of the form are')} not in the PDF: ${named(missing)}`,
      'The PDF is of an earlier version of the form: ask what they would hold',
    );
  }
  const signed = [...ours].filter(([, { kind, value }]) => kind === 'signature' && value !== '').map(([name]) => name);
  if (signed.length > 0)
    tell(`the PDF is signed in ${named(signed)}; data cannot hold a signature`, 'Keep the PDF beside the data');
  const unknown = [...ours].filter(([name, { kind, value }]) => {
    const field = known.get(readFormFieldName(name)?.field ?? '');
    const choices = field && fieldInputs(field)[0]?.choices;
    return kind === 'box' && value !== '' && choices !== undefined && !choices.some(({ key }) => key === value);
  });
  if (unknown.length > 0) {
    tell(
      `${count(unknown, 'choice is', 'choices are')} not in force: ${named(unknown.map(([name, { value }]) => `${name} "${value}"`))}`,
      'They are given back as they stand; `irdocs form check` shows what is in force',
    );
  }
}

function count(list: readonly unknown[], one: string, many: string): string {
  return `${list.length} ${list.length === 1 ? one : many}`;
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
