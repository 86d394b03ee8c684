// Profile rule (cc-31): each critical service was restored within its interval, and fast enough.
import { addToDate } from '../../model/addToDate.js';
import { durationMinutes } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'restore-proven',
  summary:
    'The last restore of each critical service is within the interval and took no longer than its recovery time.',
  why: 'A backup is a hope until something was restored from it. A recovery time that no test has met will be missed on the day when it counts, and everybody planned with it.',
  severities: ['warning'],
  catalogue: ['cc-31'],
  bad: {
    'profile.yaml': `organization:
  critical_services:
    - { id: orders, name: Orders, rto: PT8H }
    - { id: mail, name: Mail, rto: PT8H }
support:
  backup:
    last_restore_test: 2026-09-12
    interval: P1Y
    restores:
      - { service: orders, date: 2026-09-12, took: PT9H }
`,
  },
  good: {
    'profile.yaml': `organization:
  critical_services:
    - { id: orders, name: Orders, rto: PT8H }
support:
  backup:
    last_restore_test: 2026-09-12
    interval: P1Y
    restores:
      - { service: orders, date: 2026-09-12, took: PT6H }
`,
  },
  run(context) {
    const { support, organization, document_set: set } = context.profile;
    const { backup } = support ?? {};
    const interval = backup?.interval ?? set?.review_interval;
    const overdue = (date: string): string | undefined => {
      const due = interval === undefined ? undefined : addToDate(date, interval);
      return due !== undefined && due < context.asOf ? due : undefined;
    };
    const restores = withPointers(backup?.restores, '/support/backup/restores');
    if (restores.length === 0) {
      const due = backup?.last_restore_test === undefined ? undefined : overdue(backup.last_restore_test);
      if (due === undefined) return;
      context.report('/support/backup/last_restore_test', {
        severity: 'warning',
        reason: `the last restore test was on ${backup?.last_restore_test}; the next was due on ${due}`,
        actual: backup?.last_restore_test,
        note: 'Restore a critical service, and write the day and the time it took.',
      });
      return;
    }
    const services = withPointers(organization?.critical_services, '/organization/critical_services');
    const missing = services.filter(({ item }) => !restores.some(({ item: restore }) => restore.service === item.id));
    if (missing.length > 0) {
      context.report('/support/backup/restores', {
        where: 'key',
        severity: 'warning',
        reason: `${missing.length} of ${services.length} critical services were never restored: ${nameList(missing.map(({ item }) => item.name ?? item.id ?? ''))}`,
        note: 'Restore each once, and write service, date and the time it took.',
      });
    }
    for (const { item: service, at } of services) {
      const newest = restores
        .filter(({ item }) => item.service === service.id)
        .sort((a, b) => ((a.item.date ?? '') < (b.item.date ?? '') ? 1 : -1))[0];
      if (!newest) continue;
      const name = service.name ?? service.id;
      const { date, took = '' } = newest.item;
      const due = date === undefined ? undefined : overdue(date);
      if (due !== undefined) {
        context.report(`${newest.at}/date`, {
          severity: 'warning',
          reason: `"${name}" was last restored on ${date}; the next test was due on ${due}`,
          actual: date,
          note: 'Restore it again, and add an entry.',
        });
      }
      const [needed, allowed] = [durationMinutes(took), durationMinutes(service.rto ?? '')];
      if (needed === undefined || allowed === undefined || needed <= allowed) continue;
      context.report(`${newest.at}/took`, {
        severity: 'warning',
        reason: `the restore of "${name}" took ${formatDuration(took)}, but its recovery time is ${formatDuration(service.rto ?? '')} (${placeText(context, `${at}/rto`)})`,
        actual: took,
        expected: [`at most ${service.rto}`],
        note: 'Make the restore faster, or agree a longer recovery time with the owner of the service.',
      });
    }
  },
} satisfies ProfileRule;
