// Whether the words around a citation say that it is about the past, so that an old title, version or document stands there rightly.

/** Anywhere in the sentence. */
const STRONG =
  /\b(?:replac(?:e[sd]?|ing)|supersed(?:e[sd]?|ing)|former(?:ly)?|previous(?:ly)?|obsolete|withdrawn|retired|renamed|used to be|once called|until then|no longer|out of date|moved|merged|carried over|originally|archived?|predecessor|ersetzt|abgelöst|frühere[nrs]?|früher|bisherige[nrs]?|ehemals|zurückgezogen|aufgehoben|umbenannt|nicht mehr|remplac\w*|ancien\w*|abrog\w*)(?!\p{L})/iu;
/** Right before the name or version. */
const BEFORE =
  /(?:^|[^\p{L}])(?:since|until|till|before|prior to|earlier than|older than|at least|minimum|up to|from|first|old|earlier|changed in|new in|introduced (?:in|with|by)|added in|called|named|was|were|seit|bis|vor|ab|mindestens|hieß|genannt|depuis|jusqu['’]?[àa]|avant|appelée?)[\s"'“„«(*_\0]+(?:(?:the|our|its|a|version|title|der|die|das|la|le)[\s"'“„«(*_\0]+){0,2}$/iu;
/** Right behind it. */
const BEHIND =
  /^[\s"'”“»),;*_\0]*(?:(?:or|and|oder|und|ou|et) (?:later|newer|above|higher|up|earlier|older|before|neuer|höher|älter|früher|ultérieure?s?)|and its predecessors?|onwards?|on\b|\+|was|were|had|has been|said|required|allowed|expired|ended|wurde|war|hieß|galt|était)(?!\p{L})/iu;

/** Looks at the sentence around a citation and at its own words, and at the row when it stands in a table. */
export function tellsOfThePast(before: string, own: string, behind: string, row = ''): boolean {
  const open =
    before
      .slice(-300)
      .split(/[.!?;](?=[\s\0])/u)
      .at(-1) ?? '';
  const rest = behind.slice(0, 200).split(/[.!?;](?=[\s\0]|$)/u)[0] ?? '';
  return STRONG.test(`${open} ${own} ${rest} ${row.slice(0, 1000)}`) || BEFORE.test(open) || BEHIND.test(rest);
}
