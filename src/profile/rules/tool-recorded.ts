// Profile rule: the inventory of support says of each tool where it is and in which state (item 9.1-support-inventory).
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

const ASKED = [
  { key: 'place', what: 'where it is or runs' },
  { key: 'state', what: 'its state at the last check' },
] as const;

export default {
  id: 'tool-recorded',
  summary: 'Each tool of support.tools names its place and its state at the last check.',
  why: 'The inventory is read in the first hour, by somebody who has never used the tool. A tool without place is not found, and one without state may have stopped to work a year ago.',
  bad: {
    'support.yaml': `support:
  tools:
    - { id: edr, name: Isolation console, use: Isolate a device, owner: irt-lead, place: Cloud of the maker }
`,
  },
  good: {
    'support.yaml': `support:
  tools:
    - { id: edr, name: Isolation console, use: Isolate a device, owner: irt-lead, place: Cloud of the maker, state: Ready; tested 2026-10-05 }
`,
  },
  run(context) {
    for (const { item: tool, at } of withPointers(context.profile.support?.tools, '/support/tools')) {
      const absent = ASKED.filter(({ key }) => tool[key] === undefined);
      if (tool.id === undefined || absent.length === 0) continue;
      context.report(at, {
        reason: `the tool "${tool.id}" does not say ${absent.map(({ what }) => what).join(', nor ')}`,
        actual: tool.id,
        note: `Add ${absent.map(({ key }) => key).join(' and ')} to the entry.`,
      });
    }
  },
} satisfies ProfileRule;
