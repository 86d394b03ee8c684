// Findings about facts -> messages at the lines of the profile that hold them.
import { type Finding, report } from '../diagnostics.js';
import type { ProfileReading } from '../profile/readProfile.js';
import { nearestPlace } from './nearestPlace.js';

/** Reports at the place nearest to a pointer. A value is printed in many places; a mistake in it is one mistake. */
export function factReporter(reading: Pick<ProfileReading, 'locate'>): (pointer: string, finding: Finding) => void {
  const told = new Set<string>();
  return (pointer, finding) => {
    const key = JSON.stringify([pointer, finding.ruleId, finding.actual ?? finding.reason]);
    const place = nearestPlace(reading, pointer);
    if (!place || told.has(key)) return;
    told.add(key);
    report(place.file, { ...finding, place: place.range });
  };
}
