// The shape that templates are checked against must tell the same as the model that they are rendered from.
import { describe, expect, it } from 'vitest';
import { deriveCrosswalk } from '../../src/model/derive/deriveCrosswalk.js';
import { matrixTotals, uncoveredItems } from '../../src/model/derive/deriveMatrix.js';
import { deriveModel } from '../../src/model/deriveModel.js';
import { modelShape } from '../../src/model/modelShape.js';
import type { Shape } from '../../src/model/shape.js';
import { runStage } from '../../src/model/stages.js';
import { renderSet } from '../../src/pipeline/renderSet.js';
import { readSample, schema } from '../support/sample.js';

const { profile, library } = await readSample();
const model = deriveModel(profile, library.standard, library.documents);

/** Facts that templates do not see, because they serve the program alone. */
const INSIDE = new Set(
  ['asked', 'filledBy', 'form', 'offered', 'origin', 'repeats', 'stageTitle'].map(
    (key) => `derived.forms[].sections[].fields[].${key}`,
  ),
);

/** Where value and shape differ, by path; which optional facts are there and which lists are empty does not count. */
function differences(value: unknown, shape: Shape, path: string): string[] {
  switch (shape.kind) {
    case 'text':
    case 'prose':
      return typeof value === 'string' ? [] : [`${path}: ${typeof value} is no text`];
    case 'number':
      return typeof value === 'number' ? [] : [`${path}: ${typeof value} is no number`];
    case 'flag':
      return typeof value === 'boolean' ? [] : [`${path}: ${typeof value} is no flag`];
    case 'list':
      if (!Array.isArray(value)) return [`${path}: ${typeof value} is no list`];
      return value.flatMap((item) => differences(item, shape.item(), `${path}[]`));
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: is no object`];
      const found: string[] = [];
      for (const [key, child] of Object.entries(value)) {
        const at = path === '' ? key : `${path}.${key}`;
        const member = shape.members.get(key);
        if (member) found.push(...differences(child, member.shape(), at));
        else if (!INSIDE.has(at)) found.push(`${at}: not in the shape`);
      }
      for (const [key, member] of shape.members) {
        if (!member.optional && !(key in value)) found.push(`${path}.${key}: not in the model`);
      }
      return found;
    }
  }
}

const unique = (paths: readonly string[]): string[] => [...new Set(paths)];

describe('the shape of the model', () => {
  it('is that of the derived model and the profile', () => {
    const shape = modelShape(schema, { derivedDocument: false });
    const data = {
      ...profile,
      derived: model.derived,
      public: false,
      document: { id: '', identifier: '', title: '', version: '', label: '' },
    };
    expect(unique(differences(data, shape, ''))).toEqual([]);
  });

  it('finds a difference of every kind', () => {
    const shape = modelShape(schema, { derivedDocument: false });
    const { organization: _, ...without } = profile;
    const data = {
      ...without,
      escalation: [],
      extra: 1,
      derived: model.derived,
      public: false,
      document: { id: 1, identifier: '', title: '', version: '', label: '' },
    };
    expect(unique(differences(data, shape, ''))).toEqual([
      'escalation: is no object',
      'extra: not in the shape',
      'document.id: number is no text',
      '.organization: not in the model',
    ]);
  });

  it('shows the matrix, its totals and the map to derived documents only', async () => {
    const rendered = await renderSet({ profile, library, schema, reportFact: () => {}, stage: runStage });
    const shapeOf = (derivedDocument: boolean) => {
      const derived = modelShape(schema, { derivedDocument });
      const member = derived.kind === 'object' ? derived.members.get('derived')?.shape() : undefined;
      return member?.kind === 'object' ? member : undefined;
    };
    const { matrix, set } = rendered;
    const sections = set.documents.flatMap(({ id, sections }) =>
      sections.map((section) => ({ document: id, section: section.id, covers: section.covers })),
    );
    const late = {
      matrix,
      // The sample covers everything; as if it did not.
      uncovered: uncoveredItems(
        matrix.map((clause) => ({
          ...clause,
          items: clause.items.map((item) => ({ ...item, status: 'gap' as const })),
        })),
      ),
      totals: matrixTotals(matrix),
      crosswalk: deriveCrosswalk(library.standard.crosswalk, matrix, sections),
    };
    const member = (derivedDocument: boolean, key: string) => shapeOf(derivedDocument)?.members.get(key)?.shape();
    for (const key of [...Object.keys(late), 'map']) expect(member(false, key), key).toBeUndefined();
    const found = Object.entries(late).flatMap(([key, value]) => differences(value, member(true, key) as Shape, key));

    expect(unique(found)).toEqual([
      'matrix[].items[].missing: not in the shape',
      'uncovered[].missing: not in the shape',
    ]);
  });
});
