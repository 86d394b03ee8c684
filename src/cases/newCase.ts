// A form of the profile -> a YAML file to fill in: each key with what belongs there, by when and by whom.
import { stringify } from 'yaml';
import { fieldInputs } from '../model/forms/fieldInputs.js';
import { whenAndWho } from '../model/forms/fieldTip.js';
import type { CaseField, CaseShape } from './caseShape.js';

/** What a new file begins with. */
export interface NewCase {
  readonly shape: CaseShape;
  /** What the form is for. */
  readonly purpose: string;
  readonly organization: string;
  readonly stage: string;
  /** Values that are known already, by field. */
  readonly given: Readonly<Record<string, string>>;
  /** Notes on fields, by field: the pattern of numbers. */
  readonly notes: Readonly<Record<string, string>>;
  /** Where editors find the schema, seen from the file. */
  readonly schemaFile: string;
}

/** A choice list longer than that is cut in the comment; the schema and the form have all of it. */
const MOST_SHOWN = 60;

/** The text of the file. Pure: the same input gives the same bytes. */
export function newCase({ shape, purpose, organization, stage, given, notes, schemaFile }: NewCase): string {
  const starts = shape.sections
    .flatMap(({ fields, part }) => part?.fields ?? fields)
    .filter((field) => field.starts)
    .map(({ key }) => key);
  const lines = [
    `# yaml-language-server: $schema=${schemaFile}`,
    ...comment(`${shape.title}. ${organization}. ${purpose}`),
    ...comment(
      `Needed to start: ${starts.join(', ')}. Leave empty what is not known yet. For several lines write | after the colon, and the text below it, indented.`,
    ),
    `# The schema for editors: irdocs form schema ${shape.form} > ${schemaFile}`,
    `form: ${shape.form}`,
    ...comment(`How far the case is, one of: ${shape.stages.join(', ')}.`),
    `stage: ${stage}`,
  ];
  for (const { number, title, fields, part } of shape.sections) {
    lines.push('', ...comment(`---- Part ${number}: ${title}`));
    if (!part) {
      for (const field of fields) lines.push(...entry(field, notes[field.key], given[field.key]));
      continue;
    }
    lines.push(...comment(part.note ?? 'Repeat the entry, from its dash on, for each further one.'), `${part.id}:`);
    const row = part.fields.flatMap((field) => entry(field, notes[field.key], given[field.key]));
    const first = row.findIndex((line) => !line.startsWith('#'));
    lines.push(
      ...row.map((line, index) => (index === first ? `  - ${line}` : index < first ? `  ${line}` : `    ${line}`)),
    );
  }
  return `${lines.join('\n')}\n`;
}

function entry(field: CaseField, note: string | undefined, value: string | undefined): readonly string[] {
  const inputs = fieldInputs(field);
  const format = inputs.length === 1 ? inputs[0]?.format : undefined;
  const words = [
    sentence(`${field.number} ${field.label}`),
    ...(field.help === '' ? [] : [sentence(field.help)]),
    ...(format === undefined ? [] : [`Write ${format}.`]),
    ...(note === undefined ? [] : [note]),
    whenAndWho(field),
  ];
  const head = comment(words.join(' '));
  const shown = field.choices.slice(0, MOST_SHOWN).map(scalar);
  const rest = field.choices.length - shown.length;
  const more = rest > 0 ? [`# ... and ${rest} more`] : [];
  switch (field.type) {
    case 'choice':
      return [
        ...head,
        ...(shown.length > 0 ? ['# One of:', ...shown.map((choice) => `#   ${choice}`), ...more] : []),
        `${field.key}:`,
      ];
    case 'multi-choice':
      return shown.length === 0
        ? [...head, `${field.key}: []`]
        : [...head, '# Those that apply:', `${field.key}:`, ...shown.map((choice) => `  # - ${choice}`), ...more];
    case 'checkbox':
      return [...head, `${field.key}: false`];
    case 'money':
      return [...head, `${field.key}:`, '  currency:', '  amount:'];
    case 'signature':
      return [...head, `${field.key}:`, '  signer:'];
    default:
      return [...head, value === undefined ? `${field.key}:` : `${field.key}: ${scalar(value)}`];
  }
}

const ENDS = /[.!?]$/u;
const sentence = (text: string): string => (ENDS.test(text) ? text : `${text}.`);

/** A value in YAML, on one line. */
function scalar(text: string): string {
  const written = stringify(text, { lineWidth: 0 }).trimEnd();
  return written.includes('\n') ? JSON.stringify(text) : written;
}

const WIDTH = 118;

/** Comment lines of readable width. Breaks and other controls of the text become spaces: nothing may leave the comment. */
function comment(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(/[\s\p{Cc}\u2028\u2029]+/u)) {
    if (line.length + word.length >= WIDTH && line !== '#') {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
