import { describe, expect, it } from 'vitest';
import { deriveTerms } from '../../../src/model/derive/deriveTerms.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import type { Standard } from '../../../src/model/standard.js';

const standard = {
  terms: [
    { id: 'irt', term: 'Incident response team', abbreviation: 'IRT', definition: 'Those who act.' },
    { id: 'event', term: 'Event', definition: 'Something seen.' },
    { id: 'asset', term: 'asset', definition: 'Something of worth.' },
  ],
} as unknown as Standard;
const terms = (local?: readonly object[]) => {
  const profile = { document_set: local ? { local_terms: local } : {} } as unknown as Profile;
  return deriveTerms(profile, standard, new Origins(profile));
};

describe('the glossary', () => {
  it('is in alphabetical order, capital letters or not', () => {
    expect(terms().map((term) => term.term)).toEqual(['asset', 'Event', 'Incident response team']);
  });

  it.each(['irt', 'IRT', 'incident RESPONSE team'])('finds the term that a house word means by %s', (means) => {
    const entry = terms([{ id: 'task-force', term: 'Task force', means, definition: 'Us.' }]).find(
      (term) => term.id === 'irt',
    );
    expect(entry).toEqual({
      id: 'irt',
      term: 'Incident response team',
      abbreviation: 'IRT',
      definition: 'Those who act.',
      means,
      house_word: 'Task force',
    });
    expect(terms([{ id: 'x', term: 'X', means, definition: 'Y.' }])).toHaveLength(3);
  });

  it('takes a house word of its own up as an entry', () => {
    const all = terms([{ id: 'hall', term: 'Boiler hall', means: 'the plant', definition: 'Where the boilers are.' }]);
    expect(all.map((term) => term.term)).toEqual(['asset', 'Boiler hall', 'Event', 'Incident response team']);
    expect(all[1]).toMatchObject({ id: 'hall', definition: 'Where the boilers are. (the plant)' });
  });
});

it('has the terms of the edition that the set follows, and tells nothing of the other', () => {
  const team = { id: 'irt', term: 'response team', definition: 'Act.', edition: '2016' };
  const both = {
    terms: [team, { ...team, definition: 'Act, led.', edition: '2023' }, { ...team, id: 'imt', edition: '2023' }],
  } as unknown as Standard;
  const inEdition = (edition_followed: string) => {
    const profile = { document_set: { edition_followed } } as unknown as Profile;
    return deriveTerms(profile, both, new Origins(profile)).map(({ id, ...term }) => [id, term.definition]);
  };
  expect(inEdition('2016')).toEqual([['irt', 'Act.']]);
  expect(inEdition('2023')).toEqual([
    ['irt', 'Act, led.'],
    ['imt', 'Act.'],
  ]);
});
