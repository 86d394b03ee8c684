// What `irdocs explain` says of the findings about suppressions.
import type { ExampleFiles, FindingKind } from '../diagnostics.js';

/** An explanation of one code. */
interface SuppressionCode extends FindingKind {
  readonly why: string;
  readonly bad: ExampleFiles;
  readonly good: ExampleFiles;
}

const entry = (finding: string, expires: string): ExampleFiles => ({
  'suppressions.yaml': `suppressions:
  - id: intranet-move
    finding: ${finding}
    file: policies/access-control.md
    text: intranet/rights.md
    reason: The intranet moves in March; until then the page has no file here
    owner: it-operations-lead
    expires: ${expires}
`,
});

/** The codes, by what becomes of an entry. */
export const suppressionCodes: readonly SuppressionCode[] = [
  {
    id: 'suppression-unknown',
    summary: 'An entry of `suppressions` names a finding that irdocs does not make.',
    why: 'A misspelled id accepts nothing, and who wrote it believes that it does. Ids of findings never change, so one that is unknown was never right.',
    unsuppressible: 'honesty',
    bad: entry('link-file-mising', '2027-03-31'),
    good: entry('link-file-missing', '2027-03-31'),
  },
  {
    id: 'suppression-refused',
    summary: 'An entry of `suppressions` names a finding that cannot be accepted.',
    why: 'A debt of the organization can wait for a day that was agreed: a policy that is not mended yet, a playbook that is still missing. What makes a document wrong, incomplete or unsafe cannot, because people act by the document.',
    unsuppressible: 'honesty',
    bad: entry('reference-unknown', '2027-03-31'),
    good: entry('link-file-missing', '2027-03-31'),
  },
  {
    id: 'suppression-expired',
    summary: 'The last day of an entry of `suppressions` is past, and its finding counts again.',
    why: 'What was accepted for a time must not become what is accepted for ever. The day was agreed with the owner: either the debt is paid by now, or somebody decides anew.',
    severities: ['warning'],
    unsuppressible: 'honesty',
    bad: entry('link-file-missing', '2025-03-31'),
    good: entry('link-file-missing', '2027-03-31'),
  },
  {
    id: 'suppression-unused',
    summary: 'An entry of `suppressions` accepts nothing.',
    why: 'The finding was mended, or the entry never fitted it. Left in place it would hide the next finding of the kind, which nobody has looked at.',
    severities: ['warning'],
    unsuppressible: 'honesty',
    bad: { ...entry('link-file-missing', '2027-03-31'), 'policies/access-control.md': '# Access control\n' },
    good: {
      ...entry('link-file-missing', '2027-03-31'),
      'policies/access-control.md': '# Access control\n\nSee [rights](intranet/rights.md).\n',
    },
  },
];
