import { describe, expect, test } from 'vitest';
import { deriveModel, type Model } from '../../src/model/deriveModel.js';
import type { Box, Drawing } from '../../src/model/drawing.js';
import { loadPictures } from '../../src/pictures/picture.js';
import { textSize } from '../../src/pictures/textSize.js';
import { readSample } from '../support/sample.js';

const sample = await readSample();
const model = deriveModel(sample.profile, sample.library.standard, sample.library.documents);
const pictures = await loadPictures();

function draw(id: string, of: Model = model): Drawing {
  const drawing = pictures.get(id)?.draw(of);
  if (!drawing) throw new Error(`${id} shows nothing`);
  return drawing;
}

const boxes = (drawing: Drawing): readonly Box[] => drawing.shapes.filter((shape) => shape.kind === 'box');
const wordsOf = (drawing: Drawing): string =>
  drawing.shapes
    .flatMap((shape) => (shape.kind === 'connector' ? [] : shape.lines.map((line) => line.value)))
    .join(' ');

describe.each([...pictures.keys()])('%s', (id) => {
  const drawing = draw(id);

  test('carries the name of its file', () => {
    expect(drawing.id).toBe(id);
  });

  test('keeps every box and every line of text inside its frame', () => {
    for (const box of boxes(drawing)) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(drawing.width + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(drawing.height + 0.01);
      for (const line of box.lines) {
        expect(textSize(line.value, line.size ?? 9, line.bold)).toBeLessThanOrEqual(box.width - 9);
      }
    }
  });

  test('says in words every name that it shows', () => {
    const told = drawing.description.replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();
    const shown = boxes(drawing)
      .filter((box) => box.style === 'strong' || box.style === 'plain')
      .flatMap((box) => box.lines.filter((line) => line.bold).map((line) => line.value))
      .join(' ');
    for (const word of shown.match(/\p{L}{5,}/gu) ?? []) expect(told).toContain(word.toLowerCase());
  });

  test('is the same each time', () => {
    expect(draw(id)).toEqual(drawing);
  });
});

describe('call-tree', () => {
  test('tells each step with its time and its wait', () => {
    const { description } = draw('call-tree');
    expect(description).toMatch(
      /^1\. Service desk \(PoC\), at once: .*; wait 5 minutes\. 2\. Duty officer, after 5 minutes/,
    );
    expect(description).toContain(`No answer at all, after 30 minutes: ${sample.profile.escalation.last_resort}`);
  });
});

describe('irt-organization', () => {
  test('frames the roles of the first hour', () => {
    const strong = boxes(draw('irt-organization')).filter((box) => box.style === 'strong');
    expect(strong).toHaveLength(model.derived.roles.filter((role) => role.first_hour).length);
  });

  test('does not speak of a crisis team that an organization does not have', () => {
    const { crisis: _, ...teams } = sample.profile.teams;
    const without = { ...model, profile: { ...sample.profile, teams } } as Model;
    expect(wordsOf(draw('irt-organization'))).toContain('Crisis team');
    expect(wordsOf(draw('irt-organization', without))).not.toContain('Crisis team');
  });
});

describe('escalation-by-class', () => {
  test('puts a tighter target further left', () => {
    const cells = boxes(draw('escalation-by-class')).filter((box) => box.style === 'plain');
    const first = cells.filter((box) => box.lines.some((line) => line.value.includes('A')));
    expect(first.map((box) => box.x)).toEqual([...first.map((box) => box.x)].sort((a, b) => a - b));
    expect(first).toHaveLength(model.derived.classes.length);
  });
});

describe('document-map', () => {
  test('shows every document once', () => {
    const words = wordsOf(draw('document-map'));
    for (const { code } of model.derived.documents)
      expect(words.split(' ').filter((word) => word === code)).toHaveLength(1);
  });
});
