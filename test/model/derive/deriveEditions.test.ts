import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/library/readLibrary.js';
import { deriveRoleMapping, deriveWordPairs, deriveWords } from '../../../src/model/derive/deriveEditions.js';
import { WORD_IDS } from '../../../src/model/editions.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import { TEMPLATES } from '../../library/folders.js';

const { standard } = await readLibrary({ templates: TEMPLATES, displayRoot: TEMPLATES });
const role = (id: string, kind: string) => ({ id, title: id, kind, duties: [] });
const profileOf = (edition_followed: string, imt?: object) =>
  ({
    document_set: { edition_followed },
    roles: {
      list: [role('chief', 'management'), role('owner', 'management'), role('lead', 'irt'), role('desk', 'poc')],
    },
    teams: imt ? { imt } : {},
  }) as unknown as Profile;

describe('the words of the editions', () => {
  it('are all there in both, and differ', () => {
    expect(standard.words.map(({ id }) => id)).toEqual([...WORD_IDS]);
    for (const word of standard.words) expect(word['2016'], word.id).not.toBe(word['2023']);
  });

  it.each([
    ['2016', 'Involved parties', 'Interested parties'],
    ['2023', 'Interested parties', 'Involved parties'],
  ])('follow the profile: %s', (edition, here, there) => {
    const profile = profileOf(edition);
    const origins = new Origins(profile);
    const words = deriveWords(profile, standard, origins);
    expect(words.parties).toBe(here);
    expect(origins.of(words)).toBe('/document_set/edition_followed');
    expect(deriveWordPairs(profile, standard, origins)).toContainEqual(expect.objectContaining({ here, there }));
  });
});

describe('the place of each role in either edition', () => {
  const mapped = (profile: Profile) => deriveRoleMapping(profile, standard, new Origins(profile));

  it('counts a seat in the management team', () => {
    expect(mapped(profileOf('2016', { chair: 'chief', members: ['lead'] }))).toEqual([
      { edition_2016: 'management', edition_2023: 'incident management team', roles: ['chief'] },
      { edition_2016: 'management', edition_2023: 'management', roles: ['owner'] },
      {
        edition_2016: 'incident response team',
        edition_2023: 'incident management team; incident response team',
        roles: ['lead'],
      },
      { edition_2016: 'point of contact', edition_2023: 'point of contact', roles: ['desk'] },
    ]);
  });

  it('is told without such a team too, equal places in one row', () => {
    expect(mapped(profileOf('2023')).map(({ edition_2023, roles }) => [edition_2023, roles])).toEqual([
      ['management', ['chief', 'owner']],
      ['incident response team', ['lead']],
      ['point of contact', ['desk']],
    ]);
  });

  it('knows every kind of role', () => {
    expect(Object.keys(standard.roleKinds).sort()).toEqual(['coordinator', 'irt', 'management', 'poc', 'support']);
  });
});
