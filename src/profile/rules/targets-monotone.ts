// Profile rule (cc-07): a graver class never has more time than a lighter one.
import { durationMinutes } from '../../model/duration.js';
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { gravestFirst } from '../gravestFirst.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

const TARGETS = ['acknowledge', 'classify', 'lead_engaged', 'first_update', 'update_every', 'management_told'] as const;

export default {
  id: 'targets-monotone',
  summary: 'Targets get shorter or stay equal from the lightest to the gravest class.',
  why: 'A target table in which a lighter incident is answered faster than a graver one is a slip of the pen. In use it makes people classify too low to gain attention.',
  unsuppressible: 'conflict',
  catalogue: ['cc-07'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
escalation:
  targets:
    - { class: critical, acknowledge: PT1H }
    - { class: minor, acknowledge: PT30M }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 2 }
    - { id: minor, rank: 1 }
escalation:
  targets:
    - { class: critical, acknowledge: PT30M }
    - { class: minor, acknowledge: PT1H }
`,
  },
  run(context) {
    const { classification, escalation } = context.profile;
    const rows = gravestFirst(classification?.severity_classes).flatMap(({ id }) =>
      withPointers(escalation?.targets, '/escalation/targets')
        .filter(({ item }) => item.class === id)
        .slice(0, 1),
    );
    for (const [index, lighter] of rows.entries()) {
      const graver = rows[index - 1];
      if (!graver) continue;
      for (const target of TARGETS) {
        const long = durationMinutes(graver.item[target] ?? '');
        const short = durationMinutes(lighter.item[target] ?? '');
        if (long === undefined || short === undefined || long <= short) continue;
        const at = `${graver.at}/${target}`;
        const other = `${lighter.item[target]} (${placeText(context, `${lighter.at}/${target}`)})`;
        context.report(at, {
          reason: `${authorPath(at)} gives class "${graver.item.class}" ${graver.item[target]}, more than the lighter class "${lighter.item.class}" has: ${other}`,
          actual: graver.item[target],
          expected: [`at most ${lighter.item[target]}`],
          note: 'Shorten this target or lengthen the other.',
        });
      }
    }
  },
} satisfies ProfileRule;
