// What a monitoring programme should measure at least, and the measures of this organization that do (clause 11.3.2).
import type { Origins } from '../origins.js';
import type { Metric, Profile } from '../profile.generated.js';

const SUBJECTS: Readonly<Record<NonNullable<Metric['subject']>, string>> = {
  'time-to-detect': 'Time from beginning to notice',
  'time-to-report': 'Time from notice to report',
  'time-to-classify': 'Time from report to class',
  'time-to-contain': 'Time from declaration to containment',
  'time-to-recover': 'Time to restored services',
  'time-to-close': 'Time to closure',
  'count-by-category': 'Number by category',
  'count-by-class': 'Number by class',
  'reported-by-people': 'Share first reported by people',
  reopened: 'Incidents opened again',
  'notices-on-time': 'Notices sent inside their clock',
  'reviews-on-time': 'Reviews held on time',
  'actions-on-time': 'Actions closed on time',
};

/** Each core subject with the names of its measures; undefined where no measure says which subject it has. */
export function deriveCoreMeasures(profile: Profile, origins: Origins) {
  const measures = profile.metrics?.list ?? [];
  if (measures.every((measure) => measure.subject === undefined)) return undefined;
  return Object.entries(SUBJECTS).map(([id, subject]) =>
    origins.derive('/metrics/list', {
      subject,
      measures: measures.filter((measure) => measure.subject === id).map(({ name }) => name),
    }),
  );
}
