// What each key of `expected_when` in templates/standard/regimes.yaml asks of the profile, and the fact that answers it (Annex A, cc-13).
import type { PartialProfile } from '../partialProfile.js';
import { pointerOf, valueAt } from '../pointer.js';
import type { RegimeCondition, Standard } from '../standard.js';

type Organization = NonNullable<PartialProfile['organization']>;
type Entity = NonNullable<Organization['entities']>[number];
type DataCategory = NonNullable<NonNullable<PartialProfile['data']>['categories']>[number];

/** A fact that made a regime expected. */
export interface Reason {
  /** Whom the words are about, where it is one entity. */
  readonly subject?: string;
  /** In words, as a part of a sentence: `is registered in France`, or `personal data is held`. */
  readonly text: string;
  /** JSON pointer of the fact. */
  readonly pointer: string;
}

/** Other names and members of countries and areas. */
export type Areas = Standard['areas'];

type Given<Key extends keyof RegimeCondition> = NonNullable<RegimeCondition[Key]>;

/** The fact that answers a key about one entity; undefined where the key does not hold. */
export const ENTITY_TESTS = {
  country: (wanted: Given<'country'>, entity: Entity, at: string, areas: Areas): Reason | undefined =>
    entity.country !== undefined && isIn(entity.country, wanted, areas)
      ? { subject: nameOf(entity), text: `is registered in ${entity.country}`, pointer: `${at}/country` }
      : undefined,
  role: (wanted: Given<'role'>, entity: Entity, at: string): Reason | undefined => {
    const roles = entity.roles ?? [];
    const index = roles.findIndex((words) => holdsWords(words, wanted));
    return index === -1
      ? undefined
      : { subject: nameOf(entity), text: `has the role "${roles[index]}"`, pointer: `${at}/roles/${index}` };
  },
} as const;

/** The fact that answers a key about the organization as a whole; undefined where the key does not hold. */
export const WHOLE_TESTS = {
  nace: (wanted: Given<'nace'>, { organization }: PartialProfile): Reason | undefined => {
    const code = divisionOf(organization?.sector?.code ?? '');
    return code !== undefined && wanted.some((prefix) => code.startsWith(prefix))
      ? { text: `the sector is ${organization?.sector?.code}`, pointer: '/organization/sector/code' }
      : undefined;
  },
  staff: (wanted: Given<'staff'>, { organization }: PartialProfile): Reason | undefined =>
    (organization?.staff ?? 0) >= wanted
      ? { text: `${organization?.staff} people work there`, pointer: '/organization/staff' }
      : undefined,
  listed: (_: Given<'listed'>, { organization }: PartialProfile): Reason | undefined =>
    organization?.listed === true
      ? { text: 'its shares or bonds are traded', pointer: '/organization/listed' }
      : undefined,
  personal: (_: Given<'personal'>, facts: PartialProfile): Reason | undefined =>
    held(facts, (category) => category.personal === true, 'personal data'),
  special: (_: Given<'special'>, facts: PartialProfile): Reason | undefined =>
    held(facts, (category) => category.special === true, 'sensitive personal data'),
  data: (wanted: Given<'data'>, facts: PartialProfile): Reason | undefined =>
    held(facts, (category) => holdsWords(category.name ?? '', wanted), 'data'),
  subjects: (wanted: Given<'subjects'>, { data }: PartialProfile, areas: Areas): Reason | undefined => {
    const places = data?.subject_jurisdictions ?? [];
    const index = places.findIndex((place) => isIn(place, wanted, areas));
    return index === -1
      ? undefined
      : { text: `people concerned live in ${places[index]}`, pointer: `/data/subject_jurisdictions/${index}` };
  },
  fact: (path: Given<'fact'>, facts: PartialProfile): Reason | undefined => {
    const value = valueAt(facts, path);
    const empty = value === undefined || (Array.isArray(value) && value.length === 0);
    return empty ? undefined : { text: FACTS[path] ?? `${path} is given`, pointer: pointerOf(path) };
  },
} as const;

/** Facts in words that a reader of documents knows. */
const FACTS: Readonly<Record<string, string>> = {
  'support.insurance': 'there is a cyber insurance',
  'notification.contracts': 'contracts set clocks',
};

function nameOf({ name, id }: Entity): string {
  return name ?? `"${id}"`;
}

function held({ data }: PartialProfile, test: (category: DataCategory) => boolean, what: string): Reason | undefined {
  const index = (data?.categories ?? []).findIndex(test);
  const name = data?.categories?.[index]?.name;
  return index === -1 ? undefined : { text: `"${name}" is ${what}`, pointer: `/data/categories/${index}` };
}

/** Whether a country or area is one of the named ones, or lies in it. */
function isIn(place: string, names: readonly string[], areas: Areas): boolean {
  const same = (name: string): boolean => name.toLowerCase() === place.trim().toLowerCase();
  return names.some((name) => same(name) || isIn(place, areas[name] ?? [], areas));
}

/** Whether a text holds one of the word groups, as whole words. */
function holdsWords(text: string, groups: readonly string[]): boolean {
  const plain = (words: string): string =>
    ` ${words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return groups.some((words) => plain(text).includes(plain(words)));
}

/** The number of a NACE or ISIC code (`NACE 28.15`, `C28.1`); undefined for codes of other lists. */
function divisionOf(code: string): string | undefined {
  return /^(?:(?:NACE|ISIC)\s+)?(?:Rev\.?\s*\d(?:\.\d)?\s+)?[A-U]?\s?(\d\d(?:\.\d{1,2})?)$/i.exec(code.trim())?.[1];
}
