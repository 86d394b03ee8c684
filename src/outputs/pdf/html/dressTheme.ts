// The print design as one organization wants it: paper, colours, logo.
import type { Appearance } from '../../../model/appearance.js';
import { readableOn, tintOf } from '../../../model/contrast.js';
import { fillVariables } from './fillVariables.js';
import { PAPERS } from './papers.js';
import type { Theme } from './theme.js';

/** How much of the colour is in the ground of table heads. */
const TINT = 0.08;

/** The theme with another look; without one, as print.css has it. */
export function dressTheme(theme: Theme, appearance: Appearance = { paper: 'A4' }): Theme {
  const { paper, accent, logo } = appearance;
  const { area, variables } = PAPERS[paper];
  return {
    ...theme,
    css: fillVariables(theme.source, { ...variables, ...(accent === undefined ? {} : coloursOf(accent)) }),
    area,
    ...(logo ? { logo } : {}),
  };
}

/** The colours that go with an accent, each readable where print.css uses it. */
export function coloursOf(accent: string): Readonly<Record<string, string>> {
  const tint = tintOf(accent, TINT);
  const onTint = readableOn(accent, tint);
  return { accent: accent.toLowerCase(), 'accent-on-tint': onTint, link: onTint, tint };
}
