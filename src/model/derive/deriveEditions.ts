// The words of the edition that the set follows, and what the other edition calls the same things and roles (clauses 2, 3 and 7.2).
import type { Edition, WordId } from '../editions.js';
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';
import type { Standard } from '../standard.js';

/** Each word by its id, as the followed edition has it: `derived.words.parties`. */
export function deriveWords(profile: Profile, { words }: Standard, origins: Origins): Readonly<Record<WordId, string>> {
  const { followed } = editionsOf(profile);
  const chosen = Object.fromEntries(words.map((word) => [word.id, word[followed]])) as Record<WordId, string>;
  return origins.derive('/document_set/edition_followed', chosen);
}

/** The words of both editions side by side, and what they mean. */
export function deriveWordPairs(profile: Profile, { words }: Standard, origins: Origins) {
  const { followed, other } = editionsOf(profile);
  return words.map((word) =>
    origins.derive('/document_set/edition_followed', { here: word[followed], there: word[other], means: word.means }),
  );
}

/** Where the roles belong in either edition, for readers of the other one (item 7.2-imt-mapping); equal places are one row. */
export function deriveRoleMapping(profile: Profile, { roleKinds }: Standard, origins: Origins) {
  const team = profile.teams.imt;
  const rows = new Map<string, { edition_2016: string; edition_2023: string; roles: string[] }>();
  for (const { id, kind } of profile.roles.list) {
    const seat = team?.chair === id || team?.members.includes(id) ? ['incident management team'] : [];
    // Who has no part but the seat is told by the seat alone.
    const part = kind === 'management' && seat.length > 0 ? [] : [roleKinds[kind]?.['2023'] ?? kind];
    const edition_2016 = roleKinds[kind]?.['2016'] ?? kind;
    const edition_2023 = [...seat, ...part].join('; ');
    const key = `${edition_2016} | ${edition_2023}`;
    const row = rows.get(key) ?? { edition_2016, edition_2023, roles: [] };
    row.roles.push(id);
    rows.set(key, row);
  }
  return [...rows.values()].map((row) => origins.derive('/roles/list', row));
}

function editionsOf(profile: Profile): { readonly followed: Edition; readonly other: Edition } {
  const followed = profile.document_set.edition_followed;
  return { followed, other: followed === '2023' ? '2016' : '2023' };
}
