// Check: no heading stands alone, and no table is left without rows.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeInTemplate } from '../../model/placeInTemplate.js';
import type { Check } from '../check.js';

export default {
  id: 'empty-section',
  summary: 'Every section says something, and every table has rows',
  why: 'An empty heading looks like an answer and is none. The clause matrix would count the section as covering its items.',
  unsuppressible: 'gap',
  bad: { 'documents/policy/a/10-purpose.md': '' },
  good: { 'documents/policy/a/10-purpose.md': 'We protect the plant.' },
  run(context) {
    for (const document of context.set.documents) {
      for (const section of document.sections) {
        const complain = (reason: string): void =>
          context.report(section.source.file, {
            ruleId: 'empty-section',
            place: placeInTemplate(section, ''),
            reason: `${document.folder}, section ${section.id}: ${reason}`,
            note: 'Give the facts that it prints, or guard it in the template with {{#if}}',
          });
        const blocks = section.root.children;
        blocks.forEach((node, index) => {
          if (node.type !== 'heading') return;
          const next = blocks[index + 1];
          if (!next || (next.type === 'heading' && next.depth <= node.depth)) {
            complain(`the heading ${node.data?.number ?? ''} has nothing below it`);
          }
        });
        visit(section.root as Nodes, 'table', (node) => {
          if (node.children.length < 2) complain('a table has no rows');
        });
      }
    }
  },
} satisfies Check;
