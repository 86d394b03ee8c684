// Another place of the profile, named in the text of a message.
import type { ProfileContext } from './context.js';

/** `people.yaml:12`, or nothing where the profile has nothing there. */
export function placeText({ locate }: Pick<ProfileContext, 'locate'>, pointer: string): string {
  const place = locate(pointer);
  return place ? `${place.file.path}:${place.range.start.line}` : '';
}
