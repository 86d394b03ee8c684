// A value that does not have the form of its kind -> the one that its author most probably meant, in the right form.
import type { ProfileSchema } from './profileSchema.js';

const UNITS: readonly (readonly [words: RegExp, before: string, after: string])[] = [
  [/^s(?:ec(?:ond)?s?)?$/, 'PT', 'S'],
  [/^min(?:ute)?s?$/, 'PT', 'M'],
  [/^h(?:(?:ou)?rs?)?$/, 'PT', 'H'],
  [/^d(?:ays?)?$/, 'P', 'D'],
  [/^w(?:eeks?)?$/, 'P', 'W'],
  [/^mo(?:nth)?s?$/, 'P', 'M'],
  [/^y(?:(?:ea)?rs?)?$/, 'P', 'Y'],
];

const MAKERS: Readonly<Record<string, (text: string) => readonly (string | undefined)[]>> = {
  duration: (text) => [text.toUpperCase().replaceAll(' ', ''), durationOfWords(text), hoursBehindT(text)],
  date: (text) => [dateOf(text)],
  time: (text) => [timeOf(text)],
  phone: (text) => [
    text
      .replace(/^00/, '+')
      .replace(/\(0\)/g, '')
      .replace(/[^\d+]+/g, ' ')
      .trim(),
  ],
  email: (text) => [
    text
      .replace(/^mailto:/i, '')
      .replace(/\s*[([]at[)\]]\s*/gi, '@')
      .replace(/[<>\s]/g, ''),
  ],
  url: (text) => [`https://${text.replace(/^(?:http:)?\/\//i, '')}`],
  lang: (text) => [text.replaceAll('_', '-')],
  id: (text) => [slug(text)],
};

/**
 * The right form of a text after its schema (`x-kind`, `pattern`); undefined where nobody can know what was meant.
 *
 * @param ids for a reference the ids that it may name, with the names of their entries
 */
export function suggestValue(
  text: string,
  schema: ProfileSchema,
  ids?: ReadonlyMap<string, string>,
): string | undefined {
  const plain = text.trim();
  if (plain === '' || plain.length > 200 || schema.pattern === undefined) return undefined;
  if (schema['x-ref'] !== undefined) return ids && idOf(plain, ids);
  const pattern = new RegExp(schema.pattern, 'u');
  const made = MAKERS[schema['x-kind'] ?? '']?.(plain) ?? [];
  return made.find((value) => value !== undefined && value !== text && fits(value, pattern, schema));
}

function fits(value: string, pattern: RegExp, { maxLength = Number.POSITIVE_INFINITY }: ProfileSchema): boolean {
  return value.length <= maxLength && pattern.test(value);
}

/** The entry of which somebody wrote the name instead of the id. */
function idOf(text: string, ids: ReadonlyMap<string, string>): string | undefined {
  const wanted = text.toLowerCase();
  const named = [...ids].find(([, name]) => name.toLowerCase() === wanted)?.[0];
  return named ?? (ids.has(slug(text)) ? slug(text) : undefined);
}

/** `10 min`, `4 hours` */
function durationOfWords(text: string): string | undefined {
  const [, count, unit = ''] = /^(\d{1,4})\s*([a-z]+)\.?$/i.exec(text) ?? [];
  const found = UNITS.find(([words]) => words.test(unit.toLowerCase()));
  return found && `${found[1]}${count}${found[2]}`;
}

/** `P5H`: hours and seconds stand behind a T. */
function hoursBehindT(text: string): string | undefined {
  return /^P\d+[HS]$/i.test(text) ? `PT${text.slice(1)}`.toUpperCase() : undefined;
}

/** `1.12.2026`, `2026/12/1`, `2026-12-01T08:00`; not `3/4/2026`, which is two days. */
function dateOf(text: string): string | undefined {
  const [, y, m, d] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:T.*| .*)?$/.exec(text) ?? [];
  if (y && m && d) return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  return day && month && year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `8:00`, `8.00`, `8 am` */
function timeOf(text: string): string | undefined {
  const [, hours, minutes = '00', half = ''] = /^(\d{1,2})(?:[:.h](\d{2})?)?\s*([ap]m)?$/i.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const shift = /p/i.test(half) && Number(hours) < 12 ? 12 : /a/i.test(half) && Number(hours) === 12 ? -12 : 0;
  return `${String(Number(hours) + shift).padStart(2, '0')}:${minutes}`;
}

function slug(text: string): string {
  const plain = text.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}
