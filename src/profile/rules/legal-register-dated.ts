// Profile rule (cc-41): the laws of the register were read lately, in a version that is written down, and the duties were confirmed lately.
import { reviewCalendar } from '../../model/derive/reviewCalendar.js';
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';

/** A name that carries its date or number, such as `Regulation (EU) 2016/679`. */
const DATED = /\b(?:19|20)\d\d\b|\bversion\b/i;

export default {
  id: 'legal-register-dated',
  summary: 'Each law of the register has a version or date, and was reviewed within the review interval of the set.',
  why: 'Reporting laws change every year. A register that does not say which text was read, and when, cannot be checked, and the clock on the card may be that of a law that is gone.',
  severities: ['warning'],
  catalogue: ['cc-41'],
  covers: ['annex-a-register-reviewed'],
  bad: {
    'profile.yaml': `document_set:
  review_interval: P1Y
legal:
  register:
    - { id: gdpr, law: GDPR, owner: legal-counsel, reviewed: 2024-01-15 }
`,
  },
  good: {
    'profile.yaml': `document_set:
  review_interval: P1Y
legal:
  register:
    - { id: gdpr, law: GDPR, version: "Regulation (EU) 2016/679", owner: legal-counsel, reviewed: 2026-01-15 }
    - { id: dpa, law: Data Protection Act 2018, owner: legal-counsel, reviewed: 2026-01-15 }
`,
  },
  run({ profile, standard, asOf, report }) {
    for (const entry of reviewCalendar(profile, standard)) {
      if (entry.kind !== 'law' || entry.next >= asOf) continue;
      report(entry.at, {
        severity: 'warning',
        reason: `${entry.what}: last looked at on ${entry.last}, due again since ${entry.next}`,
        actual: entry.last,
        note: 'Read the text that is in force now, and write the day here, also when nothing changed.',
      });
    }
    const undated = (profile.legal?.register ?? []).flatMap(({ law, version }) =>
      law === undefined || version !== undefined || DATED.test(law) ? [] : [law],
    );
    if (undated.length === 0) return;
    report('/legal/register', {
      where: 'key',
      severity: 'warning',
      reason: `the register does not say which version of ${undated.length === 1 ? 'this law' : `these ${undated.length} laws`} was read: ${nameList(undated)}`,
      expected: ['version'],
      note: 'Add version to each: the number of the law, or the date of the consolidated text.',
    });
  },
} satisfies ProfileRule;
