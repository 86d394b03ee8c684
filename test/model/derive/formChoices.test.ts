import { describe, expect, it } from 'vitest';
import { formChoices } from '../../../src/model/derive/formChoices.js';
import type { CatalogueField } from '../../../src/model/standard.js';
import { changed, readSample } from '../../support/sample.js';

const { profile, library } = await readSample();
const { standard } = library;
const field = (members: Partial<CatalogueField>): CatalogueField => ({ type: 'choice', ...members }) as CatalogueField;

describe('the choices of a form field', () => {
  it('grade an incident as major from the class of which management is told', () => {
    const grade = field({ choices_from: 'classification.management_from' });
    const names = profile.classification.severity_classes.map(({ name }) => name);
    const from = (management_from: string | undefined) =>
      formChoices(
        grade,
        changed(profile, ({ classification }) => {
          if (management_from === undefined) delete classification.management_from;
          else classification.management_from = management_from;
        }),
        standard,
      );
    const lowest = profile.classification.severity_classes.at(-1)?.id ?? '';
    expect(from(profile.classification.severity_classes[0]?.id)).toEqual([
      `major (${names[0]})`,
      `minor (${names.slice(1).join(', ')})`,
    ]);
    expect(from(lowest)).toEqual([`major (${names.join(', ')})`, 'minor']);
    const reviewed = profile.classification.severity_classes.filter(({ review }) => review === 'required');
    expect(from(undefined)[0]).toBe(`major (${reviewed.map(({ name }) => name).join(', ')})`);
  });

  it('are categories, or one step finer the kinds of threat in the categories that the profile uses', () => {
    const coarse = formChoices(field({ choices_from: 'classification.categories' }), profile, standard);
    const fine = formChoices(field({ choices_from: 'classification.categories', detail: true }), profile, standard);
    expect(coarse).toHaveLength(profile.classification.categories.length);
    expect(fine).toContain('Ransomware');
    expect(fine).not.toContain('Volcano');
    expect(new Set(fine).size).toBe(fine.length);
  });

  it('give a handling label with its place in the traffic light protocol', () => {
    const [first] = formChoices(field({ choices_from: 'information_handling.tlp' }), profile, standard);
    const [label] = profile.information_handling.labels;
    expect(first).toBe(`${label?.tlp} ${label?.label}`);
  });

  it('are none where the profile has none, so that the field is one to write in', () => {
    const without = changed(profile, ({ notification }) => {
      notification.thresholds = [];
    });
    expect(formChoices(field({ choices_from: 'notification.thresholds' }), without, standard)).toEqual([]);
  });

  it('fail for a path that the catalogue invents', () => {
    expect(() => formChoices(field({ choices_from: 'people.shoe_size' }), profile, standard)).toThrow(
      'people.shoe_size',
    );
  });
});
