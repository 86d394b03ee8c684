// Profile rule (dc-23): where the law adds up small incidents with one cause over six months, so does the scale.
import { durationMinutes } from '../../model/duration.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** Regimes under which incidents that come again count as one, over `SIX_MONTHS`. */
const SUMMING = new Set(['eu-dora-19', 'eu-nis2-2024-2690']);
const SIX_MONTHS = 'P6M';

export default {
  id: 'repeated-incidents',
  summary: 'A profile under a law that adds up repeated incidents adds them up too, over at least six months.',
  why: 'Under some laws incidents with one cause that come again within six months count as one grave incident. Who looks at each of them alone files nothing, five times.',
  severities: ['warning'],
  catalogue: ['dc-23'],
  bad: {
    'profile.yaml': `classification:
  matrix:
    rule: The highest impact counts
notification:
  regimes:
    - { id: dora, catalogue: eu-dora-19 }
`,
  },
  good: {
    'profile.yaml': `classification:
  matrix:
    rule: The highest impact counts
    repeated: { count: 3, window: P6M, then: "One class higher, and the legal screen anew" }
notification:
  regimes:
    - { id: dora, catalogue: eu-dora-19 }
`,
  },
  run(context) {
    const { classification, notification } = context.profile;
    const regime = withPointers(notification?.regimes, '/notification/regimes').find(({ item }) =>
      SUMMING.has(item.catalogue ?? ''),
    );
    if (!regime || !classification?.matrix) return;
    const { repeated } = classification.matrix;
    const law = `the regime "${regime.item.id}" (${placeText(context, `${regime.at}/id`)}) adds up incidents with one cause over six months`;
    if (!repeated) {
      context.report('/classification/matrix/repeated', {
        severity: 'warning',
        reason: `${law}, but classification.matrix does not say how they are added up`,
        expected: ['repeated: { count: 2, window: P6M, then: ... }'],
        note: 'Add repeated: how many, within which time, and what follows.',
      });
      return;
    }
    const window = durationMinutes(repeated.window ?? '');
    if (window === undefined || window >= (durationMinutes(SIX_MONTHS) ?? 0)) return;
    context.report('/classification/matrix/repeated/window', {
      severity: 'warning',
      reason: `${law}, but the window is ${repeated.window}`,
      actual: repeated.window,
      expected: [SIX_MONTHS],
      note: 'Look back over six months or more.',
    });
  },
} satisfies ProfileRule;
