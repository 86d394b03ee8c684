import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceKeys } from '../../../src/model/forms/choiceKeys.js';
import { formFieldName, readFormFieldName } from '../../../src/model/forms/formFieldName.js';

describe('the keys of choices', () => {
  it('are their words in small Latin letters', () => {
    expect(
      choiceKeys(['not known yet', 'TLP:AMBER+STRICT Confidential', 'Élevé (Nîmes)', "provider's export"]),
    ).toEqual(['not-known-yet', 'tlp-amber-strict-confidential', 'eleve-nimes', 'provider-s-export']);
  });

  it('stay when a choice is added before them', () => {
    const before = choiceKeys(['low', 'high']);
    expect(choiceKeys(['none', 'low', 'high']).slice(1)).toEqual(before);
  });

  it('differ where the words do not, and where nothing of the words is left', () => {
    expect(choiceKeys(['a b', 'A/B', 'ab'])).toEqual(['a-b', 'a-b-2', 'ab']);
    expect(choiceKeys(['Тревога', '重大', '—'])).toEqual(['choice-1', 'choice-2', 'choice-3']);
  });

  it('are never the word for a box that is not ticked, and never a number, which would be a row', () => {
    expect(choiceKeys(['off', 'Off', '24 hours', '7'])).toEqual([
      'choice-off',
      'choice-off-2',
      'choice-24-hours',
      'choice-7',
    ]);
  });

  it('are usable in a name whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 30 }), (choices) => {
        const keys = choiceKeys(choices);
        expect(new Set(keys).size).toBe(choices.length);
        for (const part of keys) {
          expect(part).toMatch(/^[a-z][a-z0-9-]*$/);
          expect(part.length).toBeLessThan(80);
          expect(readFormFieldName(formFieldName({ form: 'f', field: 'g', part }))?.part).toBe(part);
        }
      }),
    );
  });
});
