// The titles of the roles, by which every output names them.
import type { Profile } from './profile.generated.js';

/** Title by role id. */
export function roleTitles(profile: Pick<Profile, 'roles'>): ReadonlyMap<string, string> {
  return new Map(profile.roles.list.map((role) => [role.id, role.title]));
}
