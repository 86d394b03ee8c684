// The check of the templates, before anything is rendered: over the real library it finds nothing, and every mistake that is put into it.
import { describe, expect, it } from 'vitest';
import type { DocumentTemplate } from '../../src/model/documents.js';
import { checkHead } from '../../src/pipeline/checkHead.js';
import { checkReferences } from '../../src/render/checkReferences.js';
import { checkTemplate } from '../../src/render/checkTemplate.js';
import type { TemplateWorld } from '../../src/render/inspection.js';
import { readLibraryWorld } from './libraryWorld.js';
import { type Mutation, mutateTemplate } from './mutateTemplate.js';

const { library, worldOf } = await readLibraryWorld();
const sections = library.documents.flatMap((document) =>
  document.sections.map((section) => ({ ...section, document, world: worldOf(document) })),
);
type Place = (typeof sections)[number];

/** `count` of them, spread over all, the same ones each time. */
function spread<T>(things: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, things.length / count);
  return Array.from({ length: Math.min(count, things.length) }, (_, index) => things[Math.floor(index * step)] as T);
}

const mutations = new Map<string, { readonly place: Place; readonly mutation: Mutation }[]>();
for (const place of sections) {
  for (const mutation of mutateTemplate(place.source, new Set(place.world.helpers.keys()))) {
    mutations.set(mutation.kind, [...(mutations.get(mutation.kind) ?? []), { place, mutation }]);
  }
}

/** What is told of a source, and of partials that it includes. */
function told(source: string, world: TemplateWorld) {
  return checkTemplate(source, world).findings.map(({ partial, place, reason }) => {
    const line = place && 'line' in place ? place.line : undefined;
    return { partial, line, reason };
  });
}

describe('a mistake in a section', () => {
  it('is looked for in many places', () => {
    expect([...mutations.keys()].sort()).toEqual([
      'block name',
      'block that is not closed',
      'brace that is lost',
      'case of a fact',
      'data',
      'fact',
      'helper',
      'name handed on',
      'name in quotes',
      'nothing handed on',
      'part of a text',
      'triple braces',
    ]);
    for (const [kind, all] of mutations) expect(all.length, kind).toBeGreaterThan(100);
  });

  it.each([...mutations.keys()])('is one finding: %s', (kind) => {
    const missed: string[] = [];
    for (const { place, mutation } of spread(mutations.get(kind) ?? [], 120)) {
      const { length } = told(mutation.source, place.world);
      if (length !== 1) missed.push(`${place.file.path}:${mutation.line} ${mutation.change}: ${length} findings`);
    }
    expect(missed).toEqual([]);
  });

  it.each(['fact', 'case of a fact', 'helper', 'data', 'name in quotes', 'nothing handed on', 'triple braces'])(
    'is told at its line: %s',
    (kind) => {
      for (const { place, mutation } of spread(mutations.get(kind) ?? [], 40)) {
        expect(told(mutation.source, place.world)[0]?.line, mutation.change).toBe(mutation.line);
      }
    },
  );

  it('is told of a partial, at the line of the partial, when the words stand there', () => {
    const all = [...mutations.values()].flatMap((each) => spread(each, 25));
    expect(all.length).toBe(300);
    for (const { place, mutation } of all) {
      const partials = new Map([['own', mutation.source]]);
      const findings = told('First line.\n\n{{> own}}\n', { ...place.world, partials });
      expect(findings, mutation.change).toMatchObject([{ partial: 'own' }]);
      expect(findings[0]?.line).toBe(told(mutation.source, place.world)[0]?.line);
    }
  });

  it('is one where a partial is named wrongly', () => {
    const { world } = sections[0] as Place;
    const partials = new Map([['contact-lines', 'We act.']]);
    const reasons = (source: string) => told(source, { ...world, partials }).map(({ reason }) => reason);
    expect(reasons('{{> contact-lines}}')).toEqual([]);
    expect(reasons('{{> contact-line}}')).toEqual(['There is no partial `contact-line`']);
    expect(reasons('{{> contact-lines organization}}')).toEqual(['Partials are named directly and take no arguments']);
    expect(reasons('{{> contact-lines name="x"}}')).toEqual(['Partials are named directly and take no arguments']);
  });
});

describe('a reference in plain letters', () => {
  const REFERENCE = /(?<=\]\((?:doc|form|term|picture|field):)[a-z][^\s(){}]*(?=\))/g;
  const references = sections.flatMap((place) =>
    [...place.source.matchAll(REFERENCE)].flatMap(({ 0: target, index }) => {
      const [id = '', anchor] = target.split('#');
      const wrong = [
        `${id}x${anchor === undefined ? '' : `#${anchor}`}`,
        ...(anchor === undefined ? [] : [`${id}#x-${anchor}`]),
      ];
      return wrong.map((text) => ({
        place,
        text,
        line: place.source.slice(0, index).split('\n').length,
        source: place.source.slice(0, index) + text + place.source.slice(index + target.length),
      }));
    }),
  );

  it('is found in every place, whatever is printed', () => {
    expect(references.length).toBeGreaterThan(500);
    for (const { place, text, line, source } of references) {
      const findings = checkReferences(source, place.world);
      expect(findings, `${place.file.path}: ${text}`).toMatchObject([{ place: { line } }]);
      expect(findings[0]?.note, text).toMatch(/^Did you mean/);
    }
  });

  it('may be filled in by a fact, and stand in a comment', () => {
    const { world } = sections[0] as Place;
    expect(
      checkReferences('[](doc:{{item.id}}) [](role:x) {{!-- [](doc:none) --}} [x](https://a.example)', world),
    ).toEqual([]);
    expect(checkReferences('[](doc:{{item.id}}#none) [](doc:none#{{item.id}})', world)).toEqual([]);
  });
});

describe('a head', () => {
  const heads: readonly (readonly [string, Partial<DocumentTemplate>])[] = [
    ['owner', { owner: 'governance.plan_ownerx' }],
    ['owner that is no text', { owner: 'governance' }],
    ['list', { each: 'procedures.playbooksx' }],
    ['version', { version: 'item.versionx' }],
    ['title', { title: 'Playbook: {{item.titlex}}' }],
    ['summary', { summary: 'Of {{items.title}}.' }],
    ['summary with a block', { summary: '{{#if item.title}}x{{/if}}' }],
  ];
  const playbook = library.documents.find(({ each }) => each !== undefined) as DocumentTemplate;

  it.each(heads)('with a wrong %s is one finding', (_, change) => {
    const { length } = playbook.file.messages;
    const { each = playbook.each } = change;
    const shape = each === playbook.each ? worldOf(playbook).shape : undefined;
    checkHead({ ...playbook, ...change }, shape, () => {});
    expect(playbook.file.messages.splice(length)).toHaveLength(1);
  });

  it('as it is has none, in any document', () => {
    for (const document of library.documents) {
      expect(checkHead(document, worldOf(document).shape, () => {})).toBe(true);
      expect(document.file.messages).toEqual([]);
    }
  });
});
