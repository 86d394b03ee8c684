// The words of a link -> the former title of its target that they carry.
import { holdsWords, MOST_TITLE_WORDS, plainWords } from './plainWords.js';
import type { PolicyFacts, StatedFact } from './policyFacts.js';
import type { PolicyRelations } from './policyRelations.js';

/** Words of a link that are looked at. */
const MOST_WORDS = 100;

/**
 * Finds a former title in words as a whole. One of a single word must be all that the words say, less identifier and version:
 * "Backup" was a title, "Backup windows" is none.
 */
export function formerTitleIn(
  text: string,
  target: PolicyFacts,
  relations: Pick<PolicyRelations, 'formerTitle'>,
): StatedFact | undefined {
  if (target.formerly.length === 0) return undefined;
  const present = plainWords(target.title?.text ?? '');
  const words = plainWords(text);
  // The present title may hold the old one: "Access Control" became "Access Control Policy".
  if (present !== '' && holdsWords(words, present)) return undefined;
  const parts = words.split(' ').slice(0, MOST_WORDS);
  for (let first = 0; first < parts.length; first += 1) {
    for (let count = Math.min(MOST_TITLE_WORDS, parts.length - first); count >= 2; count -= 1) {
      const found = relations.formerTitle(parts.slice(first, first + count).join(' '), target);
      if (found) return found;
    }
  }
  const bare = text
    .replace(target.identifier?.text.trim() || /(?!)/, ' ')
    .replace(/\bv(?:ersion)?\.?\s*\d[\d.]*/i, ' ')
    .replace(/^\s*(?:the|our|die|das|der|la|le)\s/i, ' ');
  return relations.formerTitle(plainWords(bare), target);
}
