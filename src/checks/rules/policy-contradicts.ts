// Check (clause 5.1; cc-09, cc-18, cc-21): no policy of the organization names another reporting channel, time, class or decider than the profile.
import type { Check } from '../check.js';
import type { CreateSearch } from '../policies/contradictions/contradiction.js';
import { findOtherChannel } from '../policies/contradictions/findOtherChannel.js';
import { findOtherClass } from '../policies/contradictions/findOtherClass.js';
import { findOtherDecider } from '../policies/contradictions/findOtherDecider.js';
import { findOtherLimit } from '../policies/contradictions/findOtherLimit.js';
import { readStatements } from '../policies/readStatements.js';

const SEARCHES: readonly CreateSearch[] = [findOtherChannel, findOtherLimit, findOtherClass, findOtherDecider];

const PROFILE = `poc:
  report_within: PT15M
  channels:
    - { id: hotline, name: Security hotline, address: "+44 1632 960100", fallback: Mailbox }
    - { id: mail, name: Mailbox, address: security@northbridge.example, fallback: Security hotline }
classification:
  severity_classes:
    - { id: critical, name: Critical, rank: 2 }
    - { id: minor, name: Minor, rank: 1 }
roles:
  list:
    - { id: managing-director, title: Managing director }
    - { id: it-manager, title: IT manager }
decisions:
  matrix:
    - { id: pay-extortion, decider: managing-director, deputies: [] }
vulnerability: { targets: [] }
information_handling: { labels: [] }
`;

export default {
  id: 'policy-contradicts',
  internalOnly: true,
  summary:
    'No policy of the organization names another reporting channel, time limit, class or decider than the profile',
  why: 'The generated documents cannot contradict each other: each fact is written once. The policies beside them can. An old hotline number in the acceptable use policy is the one that people dial, and an auditor who reads two policies finds it in a minute.',
  severities: ['error', 'warning'],
  catalogue: ['cc-09', 'cc-18', 'cc-21'],
  covers: ['5.1-consistency'],
  bad: {
    'profile.yaml': PROFILE,
    'policies/acceptable-use.md': `# Acceptable use

## Reporting security incidents

Call the security hotline +44 1632 960777 within 30 minutes. Incidents of class Severe go to the board at once.
The IT manager decides whether a ransom is paid.
`,
  },
  good: {
    'profile.yaml': PROFILE,
    'policies/acceptable-use.md': `# Acceptable use

## Reporting security incidents

Call the security hotline **01632 960100** within fifteen minutes, or write to [us](mailto:security@northbridge.example).
The hotline answers within 10 minutes. Suppliers tell the hotline within 12 hours. Incidents of class Critical go to the
board at once. The managing director decides whether a ransom is paid. The IT manager decides who gets a telephone.
`,
  },
  run({ profile, policies, report }) {
    const searches = SEARCHES.map((create) => create(profile));
    for (const { file } of policies) {
      const { statements, positions } = readStatements(String(file.value));
      for (const statement of statements) {
        for (const search of searches) {
          const found = search(statement);
          if (!found) continue;
          const start = statement.start + found.index;
          report(file, {
            ruleId: 'policy-contradicts',
            severity: found.severity,
            reason: found.reason,
            place: positions.range(start, start + found.words.length),
            actual: found.words.replace(/\s+/g, ' '),
            expected: found.expected,
            note: found.note,
          });
        }
      }
    }
  },
} satisfies Check;
