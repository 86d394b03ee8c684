// The forms as they are printed: with `forms.extensions: false` those of Annex B hold the fields of the standard in the order of their numbers.
import { describe, expect, it } from 'vitest';
import { runStage } from '../../src/model/stages.js';
import { renderMarkdown } from '../../src/outputs/markdown/renderMarkdown.js';
import { renderSet } from '../../src/pipeline/renderSet.js';
import { changed, readSample, schema } from '../support/sample.js';

const { profile, library } = await readSample();
const { forms } = library.standard;
const annexB = forms.filter(({ origin }) => origin === 'standard');

async function print(extensions: boolean): Promise<ReadonlyMap<string, string>> {
  const wanted = changed(profile, (copy) => {
    copy.forms.extensions = extensions;
  });
  const reported: string[] = [];
  const reportFact = (pointer: string, { reason }: { reason: string }): void =>
    void reported.push(`${pointer} ${reason}`);
  const { set } = await renderSet({ profile: wanted, library, schema, reportFact, stage: runStage });
  expect(reported).toEqual([]);
  return renderMarkdown(set, { profileFolder: '../../../profiles/example' });
}

const strict = await print(false);
const full = await print(true);

/** The number and the label in each row of the tables below the second heading. */
function rowsOf(markdown: string | undefined): readonly (readonly [number: string, label: string])[] {
  const record = (markdown ?? '').slice((markdown ?? '').indexOf('\n## 2 '));
  return [...record.matchAll(/^\| (x?\d+[^|]*?) \| (.*?) \|/gm)].map((row) => [row[1] ?? '', row[2] ?? '']);
}
const partsOf = (markdown: string | undefined): readonly string[] =>
  [...(markdown ?? '').matchAll(/^### Part (.*?):/gm)].map((part) => part[1] ?? '');
const sizeOf = (number: string): number =>
  number.split('.').reduce((sum, part, index) => sum + Number.parseInt(part, 10) / 100 ** index, 0);

describe.each(annexB.map((form) => [form.id, form] as const))('%s without extensions', (id, form) => {
  const rows = rowsOf(strict.get(id));
  const own = form.sections.flatMap(({ fields }) => fields).filter(({ origin }) => origin === 'standard');

  it('prints each field of the standard once, with its number, and no other', () => {
    expect(rows.map(([number]) => number)).toEqual(own.map(({ number }) => number));
    for (const [index, { label }] of own.entries()) expect(rows[index]?.[1]).toContain(label);
  });

  it('prints them in the order of their numbers', () => {
    const sizes = rows.map(([number]) => sizeOf(number));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(rows.some(([number]) => number.includes('x'))).toBe(false);
  });

  it('has no part that only extension fields would fill', () => {
    const kept = form.sections.filter(({ fields }) => fields.some(({ origin }) => origin === 'standard'));
    expect(partsOf(strict.get(id))).toEqual(kept.map(({ number }) => number));
  });

  it('names what it lacks, and where that goes instead', () => {
    const text = strict.get(id) ?? '';
    const lacking = form.sections.flatMap(({ fields }) => fields).filter(({ origin }) => origin === 'extension');
    expect(lacking.length).toBeGreaterThan(0);
    expect(text).toContain('Annex B, and no others');
    expect(full.get(id)).not.toContain('Annex B, and no others');
    for (const { label } of lacking) expect(text).toContain(label);
  });

  it('has more fields with extensions', () => {
    expect(rowsOf(full.get(id)).length).toBeGreaterThan(rows.length);
  });
});

describe('a form of our own', () => {
  it.each(forms.filter(({ origin }) => origin === 'extension').map((form) => [form.id, form] as const))(
    '%s is the same with and without extensions, and says that Annex B has none like it',
    (id, form) => {
      expect(strict.get(id)).toBe(full.get(id));
      expect(strict.get(id)).toContain('has no such form');
      const printed = rowsOf(full.get(id)).map(([number]) => number);
      for (const { id: field, number } of form.sections.flatMap(({ fields }) => fields)) {
        if (field !== 'q_own') expect(printed, `${field} ${number}`).toContain(number);
      }
    },
  );

  it('prints a part that is filled in several times as often as the catalogue says', () => {
    const handOvers = rowsOf(full.get('chain-of-custody')).filter(([number]) => number === '4.1');
    const [part] =
      forms.find(({ id }) => id === 'chain-of-custody')?.sections.filter(({ id }) => id === 'hand-over') ?? [];
    expect(part?.copies).toBeGreaterThan(1);
    expect(handOvers).toHaveLength(part?.copies ?? 0);
  });
});

it('marks in each form the fields to start with, and no field of the same name', () => {
  for (const form of forms) {
    const marked = rowsOf(full.get(form.id)).filter(([, label]) => label.includes('(needed to start)'));
    const wanted = form.sections.flatMap(({ fields }) => fields).filter(({ id }) => form.minimum_to_start.includes(id));
    expect([...new Set(marked.map(([number]) => number))].sort(), form.id).toEqual(
      wanted.map(({ number }) => number).sort(),
    );
  }
});
