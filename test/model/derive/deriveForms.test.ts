import { describe, expect, it } from 'vitest';
import { deriveForms, type Form } from '../../../src/model/derive/deriveForms.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import { changed, readSample } from '../../support/sample.js';

const { profile, library } = await readSample();
const { standard } = library;
const withExtensions = (extensions: boolean): readonly Form[] =>
  deriveForms(
    changed(profile, (copy) => {
      copy.forms.extensions = extensions;
    }),
    standard,
  );
const annexB = standard.forms.filter((form) => form.origin === 'standard');
const ofAnnexB = (forms: readonly Form[]): readonly Form[] => forms.filter((form) => form.annex_b);
const fieldsOf = (forms: readonly Form[]) =>
  forms.flatMap((form) => form.sections.flatMap((section) => section.fields));
const choicesOf = (from: Profile, form: string, field: string): readonly string[] | undefined =>
  deriveForms(from, standard)
    .find((each) => each.id === form)
    ?.sections.flatMap((section) => section.fields)
    .find((each) => each.id === field)?.choices;

describe('the report forms', () => {
  it('hold every field of the catalogue with extensions, and only those of the standard without', () => {
    const catalogue = standard.forms.flatMap((form) => form.sections.flatMap((section) => section.fields));
    const own = catalogue.filter((field) => field.origin === 'standard').map((field) => field.id);
    expect(fieldsOf(withExtensions(true)).map((field) => field.id)).toEqual(catalogue.map((field) => field.id));
    expect(own.length).toBeLessThan(catalogue.length);
    const strict = fieldsOf(ofAnnexB(withExtensions(false)));
    expect(strict.every((field) => field.origin === 'standard')).toBe(true);
    const wanted = annexB.flatMap((form) =>
      form.sections.filter((section) => section.origin === 'standard').flatMap((section) => section.fields),
    );
    expect(strict.map((field) => field.id)).toEqual(
      wanted.filter((field) => field.origin === 'standard').map((field) => field.id),
    );
  });

  it('of our own keep their fields in both ways, for there is no standard to be bare by', () => {
    const own = (extensions: boolean) => withExtensions(extensions).filter((form) => !form.annex_b);
    expect(own(true).length).toBeGreaterThan(0);
    expect(own(false)).toEqual(own(true));
    expect(own(false).every((form) => form.left_out.length === 0)).toBe(true);
  });

  it('drop a part of the standard that only extension fields fill', () => {
    const [form] = annexB;
    if (!form) throw new Error('no form');
    const part = { number: '99', id: 'extra', title: 'Extra', origin: 'standard' as const };
    const field = { ...form.sections[0]?.fields[0], id: 'extra_field', label: 'Extra', origin: 'extension' } as never;
    const more = { ...standard, forms: [{ ...form, sections: [...form.sections, { ...part, fields: [field] }] }] };
    const partsOf = (extensions: boolean) =>
      deriveForms(
        changed(profile, (copy) => {
          copy.forms.extensions = extensions;
        }),
        more,
      )[0]?.sections.map((section) => section.id);
    expect(partsOf(true)).toContain('extra');
    expect(partsOf(false)).not.toContain('extra');
  });

  it('have no section without fields, in neither way', () => {
    for (const form of [...withExtensions(true), ...withExtensions(false)]) {
      for (const section of form.sections) expect(section.fields.length, `${form.id} ${section.id}`).toBeGreaterThan(0);
    }
  });

  it('name the fields to start with by their labels', () => {
    for (const form of withExtensions(true)) {
      const labels = form.sections.flatMap((section) => section.fields.map((field) => field.label));
      expect(form.minimum.length).toBeGreaterThan(0);
      for (const label of form.minimum) expect(labels).toContain(label);
    }
  });

  it('offer the choices that the profile gives', () => {
    const fields = standard.forms.flatMap((form) =>
      form.sections.flatMap((section) => section.fields.map((field) => ({ form: form.id, ...field }))),
    );
    const from = (path: string) => {
      const field = fields.find((each) => each.choices_from === path);
      return field ? choicesOf(profile, field.form, field.id) : undefined;
    };
    expect(from('classification.severity_classes')).toEqual(
      profile.classification.severity_classes.map((grade) => grade.name),
    );
    expect(from('classification.categories')?.[0]).toBe(
      `${profile.classification.categories[0]?.code} ${profile.classification.categories[0]?.name}`,
    );
    expect(from('poc.channels')).toEqual(profile.poc.channels.map((channel) => channel.name));
    for (const field of fields) {
      if (field.choices_from) expect(choicesOf(profile, field.form, field.id)?.length, field.id).toBeGreaterThan(0);
      else if (field.choices) expect(choicesOf(profile, field.form, field.id)).toEqual(field.choices);
    }
  });

  it('change with the profile', () => {
    const field = standard.forms
      .flatMap((form) => form.sections.flatMap((section) => section.fields.map((each) => ({ form: form.id, ...each }))))
      .find((each) => each.choices_from === 'poc.channels');
    const fewer = changed(profile, (copy) => {
      copy.poc.channels.splice(1);
    });
    expect(field && choicesOf(fewer, field.form, field.id)).toEqual([profile.poc.channels[0]?.name]);
  });

  it('offer people, roles and currencies where the catalogue says so, and nothing elsewhere', () => {
    const fields = fieldsOf(withExtensions(true));
    const offered = (id: string) => fields.find((field) => field.id === id)?.offered;
    expect(offered('incident_lead')).toEqual(profile.people.cards.map(({ name }) => name));
    expect(offered('lesson_owner')).toEqual(profile.roles.list.map(({ title }) => title));
    expect(offered('recovery_cost')).toEqual(['EUR']);
    expect(offered('reporter_name')).toEqual([]);
    const pounds = changed(profile, (copy) => {
      copy.classification.severity_classes.push({ price: { amount: 5, currency: 'GBP' } } as never);
    });
    const cost = fieldsOf(deriveForms(pounds, standard)).find((field) => field.type === 'money');
    expect(new Set(cost?.offered)).toEqual(new Set(['EUR', 'GBP']));
  });

  it('know their form, when they are needed, and whether their part repeats', () => {
    const fields = fieldsOf(withExtensions(true));
    const field = (id: string) => fields.find((each) => each.id === id);
    expect(field('reporter_name')).toMatchObject({ form: 'event-report', starts: true, repeats: false });
    expect(field('handed_at')).toMatchObject({
      form: 'chain-of-custody',
      repeats: true,
      stageTitle: 'at each hand-over',
    });
  });
});
