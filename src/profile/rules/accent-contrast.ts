// Profile rule: the organization's own colour can be read on white paper.
import { contrast, READABLE, readableOn } from '../../model/contrast.js';
import type { ProfileRule } from '../context.js';

const WHITE = '#ffffff';

export default {
  id: 'accent-contrast',
  summary: 'The accent colour of the documents stands out from white paper by 4.5 : 1.',
  why: 'Titles and heads of tables are printed in it, and white words on it. Paler ones cannot be read by everybody, and by nobody in bad light at night.',
  unsuppressible: 'safety',
  bad: {
    'profile.yaml': `document_set:
  appearance:
    accent: "#5fb0f0"
`,
  },
  good: {
    'profile.yaml': `document_set:
  appearance:
    accent: "#0b5fa5"
`,
  },
  run({ profile, report }) {
    const accent = profile.document_set?.appearance?.accent;
    if (accent === undefined) return;
    const ratio = contrast(accent, WHITE);
    if (ratio >= READABLE) return;
    const darker = readableOn(accent, WHITE);
    // Rounded down, so that 4.49 is not told as 4.5.
    const measured = (Math.floor(ratio * 100) / 100).toFixed(2);
    report('/document_set/appearance/accent', {
      reason: `The colour ${accent} stands out from white paper by ${measured} : 1 only; text needs ${READABLE} : 1`,
      actual: accent,
      expected: [darker],
      note: `Take a darker colour; the nearest shade that can be read is "${darker}".`,
    });
  },
} satisfies ProfileRule;
