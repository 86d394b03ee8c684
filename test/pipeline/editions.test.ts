// One profile, the words of either edition: every document follows, and the words of the other one stand only where the two are compared.
import { describe, expect, it } from 'vitest';
import { runStage } from '../../src/model/stages.js';
import { renderMarkdown } from '../../src/outputs/markdown/renderMarkdown.js';
import { renderSet } from '../../src/pipeline/renderSet.js';
import { changed, readSample, schema } from '../support/sample.js';

const { profile, library } = await readSample();

/** Documents whose matter is the comparison, or which print the titles of clauses. */
const COMPARING = ['clause-matrix', 'crosswalk', 'glossary', 'irt-charter'];

async function written(edition: '2016' | '2023') {
  const followed = changed(profile, (copy) => {
    copy.document_set.edition_followed = edition;
    // A house name that no edition has.
    if (copy.teams.imt) copy.teams.imt.name = 'Readiness board';
  });
  const { set, matrix } = await renderSet({
    profile: followed,
    library,
    schema,
    reportFact: () => {},
    stage: runStage,
  });
  const texts = renderMarkdown(set, { profileFolder: '../../../../org-profiles/hallberg' });
  const sectionOf = (id: string, section: string): string => {
    const found = set.documents.find((document) => document.id === id)?.sections.find((each) => each.id === section);
    const [, text = ''] = (texts.get(id) ?? '').split(`## ${found?.number} ${found?.title}`);
    return text.split('\n## ')[0] ?? '';
  };
  const speaking = (word: RegExp): string[] => [...texts].filter(([, text]) => word.test(text)).map(([id]) => id);
  return { set, matrix, sectionOf, speaking };
}

const [of2016, of2023] = [await written('2016'), await written('2023')];
const titles = ({ set }: typeof of2016, id: string) =>
  set.documents.find((document) => document.id === id)?.sections.map(({ title }) => title);

describe('in the words of 2016', () => {
  it('the policy has a planning group and a coordinating role', () => {
    const powers = of2016.sectionOf('incident-management-policy', 'power-to-act');
    expect(powers).toContain('| Planning group, coordinating role | Readiness board; ');
  });

  it('the plan speaks of involved parties, processes and procedures, and lessons learned', () => {
    expect(titles(of2016, 'incident-management-plan')).toEqual(
      expect.arrayContaining(['Involved parties outside', 'Processes and procedures, with their tests']),
    );
    expect(of2016.sectionOf('incident-management-plan', 'phases')).toContain('| Lessons learned | Review and actions');
  });

  it('the glossary knows no management team, and no document abbreviates one', () => {
    expect(of2016.sectionOf('glossary', 'terms')).not.toContain('incident management team');
    expect(of2016.speaking(/\bIMT\b/)).toEqual([]);
  });

  it('the charter sets up a response team', () => {
    expect(of2016.sectionOf('irt-charter', 'mandate')).toContain('sets up the incident response team of Hallberg');
  });

  it('words of 2023 stand only where the editions are compared', () => {
    const found = of2016.speaking(/interested part|documented processes|incident management capability/i);
    expect(found.filter((id) => !COMPARING.includes(id))).toEqual([]);
  });
});

describe('in the words of 2023', () => {
  it('the policy has a management team and an incident coordinator', () => {
    const powers = of2023.sectionOf('incident-management-policy', 'power-to-act');
    expect(powers).toContain('| Incident management team, incident coordinator | Readiness board; ');
  });

  it('the plan speaks of interested parties, documented processes, and the phase learn lessons', () => {
    expect(titles(of2023, 'incident-management-plan')).toEqual(
      expect.arrayContaining(['Interested parties outside', 'Documented processes and procedures, with their tests']),
    );
    expect(of2023.sectionOf('incident-management-plan', 'phases')).toContain('| Learn lessons | Review and actions');
  });

  it('the glossary has the management team with its abbreviation, and the coordinator', () => {
    const terms = of2023.sectionOf('glossary', 'terms');
    expect(terms).toMatch(/\| incident management team \| IMT \|/);
    expect(terms).toMatch(/\| incident coordinator \|/);
    expect(terms.match(/\| incident response team \| IRT \|/g)).toHaveLength(1);
  });

  it('the charter sets up a capability, in which the response team works under the management team', () => {
    expect(of2023.sectionOf('irt-charter', 'mandate')).toContain(
      'sets up the incident management capability of Hallberg: Hallberg incident response team (HAB-IRT) under the Readiness board',
    );
  });

  it('words of 2016 stand only where the editions are compared', () => {
    const found = of2023.speaking(/involved part|planning group|coordinating role/i);
    expect(found.filter((id) => !COMPARING.includes(id))).toEqual([]);
  });
});

describe.each([
  ['2016', of2016, 'Edition 2023'],
  ['2023', of2023, 'Edition 2016'],
])('readers of the other edition: %s', (edition, { sectionOf, matrix }, other) => {
  it('find which edition is followed, and the other words', () => {
    const words = sectionOf('glossary', 'editions');
    expect(words).toContain(`ISO/IEC 27035-2:${edition}`);
    expect(words).toContain(`| Word here | ${other} |`);
    expect(words).toMatch(/(involved parties \| interested parties|interested parties \| involved parties)/);
  });

  it('find where each role belongs in both editions', () => {
    const roles = sectionOf('irt-charter', 'both-editions');
    expect(roles).toContain(
      '| incident response team, coordination | incident management team; incident coordinator |',
    );
    expect(roles).toContain('| point of contact | point of contact |');
  });

  it('see the statement and the mapping in the clause matrix', () => {
    const items = new Map(matrix.flatMap((clause) => clause.items.map((item) => [item.id, item])));
    for (const id of ['2-edition-declared', '7.2-imt-mapping']) expect(items.get(id)?.status, id).toBe('covered');
  });
});
