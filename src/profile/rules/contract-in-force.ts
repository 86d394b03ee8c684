// Profile rule (cc-32): standby contracts, insurance and licences are in force now, and until the next review of the set.
import { addToDate } from '../../model/addToDate.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'contract-in-force',
  summary:
    'No standby contract, insurance or licence has ended; one that ends before the next review says how it is renewed.',
  why: 'The number of the forensic firm is on the card. If the contract ended in spring, the night call ends with a sales manager. Nobody notices between two reviews, so the end must lie behind the next one or have an owner.',
  severities: ['warning'],
  catalogue: ['cc-32'],
  bad: {
    'profile.yaml': `document_set:
  effective_date: 2026-10-01
  review_interval: P1Y
support:
  retainers:
    - { id: forensics, covers: Forensics, valid_until: 2026-03-31 }
    - { id: law, covers: Legal advice, valid_until: 2027-03-31 }
`,
  },
  good: {
    'profile.yaml': `document_set:
  effective_date: 2026-10-01
  review_interval: P1Y
support:
  retainers:
    - { id: forensics, covers: Forensics, valid_until: 2027-12-31 }
    - { id: law, covers: Legal advice, valid_until: 2027-03-31, renewal: Renews by itself each April }
`,
  },
  run({ profile: { support, document_set: set }, asOf, report }) {
    const review =
      set?.effective_date === undefined || set.review_interval === undefined
        ? undefined
        : addToDate(set.effective_date, set.review_interval);
    const contracts = [
      ...withPointers(support?.retainers, '/support/retainers').map(({ item, at }) => ({
        what: `the contract "${item.id}"`,
        until: item.valid_until,
        at: `${at}/valid_until`,
        renewal: item.renewal,
      })),
      {
        what: `the insurance ${support?.insurance?.number}`,
        until: support?.insurance?.valid_until,
        at: '/support/insurance/valid_until',
        renewal: support?.insurance?.renewal,
      },
      ...withPointers(support?.tools, '/support/tools').map(({ item, at }) => ({
        what: `the licence of "${item.name ?? item.id}"`,
        until: item.licence_until,
        at: `${at}/licence_until`,
        // A licence that ends in time is bought in time; only one that has ended is a hole.
        renewal: 'bought again',
      })),
    ];
    for (const { what, until, at, renewal } of contracts) {
      if (until === undefined) continue;
      if (until < asOf) {
        report(at, {
          severity: 'warning',
          reason: `${what} ended on ${until}, but the documents still name it`,
          actual: until,
          expected: [`${asOf} or later`],
          note: 'Renew it and write the new day, or take it out of the profile.',
        });
      } else if (review !== undefined && until < review && renewal === undefined) {
        report(at, {
          severity: 'warning',
          reason: `${what} ends on ${until}, before the next review of the set on ${review}; ${authorPath(at.replace(/\/[^/]*$/, ''))} does not say how it is renewed`,
          actual: until,
          expected: [`${review} or later`, 'renewal'],
          note: 'Add renewal: how it goes on, and who sees to it.',
        });
      }
    }
  },
} satisfies ProfileRule;
