// Profile rule (cc-29): logs of critical services are kept as long as attackers stay unnoticed, and each critical service has one.
import { durationMinutes } from '../../model/duration.js';
import { formatDuration } from '../../model/formatDuration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'log-retention',
  summary:
    'Logs that cover a critical service are kept as long as support.log_retention asks; each critical service has a log.',
  why: 'Intruders are often found after months. Logs that are kept for 30 days then show only that somebody is in, not since when, from where, and what was taken.',
  severities: ['warning'],
  catalogue: ['cc-29'],
  covers: ['9.2-coverage-of-critical'],
  bad: {
    'profile.yaml': `organization:
  critical_services:
    - { id: orders, name: Orders }
    - { id: mail, name: Mail }
support:
  log_retention: { minimum: P180D, basis: Contract with the payment provider, dwell_time: P90D }
  log_sources:
    - { id: firewall, name: Firewall, covers: [Orders], retention: P30D }
`,
  },
  good: {
    'profile.yaml': `organization:
  critical_services:
    - { id: orders, name: Orders }
support:
  log_retention: { minimum: P180D, basis: Contract with the payment provider, dwell_time: P90D }
  log_sources:
    - { id: firewall, name: Firewall, covers: [Orders], retention: P1Y }
    - { id: printers, name: Printers, covers: [Office], retention: P30D }
`,
  },
  run(context) {
    const { support, organization } = context.profile;
    const services = withPointers(organization?.critical_services, '/organization/critical_services');
    const sources = withPointers(support?.log_sources, '/support/log_sources');
    const isOf = (text: string, service: (typeof services)[number]['item']): boolean =>
      [service.id, service.name].some((word) => word?.toLowerCase() === text.trim().toLowerCase());
    const covered = services.map(({ item }) =>
      sources.filter(({ item: source }) => source.covers?.some((text) => isOf(text, item))),
    );
    if (!support?.log_sources) return;
    for (const [index, { item, at }] of services.entries()) {
      if (covered[index]?.length !== 0) continue;
      context.report(`${at}/name`, {
        severity: 'warning',
        reason: `no log source covers the critical service "${item.name ?? item.id}"`,
        actual: item.name,
        note: `Add "${item.name ?? item.id}" to the covers of the log source that would show an attack on it.`,
      });
    }
    checkRetention(context, new Set(covered.flat().map(({ at }) => at)));
  },
} satisfies ProfileRule;

function checkRetention(context: ProfileContext, covering: ReadonlySet<string>): void {
  const { support } = context.profile;
  const { minimum, dwell_time: dwell } = support?.log_retention ?? {};
  const asked = [minimum, dwell].flatMap((text) => {
    const minutes = durationMinutes(text ?? '');
    return text === undefined || minutes === undefined ? [] : [{ text, minutes }];
  });
  const longest = asked.toSorted((a, b) => b.minutes - a.minutes)[0];
  if (!longest) return;
  if (minimum !== undefined && dwell !== undefined && longest.text !== minimum) {
    context.report('/support/log_retention/minimum', {
      severity: 'warning',
      reason: `logs are kept for ${formatDuration(minimum)}, less than attackers are assumed to stay unnoticed: ${formatDuration(dwell)}`,
      actual: minimum,
      expected: [dwell],
      note: 'Keep logs at least as long as the dwell time.',
    });
  }
  for (const { item, at } of withPointers(support?.log_sources, '/support/log_sources')) {
    const kept = durationMinutes(item.retention ?? '');
    if (!covering.has(at) || item.retention === undefined || kept === undefined || kept >= longest.minutes) continue;
    context.report(`${at}/retention`, {
      severity: 'warning',
      reason: `${authorPath(at)} ("${item.name}") is kept for ${formatDuration(item.retention)}, but covers ${nameList(item.covers ?? [])}; support.log_retention asks for ${formatDuration(longest.text)} (${placeText(context, '/support/log_retention')})`,
      actual: item.retention,
      expected: [longest.text],
      note: 'Keep it longer, or copy it to a store that does.',
    });
  }
}
