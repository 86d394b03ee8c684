// Check: each step of a procedure says who does it, by when, and what record shows it.

import type { Nodes, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { placeInTemplate } from '../../model/placeInTemplate.js';
import type { Check } from '../check.js';

/** What a table with the column "Step" must tell of each step. */
const ASKED = ['Who', 'By when', 'Record'] as const;

export default {
  id: 'step-complete',
  summary: 'Each step has an actor, a time and a record',
  why: 'A step without an actor is done by nobody, one without a time is done later, one without a record was never done when somebody asks. An obligation with only two of the three is not finished.',
  unsuppressible: 'gap',
  bad: {
    'documents/procedures/a/10-steps.md':
      '| No. | Step | Who | By when | Record |\n|---|---|---|---|---|\n| 1 | Cut the line. | | At once | Log |\n',
  },
  good: {
    'documents/procedures/a/10-steps.md':
      '| No. | Step | Who | By when | Record |\n|---|---|---|---|---|\n| 1 | Cut the line. | Duty officer | At once | Log |\n',
  },
  run(context) {
    const told = new Set<string>();
    for (const document of context.set.documents) {
      for (const section of document.sections) {
        visit(section.root as Nodes, 'table', (table) => {
          for (const { fault, near } of faultsOf(table)) {
            const key = `${section.source.file.path} ${fault}`;
            if (told.has(key)) continue;
            told.add(key);
            context.report(section.source.file, {
              ruleId: 'step-complete',
              place: placeInTemplate(section, near),
              reason: `${document.folder}, section ${section.id}: ${fault}`,
              note: 'Write who does it, by when, and which record shows that it was done',
            });
          }
        });
      }
    }
  },
} satisfies Check;

function faultsOf(table: Table): readonly { readonly fault: string; readonly near: string }[] {
  const [head, ...rows] = table.children.map((row) => row.children.map((cell) => textOf(cell).trim()));
  const step = head?.indexOf('Step') ?? -1;
  // The forms and lists of other things have columns of their own; steps are numbered.
  if (!head || step < 0 || head[0] !== 'No.') return [];
  const missing = ASKED.filter((name) => !head.includes(name));
  if (missing.length > 0)
    return [{ fault: `the table of steps has no column ${missing.join(', ')}`, near: '| Step |' }];
  return rows.flatMap((cells) => {
    const empty = ASKED.filter((name) => !/[\p{L}\p{N}]/u.test(cells[head.indexOf(name)] ?? ''));
    const name = cells[step] ?? '';
    return empty.length === 0
      ? []
      : [{ fault: `the step ${cells[0]} "${name.slice(0, 60)}" lacks ${empty.join(', ')}`, near: `| ${cells[0]} |` }];
  });
}
