// Profile rule (dc-20, cc-18): the service desk's priority of a graver class is never lower than that of a lighter one.
import type { ProfileRule } from '../context.js';
import { gravestFirst } from '../gravestFirst.js';
import { nameList } from '../nameList.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** The number of a priority such as `P1 with bridge call` or `Priority 2`; a small number is urgent. */
const PRIORITY = /^(?:p|prio(?:rity)?|s|sev(?:erity)?)[ -]?(\d)\b/i;

export default {
  id: 'priority-mapping',
  summary: 'Each class has one priority of the service desk, and a graver class never a lower one.',
  why: 'The desk works by its own priorities. If the gravest class is mapped to a low one, the incident waits behind printers, and nobody at the desk has done anything wrong.',
  unsuppressible: 'gap',
  catalogue: ['dc-20', 'cc-18'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 3 }
    - { id: severe, rank: 2 }
    - { id: minor, rank: 1 }
interfaces:
  it_service:
    mapping:
      - { class: critical, priority: P3 }
      - { class: severe, priority: P1 }
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: critical, rank: 3 }
    - { id: severe, rank: 2 }
    - { id: minor, rank: 1 }
interfaces:
  it_service:
    mapping:
      - { class: critical, priority: P1 with bridge call }
      - { class: severe, priority: P1 }
      - { class: minor, priority: P4 }
`,
  },
  run(context) {
    const { classification, interfaces } = context.profile;
    const pointer = '/interfaces/it_service/mapping';
    const mapping = withPointers(interfaces?.it_service?.mapping, pointer);
    if (mapping.length === 0) return;
    const classes = gravestFirst(classification?.severity_classes).map(({ id }) => id);
    const missing = classes.filter((id) => !mapping.some(({ item }) => item.class === id));
    if (missing.length > 0) {
      context.report(pointer, {
        where: 'key',
        reason: `interfaces.it_service.mapping has no priority for ${missing.length === 1 ? 'class' : 'the classes'} ${nameList(missing)}`,
        expected: missing,
        note: 'Add one entry for each severity class.',
      });
    }
    const rows = classes.flatMap((id) => {
      const found = mapping.filter(({ item }) => item.class === id);
      for (const { item, at } of found.slice(1)) {
        context.report(`${at}/class`, {
          reason: `class "${item.class}" has a second priority; the first stands at ${placeText(context, found[0]?.at ?? '')}`,
          actual: item.class,
          note: 'Keep one priority a class.',
        });
      }
      return found.slice(0, 1);
    });
    for (const [index, { item, at }] of rows.entries()) {
      const graver = rows[index - 1];
      const [above, here] = [graver?.item.priority, item.priority].map((text) => PRIORITY.exec(text ?? '')?.[1]);
      if (!graver || above === undefined || here === undefined || Number(above) <= Number(here)) continue;
      context.report(`${graver.at}/priority`, {
        reason: `class "${graver.item.class}" has priority ${graver.item.priority}, lower than ${item.priority} of the lighter class "${item.class}" (${placeText(context, `${at}/priority`)})`,
        actual: graver.item.priority,
        expected: [item.priority ?? ''],
        note: 'Raise this priority or lower the other. Two classes may share one.',
      });
    }
  },
} satisfies ProfileRule;
