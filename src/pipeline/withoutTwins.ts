// Stage: the documents of the set, each id and code once: an entry of the profile may make a document that there is already.
import type { Finding } from '../diagnostics.js';
import type { DocumentTemplate } from '../model/documents.js';
import { childPointer } from '../model/pointer.js';

/**
 * The documents without those that clash with another. A document of a folder is never the twin of another folder's (that
 * was told of the library), so that one of two always comes from an entry of the profile, and is reported there.
 */
export function withoutTwins(
  documents: readonly DocumentTemplate[],
  reportFact: (pointer: string, finding: Finding) => void,
): readonly DocumentTemplate[] {
  // What stands in the library by itself goes before what an entry makes.
  const ordered = [...documents.filter(({ item }) => !item), ...documents.filter(({ item }) => item)];
  const kept = new Set<DocumentTemplate>();
  const owners = new Map<string, DocumentTemplate>();
  for (const document of ordered) {
    const keys = [`id ${document.id}`, `code ${document.code}`];
    const twin = keys.map((key) => owners.get(key)).find((owner) => owner !== undefined);
    if (!twin || !document.item) {
      for (const key of keys) owners.set(key, document);
      kept.add(document);
      continue;
    }
    reportFact(childPointer(document.item.pointer, 'id'), {
      ruleId: 'document-twice',
      reason: `This entry makes the document \`${document.id}\` (${document.code}), but \`${twin.id}\` (${twin.code}, ${twin.file.path}) is in the set already`,
      actual: String(document.item.value.id),
      note: 'Give the entry another id',
    });
  }
  return documents.filter((document) => kept.has(document));
}
