import { describe, expect, it } from 'vitest';
import { fieldInputs } from '../../../src/model/forms/fieldInputs.js';
import { fieldTip } from '../../../src/model/forms/fieldTip.js';
import { sampleField } from '../../support/makeDocument.js';

describe('what a field asks for', () => {
  it.each([
    ['text', [{ kind: 'line' }]],
    ['longtext', [{ kind: 'lines' }]],
    ['date', [{ kind: 'line', format: 'YYYY-MM-DD', longest: 10 }]],
    ['datetime', [{ kind: 'line', format: 'YYYY-MM-DD hh:mm zone', longest: 49 }]],
    ['duration', [{ kind: 'line', format: 'days, hours, minutes' }]],
    ['person', [{ kind: 'line' }]],
    ['checkbox', [{ kind: 'tick' }]],
    ['choice', [{ kind: 'line' }]],
    ['multi-choice', [{ kind: 'line' }]],
  ] as const)('%s, with nothing to choose from', (type, inputs) => {
    expect(fieldInputs(sampleField(type))).toEqual(inputs);
  });

  it('of a date and time has room for the longest zone there is', () => {
    const [input] = fieldInputs(sampleField('datetime'));
    expect('2026-11-22 05:44 America/Argentina/ComodRivadavia'.length).toBe(input?.longest);
  });

  it('is one of several, or all that apply', () => {
    const choices = ['yes', 'not yet'];
    expect(fieldInputs(sampleField('choice', { choices }))).toEqual([
      {
        kind: 'one',
        choices: [
          { key: 'yes', text: 'yes' },
          { key: 'not-yet', text: 'not yet' },
        ],
      },
    ]);
    expect(fieldInputs(sampleField('multi-choice', { choices }))).toEqual([
      { kind: 'tick', part: 'yes', label: 'yes' },
      { kind: 'tick', part: 'not-yet', label: 'not yet' },
    ]);
  });

  it('is a list where words are offered', () => {
    expect(fieldInputs(sampleField('person', { offered: ['Ada'] }))).toEqual([{ kind: 'list', offered: ['Ada'] }]);
    expect(fieldInputs(sampleField('money', { offered: ['EUR'] })).map(({ kind, part }) => [kind, part])).toEqual([
      ['list', 'currency'],
      ['line', 'amount'],
    ]);
  });

  it('of a signature is one by key and one in letters', () => {
    expect(fieldInputs(sampleField('signature')).map(({ kind, part }) => [kind, part])).toEqual([
      ['signature', 'signature'],
      ['lines', 'signer'],
    ]);
  });
});

describe('what a reader says of a field', () => {
  const date = sampleField('date', { number: '6.1', label: 'Date of event', help: 'Or best guess' });

  it('is number, label, help, format, stage and hand, in sentences', () => {
    const field = { ...date, required: true, stageTitle: 'at triage', filledBy: 'PoC' };
    const [input] = fieldInputs(field);
    if (!input) throw new Error('no input');
    expect(fieldTip(field, input)).toBe(
      '6.1 Date of event. Or best guess. Write YYYY-MM-DD. Required at triage. Filled in by PoC.',
    );
    expect(fieldTip({ ...field, starts: true }, input, 2)).toBe(
      '6.1 Date of event (entry 2). Or best guess. Write YYYY-MM-DD. Needed to start. Filled in by PoC.',
    );
  });

  it('names the choice that a box is for', () => {
    const field = sampleField('choice', { label: 'Is it over?', choices: ['yes', 'no'] });
    const [input] = fieldInputs(field);
    const choice = input?.choices?.[1];
    if (!input || !choice) throw new Error('no choice');
    expect(fieldTip(field, input)).toBe('1 Is it over? Choose one. Filled in by reporter.');
    expect(fieldTip(field, input, undefined, choice)).toBe('1 Is it over? no. Choose one. Filled in by reporter.');
    const several = sampleField('multi-choice', { label: 'Harm', choices: ['money', 'people'] });
    expect(fieldInputs(several).map((each) => fieldTip(several, each))).toEqual([
      '1 Harm: money. Tick all that apply. Filled in by reporter.',
      '1 Harm: people. Tick all that apply. Filled in by reporter.',
    ]);
  });
});
