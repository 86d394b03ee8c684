// For the checks of the words: phrases that leave open who does something, when, or how much.

/** Phrases that promise nothing, with what to write instead. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:as|where|if|when|is|are|be) appropriate\b/i, 'Say in which cases'],
  [/\bappropriate(?:ly)? (?:measures?|actions?|steps?|persons?|people|parties|level|manner|time)\b/i, 'Name them'],
  [/\b(?:in a )?timely(?: manner| fashion)?\b/i, 'Give the time'],
  [
    /\bas soon as (?:possible|practicable|feasible)\b(?! ?[,;:(]? ?(?:at the latest|and|within|but))/i,
    'Give the longest time',
  ],
  [
    /\b(?:without undue delay|in due (?:course|time)|at the earliest (?:opportunity|convenience)|promptly)\b/i,
    'Give the time',
  ],
  [/\betc\b|\band so (?:on|forth)\b|\bamong others\b/i, 'Give the whole list, or say what belongs to it'],
  [/\brelevant (?:stakeholders?|parties|persons?|people|personnel|authorities|staff|management)\b/i, 'Name them'],
  [/\bkey stakeholders?\b|\bstakeholders?\b/i, 'Name them'],
  [
    /\b(?:if|where|when|as) (?:necessary|applicable|required|needed)\b(?! (?:to|by|for|at|when|in)\b)/i,
    'Say in which cases',
  ],
  [/\b(?:on a regular basis|regularly|periodically|from time to time)\b/i, 'Give the interval'],
  [
    /\b(?:adequate|sufficient|suitable|reasonable) (?:measures?|steps?|time|level|resources|protection|care|efforts?)\b/i,
    'Say how much',
  ],
  [/\bbest efforts?\b|\bto the extent possible\b|\bas far as possible\b/i, 'Say what is done and what is not'],
  [/\bleverag(?:e|es|ing)\b|\butili[sz](?:e|es|ed|ing)\b/i, 'Write "use"'],
  [/\bin the event of\b|\bin the event that\b/i, 'Write "if"'],
];

/** Phrases that only a template may not print: an organization may quote its law. */
const OF_TEMPLATES: readonly (readonly [RegExp, string])[] = [
  [/\bshall\b/i, 'Write "must" for a duty'],
  [/\bthe standard (?:requires|demands|says|asks)\b/i, 'Refer to the clause: "follows 6.4"'],
];

const ANY = new RegExp([...PHRASES, ...OF_TEMPLATES].map(([pattern]) => pattern.source).join('|'), 'i');

/** What is banned in a text, with what to write instead; a template may say less than a profile. */
export function bannedPhrases(
  text: string,
  by: 'template' | 'profile',
): readonly { readonly phrase: string; readonly instead: string }[] {
  // Nearly every text has none: one look for all of them is enough.
  if (!ANY.test(text)) return [];
  const patterns = by === 'template' ? [...PHRASES, ...OF_TEMPLATES] : PHRASES;
  return patterns.flatMap(([pattern, instead]) => {
    const phrase = pattern.exec(text)?.[0];
    return phrase === undefined ? [] : [{ phrase, instead }];
  });
}
