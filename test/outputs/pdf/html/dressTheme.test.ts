import { describe, expect, it } from 'vitest';
import { contrast, READABLE } from '../../../../src/model/contrast.js';
import { coloursOf, dressTheme } from '../../../../src/outputs/pdf/html/dressTheme.js';
import { fillVariables, variablesOf } from '../../../../src/outputs/pdf/html/fillVariables.js';
import { PAPERS } from '../../../../src/outputs/pdf/html/papers.js';
import { theme } from './theme.js';

describe('fillVariables', () => {
  it('takes given values before written ones, and leaves no variable', () => {
    expect(fillVariables(':root { --a: 1mm; /* x */ --b: 2mm; }\np { margin: var(--a) var(--b) }', { b: '3mm' })).toBe(
      'p { margin: 1mm 3mm }',
    );
  });

  it('refuses a variable that nobody names', () => {
    expect(() => fillVariables('p { margin: var(--x) }', {})).toThrow('--x');
  });
});

describe('dressTheme', () => {
  it('has every variable that a paper or a colour sets in print.css', () => {
    const known = variablesOf(theme.source);
    const set = [...Object.keys(PAPERS.Letter.variables), ...Object.keys(coloursOf('#0b5fa5'))];
    expect(set.filter((name) => !known.has(name))).toEqual([]);
    expect(/var\(--|:root/.test(theme.css)).toBe(false);
  });

  it('sets the accent, and Letter on every page', () => {
    const { css, area } = dressTheme(theme, { paper: 'Letter', accent: '#0B5FA5' });
    expect([css.includes('#0b5fa5'), css.includes('#1d3b53'), css.includes('size: A4')]).toEqual([true, false, false]);
    expect(area).toEqual(PAPERS.Letter.area);
  });

  // Just readable on white: the worst that the rule accent-contrast lets pass.
  it.each(['#767676', '#0b5fa5', '#c4360a', '#008000', '#000000'])(
    'keeps words on tinted ground readable with %s',
    (accent) => {
      const colours = coloursOf(accent);
      expect(contrast(colours['accent-on-tint'] ?? '', colours.tint ?? '')).toBeGreaterThanOrEqual(READABLE);
      expect(contrast(colours.link ?? '', colours.tint ?? '')).toBeGreaterThanOrEqual(READABLE);
    },
  );
});
