// Every word of the sample's documents that came from its profile knows the line to edit.
import type { Nodes, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { runStage } from '../../src/model/stages.js';
import { factPrints } from '../../src/pipeline/factPrints.js';
import { nearestPlace } from '../../src/pipeline/nearestPlace.js';
import { renderSet } from '../../src/pipeline/renderSet.js';
import { readSample, schema } from '../support/sample.js';

const { profile, library, reading } = await readSample();
const { set } = await renderSet({ profile, library, schema, reportFact: () => {}, stage: runStage });

interface Print {
  readonly value: string;
  readonly pointer: string;
  /** What the profile has there; undefined for derived words. */
  readonly written: unknown;
}

function valueAt(pointer: string): unknown {
  let at: unknown = profile;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

const prints: Print[] = [];
for (const document of set.documents) {
  for (const section of document.sections) {
    visit(section.root as Nodes, 'text', ({ value, data }: Text) => {
      if (data?.pointer !== undefined) prints.push({ value, pointer: data.pointer, written: valueAt(data.pointer) });
    });
  }
}
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const patternOf = (pointer: string): string => pointer.replace(/\/\d+/g, '/#');

describe('a printed fact', () => {
  it('is there in thousands', () => {
    expect(prints.length).toBeGreaterThan(2000);
    expect(prints.filter((print) => typeof print.written === 'string').length).toBeGreaterThan(1500);
  });

  it('is what the profile has at its pointer: as it stands, as a part of Markdown, or in other words', () => {
    const others = prints.filter(({ value, written }) => {
      if (/^P[\dT]/.test(String(written)) && /\d (year|month|week|day|hour|minute|second)s?$/.test(value)) return false;
      if (typeof written !== 'string' && typeof written !== 'number') return false;
      const text = squeezed(String(written)).toLowerCase();
      // `sentence` adds a full stop, `lower` changes the first letter, Markdown is split at its marks.
      return !text.replace(/[*`\\]/g, '').includes(squeezed(value).toLowerCase().replace(/\.$/, ''));
    });
    // What is put into other words on purpose besides durations.
    const expected = [
      /limit\/amount$/,
      /languages\/#$/,
      /classes\/#\/review$/,
      /regimes\/#\/entities\/#$/,
      /local_terms\/#\/(term|definition)$/,
    ];
    const unexpected = others.filter((print) => !expected.some((pattern) => pattern.test(patternOf(print.pointer))));
    expect([
      ...new Set(unexpected.map(({ pointer, value, written }) => `${patternOf(pointer)}: ${value} <- ${written}`)),
    ]).toEqual([]);
  });

  it('is found at a place of the profile whose text holds it', () => {
    const files = new Map(reading.files.map((file) => [file, String(file.value)]));
    let compared = 0;
    for (const { value, pointer, written } of prints) {
      if (written !== value) continue;
      const place = reading.locate(pointer);
      const start = place?.range.start.offset ?? -1;
      const end = place?.range.end.offset ?? -1;
      const source = place ? (files.get(place.file) ?? '').slice(start, end) : '';
      if (source.includes('\\')) continue;
      expect(squeezed(source).replaceAll("''", "'"), pointer).toContain(squeezed(value));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('that is derived has its nearest line: an ancestor that the profile has, not the top', () => {
    const derived = prints.filter(({ written }) => written === undefined);
    expect(derived.length).toBeGreaterThan(100);
    for (const { pointer } of derived) {
      const place = nearestPlace(reading, pointer);
      expect(place, pointer).toBeDefined();
      expect(place?.range.start.line, pointer).toBeGreaterThan(0);
    }
  });

  it.each([
    ['/escalation/targets/0/acknowledge'],
    ['/notification/recipients/0/authority'],
    ['/improvement/review_rules/0/within'],
    ['/interfaces/it_service/mapping/0/priority'],
    ['/assets/importance/0/importance'],
  ])('that was joined from elsewhere keeps its own line: %s', (pointer) => {
    expect(typeof valueAt(pointer)).toBe('string');
    expect(prints.map((print) => print.pointer)).toContain(pointer);
  });

  it('tells which documents print it', () => {
    const facts = new Map(factPrints(set).map((fact) => [fact.pointer, fact.documents]));
    expect([...facts.keys()]).toEqual([...facts.keys()].sort());
    expect(facts.get('/document_set/storage_primary')).toContain('document-map');
    const order = set.documents.map((document) => document.id);
    for (const documents of facts.values()) {
      expect([...documents]).toEqual(order.filter((id) => documents.includes(id)));
    }
  });
});

describe('nearestPlace', () => {
  it('climbs to what the profile has', () => {
    const cards = reading.locate('/people/cards', 'key');
    expect(nearestPlace(reading, '/people/cards/999/phone/x')).toEqual(cards);
    expect(nearestPlace(reading, '/people/cards/0/name')).toEqual(reading.locate('/people/cards/0/name', 'value'));
    expect(nearestPlace({ locate: () => undefined }, '/a/b')).toBeUndefined();
  });
});
