// Profile rule (cc-37): changes of the plan with their causes, and the change log, tell of the same versions.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'plan-change-traced',
  summary:
    'Each change of the plan belongs to a version of the change log, and each version since then says what caused it.',
  why: 'An exercise that found a fault is only worth its day if the plan changed. The trace from finding to version shows that it did, and the next author why the step stands there.',
  severities: ['warning'],
  catalogue: ['cc-37'],
  bad: {
    'profile.yaml': `document_set:
  change_log:
    - { version: "2.3", date: 2026-09-01 }
    - { version: "2.2", date: 2026-03-01 }
    - { version: "2.1", date: 2025-03-01 }
improvement:
  plan_changes:
    - { version: "2.2", change: Safe state first, cause: Exercise EX-2026-02 }
    - { version: "2.0", change: New call tree, cause: Audit 2024 }
`,
  },
  good: {
    'profile.yaml': `document_set:
  change_log:
    - { version: "2.3", date: 2026-09-01 }
    - { version: "2.2", date: 2026-03-01 }
    - { version: "2.1", date: 2025-03-01 }
improvement:
  plan_changes:
    - { version: "2.3", change: Product reports, cause: Cyber Resilience Act }
    - { version: "2.2", change: Safe state first, cause: Exercise EX-2026-02 }
`,
  },
  run({ profile: { document_set: set, improvement }, report }) {
    const log = set?.change_log;
    const changes = withPointers(improvement?.plan_changes, '/improvement/plan_changes');
    if (!log || changes.length === 0) return;
    const versions = log.flatMap(({ version }) => version ?? []);
    for (const { item, at } of changes) {
      if (item.version === undefined || versions.includes(item.version)) continue;
      report(`${at}/version`, {
        severity: 'warning',
        reason: `${authorPath(at)} ("${item.change}") is of version ${item.version}, which the change log does not have`,
        actual: item.version,
        expected: versions,
        note: 'Correct the version, or add it to document_set.change_log.',
      });
    }
    const traced = new Set(changes.map(({ item }) => item.version));
    // The log is newest first; what is older than the first traced change came before anybody traced.
    const oldest = versions.findLastIndex((version) => traced.has(version));
    const untraced = versions.slice(0, Math.max(0, oldest)).filter((version) => !traced.has(version));
    if (untraced.length === 0) return;
    report('/improvement/plan_changes', {
      where: 'key',
      severity: 'warning',
      reason: `improvement.plan_changes does not say what caused version ${nameList(untraced)}`,
      expected: untraced,
      note: 'Add what was changed and the incident, exercise, audit or law that caused it.',
    });
  },
} satisfies ProfileRule;
