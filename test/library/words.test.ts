// The words of the shipped templates and catalogue, as the sample prints them: each fault stands here with its document and section.
import { describe, expect, it } from 'vitest';
import { loadChecks } from '../../src/checks/check.js';
import { bannedPhrases } from '../../src/checks/words/bannedPhrases.js';
import { printedTexts } from '../../src/checks/words/printedTexts.js';
import { secondTerms } from '../../src/checks/words/secondTerms.js';
import { countWords, sentencesOf } from '../../src/checks/words/sentencesOf.js';
import { runStage } from '../../src/model/stages.js';
import { renderSet } from '../../src/pipeline/renderSet.js';
import { readSample, schema } from '../support/sample.js';

const { profile, library } = await readSample();
const { standard } = library;
const { set, matrix, model } = await renderSet({ profile, library, schema, reportFact: () => {}, stage: runStage });
const texts = printedTexts(set).filter(({ again }) => !again);
const quote = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at + 60).replaceAll('\uFFFC', '…');

describe('the templates', () => {
  it.each(['plain-words', 'step-complete', 'form-fields', 'private-number'])('have no fault of %s', async (id) => {
    const faults: string[] = [];
    const check = (await loadChecks()).find((each) => each.id === id);
    check?.run({
      set,
      matrix,
      profile,
      forms: model.derived.forms,
      policies: [],
      profileFiles: new Set(),
      generated: new Map(),
      written: new Map(),
      home: { path: '', back: '' },
      withheld: [],
      reportFact: (pointer, { reason }) => void faults.push(`${pointer}: ${reason}`),
      report: (file, { reason }) => void faults.push(`${file.path}: ${reason}`),
    });
    expect(check).toBeDefined();
    expect(faults).toEqual([]);
  });

  it('name who does it: no "must be done" without an actor', () => {
    const passive =
      /\bmust (?:not )?be (?:\w+ed|sent|given|kept|told|made|taken|written|done|held|seen|known|shown)\b(?! (?:by|in|to))/gi;
    const found = texts.flatMap(({ document, section, own }) =>
      [...own.matchAll(passive)]
        .filter(({ index }) => !/\b(?:what|which|who)\b[^.]*$/i.test(own.slice(0, index)))
        .map(({ index }) => `${document.folder}#${section.id}: ${quote(own, index)}`),
    );
    expect(found).toEqual([]);
  });

  it('have no telephone number and no address of their own', () => {
    const found = texts.flatMap(({ document, section, own }) =>
      (own.match(/\+?\d[\d ()/-]{6,}\d|[\w.-]+@[\w.-]+\.\w+/g) ?? [])
        .filter((text) => !/^\d{4}-\d\d-\d\d$|^\d{4}\/\d{3,4}$/.test(text))
        .map((text) => `${document.folder}#${section.id}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  // Deadlines of an incident are facts of the profile; those that a playbook begins with belong to the word "playbook".
  it.each(['policy', 'plan', 'cards', 'playbooks'])('have no deadline of their own in kind %s', (kind) => {
    const time =
      /\b(?:\d+|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty) (?:working |business )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/gi;
    const found = texts
      .filter(({ document }) => document.kind === kind)
      .flatMap(({ document, section, own }) =>
        [...own.replaceAll(/first ten minutes/gi, '').matchAll(time)].map(
          ({ index }) => `${document.folder}#${section.id}: ${quote(own, index)}`,
        ),
      );
    expect(found).toEqual([]);
  });
});

describe('the catalogue', () => {
  const words: [place: string, text: string][] = [
    ...standard.terms.map(({ id, definition }): [string, string] => [`term ${id}`, definition]),
    ...standard.completionNotes.map(({ id, text }): [string, string] => [`note ${id}`, text]),
    ...standard.clauses.flatMap(({ items }) => items.map(({ id, text }): [string, string] => [`item ${id}`, text])),
    ...standard.forms.flatMap(({ id: form, purpose, sections }) => [
      [form, purpose] as [string, string],
      ...sections.flatMap(({ fields, note = '' }) => [
        [form, note] as [string, string],
        ...fields.map(({ id, help = '' }): [string, string] => [`${form}/${id}`, help]),
      ]),
    ]),
  ];

  it('has no banned phrase and no second word for one thing', () => {
    const found = words.flatMap(([place, text]) => [
      ...bannedPhrases(text, 'template').map(({ phrase }) => `${place}: "${phrase}"`),
      ...secondTerms(text).map(({ word, preferred }) => `${place}: "${word}", not "${preferred}"`),
    ]);
    // Outside makers of software are what coordinated disclosure calls vendors.
    expect(found).toEqual(['item 8.3-disclosure-coordination: "vendors", not "supplier"']);
  });

  it('has no sentence of more than 35 words', () => {
    const found = words.filter(([, text]) => sentencesOf(text).some((sentence) => countWords(sentence) > 35));
    expect(found.map(([place]) => place)).toEqual([]);
  });
});
