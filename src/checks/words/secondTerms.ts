// For the checks of the words: second words for things that have one already.

/** Words that mean the same, or nearly the same, as a word of the glossary, with that word. */
const PREFERRED: readonly (readonly [RegExp, string])[] = [
  [
    /\bC[SI]+RT\b|\bcomputer (?:security )?incident response team\b/,
    'the name of the response team in the edition that the set follows',
  ],
  [/\bseverity (?:level|rating|grade)s?\b|\bpriority level\b/i, 'class'],
  [/\b(?:on-duty|on-call|standby) (?:officer|engineer|person|manager)s?\b/i, 'duty officer'],
  [/\bincident (?:manager|handler|commander|owner|responder)s?\b/i, 'incident lead or incident coordinator'],
  [/\bhelp-?\s?desk\b/i, 'service desk'],
  [/\brun-?books?\b/i, 'playbook'],
  [/\bpost-?mortems?\b|\bafter-action (?:review|report)s?\b/i, 'review'],
  [/\bvendors?\b/i, 'supplier'],
  [/\bincident (?:log|journal)\b|\blogbook\b|\bdiary\b/i, 'activity log'],
  [/\bhandovers?\b/i, 'hand-over'],
  [/\bescalation (?:tree|chain|ladder|path)\b|\bphone tree\b/i, 'call tree'],
  [/\bwar room\b/i, 'workspace or incident bridge'],
  [/\be-mails?\b/i, 'mail'],
  [/\bcyber[ -]?(?:incident|event|attack)s?\b/i, 'incident, event or attack'],
  [/\btable ?top\b/i, 'table-top exercise'],
];

const ANY = new RegExp(PREFERRED.map(([pattern]) => pattern.source).join('|'), 'i');

/** The second words of a text, each with the word that the set uses. */
export function secondTerms(text: string): readonly { readonly word: string; readonly preferred: string }[] {
  if (!ANY.test(text)) return [];
  return PREFERRED.flatMap(([pattern, preferred]) => {
    const word = pattern.exec(text)?.[0];
    return word === undefined ? [] : [{ word, preferred }];
  });
}
