// Every text of the print design can be read on every ground that it may stand on, and the page about it tells the truth.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, READABLE } from '../../../../src/model/contrast.js';
import { DRAFT_GREY } from '../../../../src/outputs/pdf/finish/draftMark.js';
import { variablesOf } from '../../../../src/outputs/pdf/html/fillVariables.js';
import { ROOT } from '../../../support/sample.js';
import { theme } from './theme.js';

const WHITE = '#ffffff';
const PAGE = readFileSync(path.join(ROOT, '.github/visual-design.md'), 'utf8');
const variables = variablesOf(theme.source);
const colour = (name: string): string => variables.get(name) ?? '';

/** Words for the pass over the PDF, which nobody shall see. */
const UNSEEN = '.toc-digits';

interface Rule {
  readonly selector: string;
  readonly color: string | undefined;
  readonly background: string | undefined;
}

/** The rules of the style sheet that set a colour of text or ground; margin boxes of pages are among them. */
const RULES: readonly Rule[] = [...theme.css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
  ([, selector = '', body = '']) => ({
    selector: selector.trim(),
    color: /(?:^|[;\s])color:\s*(#[0-9a-f]{3,6})/.exec(body)?.[1],
    background: /background(?:-color)?:\s*(#[0-9a-f]{3,6})/.exec(body)?.[1],
  }),
);

const texts = [...new Set(RULES.flatMap(({ selector, color }) => (color && selector !== UNSEEN ? [color] : [])))];
const grounds = [...new Set([WHITE, ...RULES.flatMap(({ background }) => background ?? [])])];
const isLight = (one: string): boolean => contrast(one, WHITE) < READABLE;

describe('print.css', () => {
  it('has the colours that this test knows of', () => {
    expect(texts.length).toBeGreaterThan(4);
    expect(grounds.length).toBeGreaterThan(4);
  });

  const pairs = texts.flatMap((text) =>
    [...grounds, DRAFT_GREY]
      .filter((ground) => isLight(ground) !== isLight(text))
      .map((ground) => [text, ground] as const),
  );
  it.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(READABLE);
  });

  it('says what is behind it wherever it prints in white', () => {
    const bare = RULES.filter(
      ({ color, background, selector }) => color && isLight(color) && !background && selector !== UNSEEN,
    );
    expect(bare.map(({ selector }) => selector)).toEqual([]);
  });

  it('draws boundaries of fields that can be seen', () => {
    expect(contrast(colour('frame'), WHITE)).toBeGreaterThanOrEqual(3);
  });
});

describe('visual-design.md', () => {
  const rows = [...PAGE.matchAll(/^\| (\w+) `(#\w{6})` \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm)];
  const on = [WHITE, colour('ground'), colour('tint'), DRAFT_GREY];

  it('shows every colour of text', () => {
    expect(rows.map(([, name]) => name)).toEqual(['ink', 'accent', 'link', 'quiet']);
  });

  it.each(rows.map(([, name = '', code = '', ...ratios]) => [name, code, ratios] as const))(
    'gives the ratios of %s',
    (name, code, ratios) => {
      expect(code).toBe(colour(name));
      expect(ratios).toEqual(on.map((ground) => contrast(code, ground).toFixed(1)));
    },
  );

  it.each(['ground', 'tint', 'frame', 'hairline', 'dots'])('names %s as it is', (name) => {
    expect(PAGE).toContain(`${name} \`${colour(name)}\``);
  });

  it('names the grey of drafts as it is', () => {
    expect(PAGE).toContain(`DRAFT \`${DRAFT_GREY}\``);
    expect(PAGE).toContain(`${contrast(colour('frame'), WHITE).toFixed(1)} on white`);
  });
});
