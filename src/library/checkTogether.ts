// What only shows when all document templates are seen together: ids and codes that stand twice, items that the catalogue does not have.
import { report } from '../diagnostics.js';
import type { DocumentTemplate } from '../model/documents.js';
import { nearest } from '../model/nearest.js';
import type { Standard } from '../model/standard.js';

/** Reports what is wrong between the templates on their files. */
export function checkTogether(documents: readonly DocumentTemplate[], standard: Standard): void {
  for (const key of ['id', 'code'] as const) {
    const seen = new Map<string, DocumentTemplate>();
    for (const document of documents) {
      const twin = seen.get(document[key]);
      if (twin && document[key] !== '') {
        report(document.file, {
          ruleId: 'template-front-matter',
          reason: `Two documents have the ${key} \`${document[key]}\`: this one and ${twin.file.path}`,
          place: { line: 1, column: 1 },
          actual: document[key],
          note: key === 'id' ? 'Rename one of the folders' : 'Give one of them another code',
        });
      }
      seen.set(document[key], document);
    }
  }
  const items = standard.clauses.flatMap((clause) => clause.items.map((item) => item.id));
  const known = new Set(items);
  for (const section of documents.flatMap((document) => document.sections)) {
    for (const item of section.covers) {
      if (known.has(item)) continue;
      const near = nearest(item, items);
      report(section.file, {
        ruleId: 'template-front-matter',
        reason: `The catalogue has no item \`${item}\``,
        place: { line: 2, column: 1 },
        actual: item,
        expected: near === undefined ? [] : [near],
        note: near === undefined ? 'Name an item that `irdocs list clauses` shows' : `Did you mean \`${near}\`?`,
      });
    }
  }
}
