// Profile rule (dc-13): a service that is called critical can reach the gravest class, or says why it is critical all the same.
import type { ProfileRule } from '../context.js';
import { gravestFirst } from '../gravestFirst.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'critical-service-class',
  summary: 'A critical service whose loss cannot reach the gravest class says why it is critical.',
  why: 'Critical services are restored first and tested most. If the loss of one can never become grave, either the scale forgets it or the list of critical services is too long.',
  severities: ['warning'],
  catalogue: ['dc-13'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
organization:
  critical_services:
    - { id: web-site, name: Web site, highest_class: minor }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
organization:
  critical_services:
    - { id: orders, name: Orders, highest_class: critical }
    - { id: mail, name: Mail }
    - { id: archive, name: Archive, highest_class: minor, critical_because: Two days without it cost the certificate }
`,
  },
  run({ profile: { classification, organization }, report }) {
    const [gravest] = gravestFirst(classification?.severity_classes);
    if (!gravest) return;
    for (const { item, at } of withPointers(organization?.critical_services, '/organization/critical_services')) {
      if (item.highest_class === undefined || item.highest_class === gravest.id) continue;
      if (item.critical_because !== undefined) continue;
      report(`${at}/highest_class`, {
        severity: 'warning',
        reason: `the critical service "${item.name ?? item.id}" reaches class "${item.highest_class}" at most, not "${gravest.id}", and does not say why it is critical`,
        actual: item.highest_class,
        expected: [gravest.id],
        note: 'Add critical_because, correct the class, or take the service off the list.',
      });
    }
  },
} satisfies ProfileRule;
