// Profile rule (cc-24): offline copies are copies of the version in force, looked at within their interval.
import { addToDate } from '../../model/addToDate.js';
import { formatDuration } from '../../model/formatDuration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'offline-copy-current',
  summary: 'Each offline copy has the version of the document set and was refreshed within its interval.',
  why: 'The binder is read when the network is gone, so nobody can compare it with anything. A binder from two versions ago names people who have left.',
  severities: ['error', 'warning'],
  catalogue: ['cc-24'],
  bad: {
    'profile.yaml': `document_set:
  version: "2.3"
  offline_copies:
    - { id: binder, what: The whole set, version: "2.1" }
`,
  },
  good: {
    'profile.yaml': `document_set:
  version: "2.3"
  offline_copies:
    - { id: binder, what: The whole set, version: "2.3" }
`,
  },
  run(context) {
    const set = context.profile.document_set;
    for (const { item, at } of withPointers(set?.offline_copies, '/document_set/offline_copies')) {
      const { refreshed, interval } = item;
      const due = refreshed === undefined || interval === undefined ? undefined : addToDate(refreshed, interval);
      if (due !== undefined && due < context.asOf) {
        context.report(`${at}/refreshed`, {
          severity: 'warning',
          reason: `${authorPath(at)} ("${item.id}", kept by ${item.holder}) was last refreshed on ${refreshed}; the next look was due on ${due}, after ${formatDuration(interval ?? '')}`,
          actual: refreshed,
          note: 'Look at the copy, replace what is old, and write the day here.',
        });
      }
      if (item.version === undefined || set?.version === undefined || item.version === set.version) continue;
      context.report(`${at}/version`, {
        reason: `${authorPath(at)} ("${item.id}") has version ${item.version}, but the set has version ${set.version} (${placeText(context, '/document_set/version')})`,
        actual: item.version,
        expected: [set.version],
        note: 'Replace the copy, then write its new version and the day of the change here.',
      });
    }
  },
} satisfies ProfileRule;
