// The word that a front matter has under `status` -> whether people have to follow the document.

/** `withdrawn` covers every word that says that another document, or none, counts now. */
export type PolicyStatus = 'in force' | 'draft' | 'withdrawn';

const DRAFT = /^(?:draft|proposed|proposal|entwurf|projet|brouillon)\b/iu;
const WITHDRAWN =
  /^(?:withdrawn|superseded|replaced|retired|obsolete|archived|revoked|rescinded|expired|aufgehoben|ersetzt|zurückgezogen|archiviert|abrogée?|retirée?|remplacée?|archivée?)(?![\p{L}])/iu;

/** Words that say neither mean a document in force, and so does no word at all. */
export function policyStatus(word: string | undefined): PolicyStatus {
  const plain = (word ?? '').trim();
  if (WITHDRAWN.test(plain)) return 'withdrawn';
  return DRAFT.test(plain) ? 'draft' : 'in force';
}
