// The words of a link -> an identifier in them that is not the one of its target.
import { identifiersIn, sameFamily } from './identifiers.js';
import type { PolicyFacts } from './policyFacts.js';
import type { PolicyLink, PolicyRelations } from './policyRelations.js';

/** An identifier that a link quotes wrongly. */
export interface OtherIdentifier {
  readonly text: string;
  /** The document that has it; undefined when none has. */
  readonly of: PolicyFacts | undefined;
}

/** `[Access Control Policy](access.md) (POL-07, version 3)`; what stands in brackets after other words is another matter. */
const BEHIND = /^[*_]{0,2}\s\(([A-Z][A-Z0-9]*[-_./][^()\n]{1,80})\)/;

/**
 * Only links to documents that state an identifier count. `SEC-07-A` and `SEC-07.3` are parts of SEC-07; an identifier of another
 * kind than the set has is none of its business.
 *
 * @param behind the text behind the link
 */
export function otherIdentifierIn(
  { text, url }: Pick<PolicyLink, 'text' | 'url'>,
  behind: string,
  target: PolicyFacts,
  relations: PolicyRelations,
): OtherIdentifier | undefined {
  const own = target.identifier?.text.trim().toUpperCase();
  if (own === undefined) return undefined;
  const quoted = [text, BEHIND.exec(behind)?.[1] ?? ''].flatMap(identifiersIn).map((found) => found.text);
  if (quoted.some((word) => isPartOf(word, own))) return undefined;
  const anchor = /#(.*)$/s.exec(url)?.[1]?.toLowerCase() ?? '';
  for (const word of quoted) {
    const [of] = relations.identified(word);
    // A section of the target may speak of the other document.
    if (anchor.includes(word.toLowerCase()) || target.supersedes.some(({ name }) => isPartOf(word, name))) continue;
    if (of || (sameFamily(word, own) && relations.families().meant(word) === undefined)) return { text: word, of };
  }
  return undefined;
}

function isPartOf(word: string, identifier: string): boolean {
  const [part, whole] = [word.toUpperCase(), identifier.toUpperCase()];
  return part === whole || (part.startsWith(whole) && /^[^\p{L}\p{N}]/u.test(part.slice(whole.length)));
}
