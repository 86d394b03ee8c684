import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed, rendererOf, withValues } from './print.js';

const profile = {
  name: 'Hallberg',
  staff: 900,
  zero: 0,
  flag: false,
  statement: 'We **act**.',
  sites: [
    { id: 'a', name: 'North' },
    { id: 'b', name: 'South' },
  ],
  'odd/key~': 'odd',
};

describe('a renderer', () => {
  it('prints each fact as a token and keeps value, pointer and kind beside it', () => {
    const { markdown, facts } = rendererOf(profile).render(
      '{{name}}, {{staff}}, {{prose statement}}{{#each sites as |s|}} {{s.name}}{{/each}} {{lower name}}',
    );
    expect(markdown).toBe('\uE0000\uE001, \uE0001\uE001, \uE0002\uE001 \uE0003\uE001 \uE0004\uE001 \uE0005\uE001');
    expect(facts).toEqual([
      { value: 'Hallberg', pointer: '/name', prose: false },
      { value: '900', pointer: '/staff', prose: false },
      { value: 'We **act**.', pointer: '/statement', prose: true },
      { value: 'North', pointer: '/sites/0/name', prose: false },
      { value: 'South', pointer: '/sites/1/name', prose: false },
      { value: 'hallberg', pointer: '/name', prose: false },
    ]);
  });

  it('escapes keys in pointers', () => {
    expect(rendererOf(profile).render('{{[odd/key~]}}').facts).toEqual([
      { value: 'odd', pointer: '/odd~1key~0', prose: false },
    ]);
  });

  it('writes nothing but tokens and the words of the template, whatever the values are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.array(fc.string({ minLength: 1 })), (value, list) => {
        const template =
          'a {{name}} {{list xs}} {{refs "role" xs}} {{sentence name}} {{lower name}}{{#each xs as |x|}}|{{x}}{{/each}}';
        const { markdown } = rendererOf({ name: value, xs: list }).render(template);
        const words = markdown.replace(/\uE000\d+\uE001/g, '');
        const joined = (item: string) =>
          list.map((_, index) => `${index === 0 ? '' : index === list.length - 1 ? ' and ' : ', '}${item}`).join('');
        expect(words).toBe(`a  ${joined('')} ${joined('[](role:)')}  ${'|'.repeat(list.length)}`);
      }),
    );
  });

  it('renders the same template again with the same result, facts of the first untouched', () => {
    const renderer = rendererOf(profile);
    const first = renderer.render('{{name}} {{staff}}');
    const kept = structuredClone(first);
    renderer.render('{{staff}}');
    expect(renderer.render('{{name}} {{staff}}')).toEqual(kept);
    expect(first).toEqual(kept);
  });

  it('takes facts that are known only later, without keeping them', () => {
    const renderer = rendererOf(profile, { derived: { total: 3 } });
    const late = { document: { id: 'plan' }, derived: { matrix: [{ id: 'x' }] } };
    expect(
      withValues(
        renderer.render('{{document.id}} {{derived.total}}{{#each derived.matrix as |m|}} {{m.id}}{{/each}}', late),
      ),
    ).toBe('plan 3 x');
    expect(withValues(renderer.render('{{derived.total}}{{#each derived.matrix as |m|}}x{{/each}}'))).toBe('3');
    expect(() => renderer.render('{{document.id}}')).toThrow();
  });

  it('includes partials, which see the top of the model', () => {
    const renderer = rendererOf(profile, { partials: { greeting: 'Hello {{name}}' } });
    expect(withValues(renderer.render('{{#each sites as |s|}}{{> greeting}} {{/each}}'))).toBe(
      'Hello Hallberg Hello Hallberg ',
    );
  });

  it('counts the rounds of each, also inside another', () => {
    expect(
      printed(
        '{{#each sites as |s|}}{{@number}}{{#if @last}}!{{/if}}{{#each sites as |t|}}{{@index}}{{#if @first}}f{{/if}}{{/each}}{{@number}};{{/each}}',
        profile,
      ),
    ).toBe('10f11;2!0f12;');
  });

  it('takes zero as given, and false as not', () => {
    expect(printed('{{#if zero}}{{zero}}{{/if}}{{#if flag}}x{{/if}}{{#with zero as |z|}}{{z}}{{/with}}', profile)).toBe(
      '00',
    );
  });

  it.each([
    '{{absent}}',
    '{{name.length}}',
    '{{lookup name "length"}}',
    '{{log name}}',
    '{{helperMissing}}',
    '{{upper name}}',
  ])('throws rather than print a hole or run what is not ours: %s', (template) => {
    expect(() => rendererOf(profile).render(template)).toThrow();
  });

  it.each(['{{constructor}}', '{{__proto__}}', '{{#each sites as |s|}}{{s.constructor}}{{/each}}'])(
    'knows nothing of what objects inherit: %s',
    (template) => {
      expect(printed(template, profile)).toBe('');
    },
  );

  it.each(['{{list numbers}}', '{{refs "role" sites}}', '{{languages sites}}'])(
    'throws rather than print an object: %s',
    (template) => {
      expect(() => rendererOf({ ...profile, numbers: [true] }).render(template)).toThrow(TypeError);
    },
  );
});
