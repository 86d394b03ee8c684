// Check: no placeholder, no template syntax and no programming word is left in what was rendered.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { NodeData } from '../../model/documents.js';
import { placeInTemplate } from '../../model/placeInTemplate.js';
import type { Check } from '../check.js';

/** Texts that no finished document holds. Values of the profile are looked at too: a TODO in a profile is a TODO in the plan. */
const LEFTOVERS: readonly (readonly [RegExp, string])[] = [
  [/\{\{|\}\}/, 'template braces'],
  [/[\uE000\uE001]/, 'a token without its value'],

  [/\b(TODO|FIXME|TBD|XXX|[Ll]orem ipsum)\b/, 'a placeholder'],
  [/[<[](insert|your|name of|company name|organi[sz]ation name)[^\]>]*[\]>]/i, 'a placeholder'],
];

/** Words that a program prints by mistake; the profile may use them as words. */
const PROGRAM_WORDS = /\bundefined\b|\bNaN\b|\[object Object\]/;

export default {
  id: 'leftover-text',
  summary: 'No placeholder, template syntax or programming word is left in a document',
  why: 'A plan with "insert name here" is worse than none: it was signed unread. One look at every rendered word finds what a template, a profile or a fault of the program left behind.',
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
          const patterns =
            pointer === undefined ? [...LEFTOVERS, [PROGRAM_WORDS, 'a word of the program'] as const] : LEFTOVERS;
          for (const [pattern, what] of patterns) {
            const match = pattern.exec(node.value);
            if (!match) continue;
            const finding = {
              ruleId: 'leftover-text',
              reason: `${document.folder}, section ${section.id}, prints ${what}: \`${match[0]}\``,
              actual: match[0],
              note: 'Write the real text',
            };
            if (pointer !== undefined) context.reportFact(pointer, finding);
            else context.report(section.source.file, { ...finding, place: placeInTemplate(section, match[0]) });
          }
        });
      }
    }
  },
} satisfies Check;
