// Check: no placeholder, no template syntax and no programming word is left in what was rendered.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { NodeData } from '../../model/documents.js';
import { placeInTemplate } from '../../model/placeInTemplate.js';
import type { Check } from '../check.js';
import { leftovers } from '../words/leftovers.js';

export default {
  id: 'leftover-text',
  summary: 'No placeholder, template syntax or programming word is left in a document',
  why: 'A plan with "insert name here" is worse than none: it was signed unread. One look at every rendered word finds what a template, a profile or a fault of the program left behind.',
  unsuppressible: 'gap',
  catalogue: ['cc-27'],
  covers: ['6.1-issued-equals-profile'],
  bad: { 'documents/policy/a/10-purpose.md': 'Call TODO at once.' },
  good: { 'documents/policy/a/10-purpose.md': 'Call the duty officer at once.' },
  run(context) {
    for (const document of context.set.documents) {
      for (const section of document.sections) {
        visit(section.root as Nodes, (node) => {
          if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return;
          const pointer = (node.data as NodeData | undefined)?.pointer;
          for (const { words, what } of leftovers(node.value, pointer === undefined ? 'template' : 'profile')) {
            const finding = {
              ruleId: 'leftover-text',
              reason: `${document.folder}, section ${section.id}, prints ${what}: \`${words}\``,
              actual: words,
              note: 'Write the real text',
            };
            if (pointer !== undefined) context.reportFact(pointer, finding);
            else context.report(section.source.file, { ...finding, place: placeInTemplate(section, words) });
          }
        });
      }
    }
  },
} satisfies Check;
