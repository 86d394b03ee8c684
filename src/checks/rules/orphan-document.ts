// Check: each document of the set is reached from another one.

import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Check } from '../check.js';

export default {
  id: 'orphan-document',
  internalOnly: true,
  summary: 'Every document is linked from another document of the set',
  why: 'A procedure that no other document names is found by nobody at 3 a.m. The document map does not count, because it lists everything.',
  bad: { 'documents/policy/a/10-purpose.md': 'See nothing.', 'documents/plan/b/10-purpose.md': 'See [](doc:a).' },
  good: { 'documents/policy/a/10-purpose.md': 'See [](doc:b).', 'documents/plan/b/10-purpose.md': 'See [](doc:a).' },
  run(context) {
    const reached = new Set<string>();
    for (const document of context.set.documents) {
      if (document.id === 'document-map') continue;
      for (const section of document.sections) {
        visit(section.root as Nodes, 'link', (node) => {
          const target = node.data?.target?.document;
          if (target !== undefined && target !== document.id) reached.add(target);
        });
      }
    }
    for (const document of context.set.documents) {
      // Whether somebody fills a form in is asked by unused-form.
      if (reached.has(document.id) || document.kind === 'forms' || context.set.documents.length === 1) continue;
      context.report(document.file, {
        ruleId: 'orphan-document',
        place: { line: 1, column: 1 },
        reason: `No other document links to ${document.id}`,
        note: `Add a link [](doc:${document.id}) where a reader needs it`,
      });
    }
  },
} satisfies Check;
