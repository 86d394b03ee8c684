// A JSON pointer of a derived or absent fact -> the nearest place that the profile really has.
import type { ProfileReading } from '../profile/readProfile.js';

/** The place of the value at a pointer, or of the closest ancestor that exists; undefined only for an empty profile. */
export function nearestPlace(
  reading: Pick<ProfileReading, 'locate'>,
  pointer: string,
): ReturnType<ProfileReading['locate']> {
  let at = pointer;
  for (;;) {
    const place = reading.locate(at, at === pointer ? 'value' : 'key') ?? reading.locate(at);
    if (place || at === '') return place;
    at = at.slice(0, at.lastIndexOf('/'));
  }
}
