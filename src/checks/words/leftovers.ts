// For the checks of the words: what a template, a profile or a program leaves behind.

/** Texts that no finished document holds. Values of the profile are looked at too: a TODO in a profile is a TODO in the plan. */
const LEFTOVERS: readonly (readonly [RegExp, string])[] = [
  [/\{\{|\}\}/, 'template braces'],
  [/[\uE000\uE001]/, 'a token without its value'],
  [/\b(TODO|FIXME|TBD|XXX|[Ll]orem ipsum)\b/, 'a placeholder'],
  [/[<[](insert|your|name of|company name|organi[sz]ation name)[^\]>]*[\]>]/i, 'a placeholder'],
];

/** Words that a program prints by mistake; the profile may use them as words. */
const OF_PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/\bundefined\b|\bNaN\b|\[object \w+\]/, 'a word of the program'],
];

const EVERYTHING = [...LEFTOVERS, ...OF_PROGRAMS];

const ANY = new RegExp(EVERYTHING.map(([pattern]) => pattern.source).join('|'), 'i');

/** Something left behind. */
export interface Leftover {
  readonly words: string;
  /** `a placeholder` */
  readonly what: string;
}

/** @param by whose words they are: a profile may speak of what is undefined */
export function leftovers(text: string, by: 'template' | 'profile'): readonly Leftover[] {
  // Nearly every text has none: one look for all of them is enough.
  if (!ANY.test(text)) return [];
  return (by === 'template' ? EVERYTHING : LEFTOVERS).flatMap(([pattern, what]) => {
    const words = pattern.exec(text)?.[0];
    return words === undefined ? [] : [{ words, what }];
  });
}
