// What `irdocs explain` says of the findings about filled forms.
import type { ExampleFiles, FindingKind, Severity } from '../diagnostics.js';

/** An explanation of one code. The examples are filled forms, or commands. */
export interface FormCode extends FindingKind {
  readonly why: string;
  readonly bad: ExampleFiles;
  readonly good: ExampleFiles;
}

const START = `form: vulnerability-report
vulnerability_reporter_name: Alma Kent
vulnerability_reported_at: 2026-11-22 14:30 UTC
vulnerability_description: The door of the server room does not close.
`;
const filled = (lines = ''): ExampleFiles => ({ 'case.yaml': START + lines });

function code(
  id: string,
  summary: string,
  why: string,
  bad: ExampleFiles,
  more: { readonly good?: ExampleFiles; readonly severities?: readonly Severity[] } = {},
): FormCode {
  const { good = filled(), severities } = more;
  return { id, summary, why, unsuppressible: 'reading', ...(severities ? { severities } : {}), bad, good };
}

const dueBy = (due: string): ExampleFiles => ({
  'case.yaml': `form: incident-report
incident_number: I-2026-042
incident_lead: Selin Özdemir
severity_initial: Severe
incident_what: A file with personal data was sent to the wrong customer.
incident_discovered_at: 2026-11-20 14:30 UTC
legal_clocks:
  - regime: GDPR, Art. 33 (authority)
    regime_triggered: triggered
    regime_reason: Personal data, risk not unlikely
    clock_start_event: awareness
    clock_start_at: 2026-11-20 14:30 UTC
    due_at: ${due}
    decided_by: Dr. Henrike Buchwald
`,
});
const shell = (...lines: readonly string[]): ExampleFiles => ({ shell: `${lines.join('\n')}\n` });
const READ = shell('irdocs form read filled.pdf > case.yaml');

/** The codes: of the data first, then of paper. */
export const formCodes: readonly FormCode[] = [
  code('form-empty', 'A filled form holds no keys', 'An empty file is usually one that was not saved.', {
    'case.yaml': '# to be written\n',
  }),
  code(
    'form-unknown',
    'A file does not say which form it is, or names one that does not exist',
    'The form decides which keys there are and what must be filled in.',
    { 'case.yaml': START.replace('vulnerability-report', 'weakness-report') },
  ),
  code(
    'form-incomplete',
    'A filled form lacks what its stage needs',
    'Each field says from which stage on it is required. Later stages, clocks and reports are built on it.',
    filled('stage: triage\n'),
  ),
  code(
    'form-time',
    'A day or time does not exist, or has no time zone',
    'A time without its zone is several times. Clocks of law and contract are counted from it, and logs are compared with it.',
    filled('vulnerability_confirmed_at: 2026-11-22 15:00\n'),
    { good: filled('vulnerability_confirmed_at: 2026-11-22 15:00 Europe/London\n') },
  ),
  code(
    'form-time-order',
    'Times of a filled form follow each other as they cannot',
    'One of the two is wrong, and nobody can tell later which one it was.',
    filled('vulnerability_confirmed_at: 2026-11-22 14:00 UTC\n'),
    { good: filled('vulnerability_confirmed_at: 2026-11-22 15:30 Europe/Paris\n') },
  ),
  code(
    'form-due',
    'A due time in a filled form is later than the law or contract allows (warning)',
    'The table of clocks is what an inspector asks for first. A deadline that was counted wrong is met too late.',
    dueBy('2026-11-24 14:30 UTC'),
    { good: dueBy('2026-11-23 14:30 UTC'), severities: ['warning'] },
  ),
  code(
    'form-number',
    'A number is not written as the profile numbers such cases',
    'Forms, register and evidence find each other by these numbers.',
    filled('vulnerability_number: vulnerability 7\n'),
    { severities: ['error', 'warning'] },
  ),
  code(
    'form-person',
    'A filled form names somebody whom the profile does not know (warning)',
    'Most names in a form are of people of the profile: an unknown one is often misspelt, and cannot be asked.',
    filled('vulnerability_confirmed_by: Nobody Atall\n'),
    { severities: ['warning'] },
  ),
  code(
    'form-too-long',
    'A value is longer than its field on paper',
    'Text that runs out of its field is not read. Nothing is written until it fits.',
    { 'case.yaml': START.replace('Alma Kent', 'Alma Kent, '.repeat(40)) },
    { good: filled() },
  ),
  code(
    'form-glyph',
    'A value holds a character that the font of the form does not have',
    'It would be printed as an empty box. Nothing is written until it is gone.',
    { 'case.yaml': START.replace('Alma Kent', '\u30a2\u30eb\u30de') },
    { good: filled() },
  ),
  code(
    'form-pdf-unreadable',
    'A PDF is damaged, or locked with a password',
    'What cannot be read whole is not guessed.',
    shell('truncate -s 1000 filled.pdf', 'irdocs form read filled.pdf'),
    { good: READ },
  ),
  code(
    'form-pdf-foreign',
    'A PDF is no form of irdocs',
    'Fields are found by their names. A scan, or a form that another program made, has none of them.',
    shell('irdocs form read scan.pdf'),
    { good: READ },
  ),
  code(
    'form-pdf-fields',
    'A filled PDF lacks fields of the form, has others, or holds a choice that is not in force (warning)',
    'It was made from another version of the form, or somebody changed it. What could be read is given back; look at the rest by eye.',
    shell('irdocs form read form-of-2024.pdf'),
    { good: READ, severities: ['warning'] },
  ),
  code(
    'form-pdf-value',
    'A field of a filled PDF holds what no form can hold',
    'Control characters hide or fake text. Nothing is given back until the field is corrected.',
    shell('irdocs form read filled.pdf   # somebody pasted hidden characters into it'),
    { good: READ },
  ),
];
