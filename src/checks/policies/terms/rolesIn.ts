// A text -> titles of roles in capitals that it lets act: "the Incident Coordinator decides".

/** A title and where it stands. */
export interface FoundRole {
  readonly title: string;
  readonly start: number;
}

const NOUN =
  '(?:Officer|Coordinator|Manager|Lead|Leader|Head|Director|Owner|Committee|Board|Council|Custodian|Counsel|Chair|Controller|Commander|Supervisor|Delegate|Representative)';
const VERB =
  '(?:approve|decide|sign|report|inform|appoint|convene|order|release|authori[sz]e|notify|notifie|call|agree|confirm|review|lead|own|assess|judge|accept|declare|close|escalate|coordinate|nominate|delegate|grant|refuse)';
/** People act; a product called Secrets Manager is used. */
const ACTS = `(?:(?:must|shall|may|will|can|should)(?: not| also| then| only)? ${VERB}|${VERB}(?:s|es|d)?|is (?:responsible|accountable|informed|consulted|notified|called)|has to ${VERB})`;
const WORD = '\\p{Lu}[\\p{Ll}\\p{N}]+(?:-\\p{Lu}?\\p{Ll}+)*';
const ROLE = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])((?:${WORD} (?:(?:of|and|for) )?){1,4}${NOUN}|(?:Chief|Head|Director) of ${WORD}(?: (?:and )?${WORD}){0,3})(?=[ \\n](?:or [^.;:\\n]{3,60}? )?${ACTS}\\b)`,
  'gu',
);
/** Words at the beginning of a sentence that are no part of a title. */
const OPENING =
  /^(?:(?:The|Each|Every|Any|An?|Our|Your|No|Only|All|If|When|While|Where|After|Before|Once|Then|Until|As|And|But|Or|Also|Here|This|That|Both|Either|Neither|In|At|On|By|For|With|Since|Unless|Should)\s+)+/u;
/** Everybody has these; which person is meant follows from the thing that is spoken of. */
const GENERIC =
  /^(?:(?:Line|System|Asset|Data|Process|Risk|Project|Product|Team|Department|Business|Service|Application|Information|Policy|Document|Contract|Account|Store|Site|Shift|Unit|Group|Country|Regional|Local|Deputy|Control|Budget|Cost|Key|Room|Building|Branch|Division|Section|Direct|Senior|General|Managing|Executive|Supervisory|Second|First|Relevant|Responsible|Competent) )+(?:Owner|Manager|Lead|Leader|Head|Director|Chair|Supervisor|Representative|Custodian|Board|Committee|Council|Officer)$/u;
/** Bodies of the outside. */
const OUTSIDE =
  /^(?:European|National|Federal|State|International|Financial|United|British|Irish|German|French|Swiss|Swedish|American|Royal|World|Attorney|Information Commissioner)\b/u;

/** "The supplier's Security Officer" is one of the supplier's. */
const OTHERS = /(?:['’]s?|their|its|whose|another|foreign|[Ss]upplier|[Cc]ustomer|[Pp]rovider)\s+$/u;

/** The roles of a text, each title once. */
export function rolesIn(text: string): readonly FoundRole[] {
  const found = new Map<string, FoundRole>();
  for (const match of text.matchAll(ROLE)) {
    const whole = match[1] ?? '';
    const opening = OPENING.exec(whole)?.[0].length ?? 0;
    const title = whole.slice(opening);
    if (!title.includes(' ') || GENERIC.test(title) || OUTSIDE.test(title) || found.has(title)) continue;
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (OTHERS.test(`${before}${whole.slice(0, opening)}`) || /^(?:Their|Its|Whose)\s/u.test(whole)) continue;
    found.set(title, { title, start: match.index + opening });
  }
  return [...found.values()];
}
