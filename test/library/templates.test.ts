// A contract for everything below templates/: each folder loads, and together they keep the promises of the catalogue.
import { describe, expect, it } from 'vitest';
import { shapeAt } from '../../src/model/shape.js';
import { loadCoveringChecks } from '../../src/pipeline/loadCoveringChecks.js';
import { checkReferences } from '../../src/render/checkReferences.js';
import { checkTemplate } from '../../src/render/checkTemplate.js';
import { told } from './folders.js';
import { readLibraryWorld } from './libraryWorld.js';

const { library, worldOf } = await readLibraryWorld();
const { documents, standard } = library;

describe('templates/documents', () => {
  it('loads without a finding', () => {
    expect(told(library)).toEqual([]);
  });

  it.each(documents.map((document) => [`${document.kind}/${document.id}`, document] as const))(
    '%s is complete and uses what the model has',
    (_, document) => {
      const prefix = {
        policy: 'POL',
        plan: 'PLN',
        team: 'TEA',
        procedures: 'PRC',
        playbooks: 'PLB',
        cards: 'CRD',
        forms: 'FRM',
        registers: 'REG',
      };
      // A folder that yields several documents ends their codes in the ids of the entries.
      const number = document.each === undefined ? '-\\d\\d' : '';
      expect(document.code).toMatch(new RegExp(`^${prefix[document.kind]}${number}$`));
      expect(document.summary).toMatch(/^[A-Z].*\.$/);
      const world = worldOf(document);
      expect(shapeAt(world.shape, document.owner).kind).toBe('text');
      expect(document.sections.length).toBeGreaterThan(0);
      for (const section of document.sections) {
        const { findings } = checkTemplate(`${section.title}\n\n${section.source}`, world);
        const references = checkReferences(section.source, world);
        expect([...findings, ...references], `${document.id}, section ${section.id}`).toEqual([]);
      }
    },
  );

  it('covers every must item of the clauses that it claims, with its rules and checks', async () => {
    const covered = new Set([
      ...documents.flatMap((document) => document.sections.flatMap((section) => section.covers)),
      ...(await loadCoveringChecks()).flatMap(({ covers }) => covers),
    ]);
    const claimed = standard.clauses.filter((clause) =>
      standard.claimed.some((number) => clause.number === number || clause.number.startsWith(`${number}.`)),
    );
    const uncovered = claimed
      .flatMap((clause) => clause.items)
      .filter((item) => item.weight === 'must' && !covered.has(item.id));
    expect(claimed.length).toBeGreaterThan(0);
    expect(uncovered.map((item) => item.id)).toEqual([]);
  });

  it('has the documents that derived facts and checks name', () => {
    const ids = documents.map((document) => document.id);
    for (const id of ['incident-management-policy', 'incident-management-plan', 'clause-matrix', 'document-map'])
      expect(ids).toContain(id);
    for (const form of standard.forms) expect(ids).toContain(form.id);
    expect(
      documents
        .filter((document) => document.derived)
        .map((document) => document.id)
        .sort(),
    ).toEqual(['clause-matrix', 'crosswalk', 'document-map']);
  });
});

describe('templates/standard', () => {
  it('names every clause that it claims, and gives each item an id of its own', () => {
    const numbers = standard.clauses.map((clause) => clause.number);
    for (const number of standard.claimed) {
      expect(
        numbers.some((each) => each === number || each.startsWith(`${number}.`)),
        number,
      ).toBe(true);
    }
    const ids = standard.clauses.flatMap((clause) => clause.items.map((item) => item.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(standard.forms.map((form) => [form.id, form] as const))(
    'form %s: fields have ids of their own, the minimum exists',
    (_, form) => {
      const fields = form.sections.flatMap((section) => section.fields);
      expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
      for (const id of form.minimum_to_start) expect(fields.map((field) => field.id)).toContain(id);
    },
  );

  it('says in words when each clock of each regime starts', () => {
    for (const regime of standard.regimes) {
      for (const stage of regime.stages) {
        expect(Object.keys(standard.clockStarts), `${regime.id} ${stage.id}`).toContain(stage.clock_start);
      }
    }
  });
});
