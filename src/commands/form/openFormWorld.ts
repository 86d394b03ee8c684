// The profile of an `irdocs form` command: named, or the only one.
import { type FormWorld, openWorld } from '../../cases/openWorld.js';
import { type CommandContext, reportAside, type reportFindings } from '../context.js';
import { findProfile, type ProfileFolder } from '../findProfiles.js';

/** A world, and where its profile is. */
export interface NamedWorld extends FormWorld {
  readonly organization: ProfileFolder;
}

/**
 * @param tell how its faults are told: aside where stdout holds the result of the command.
 * @returns undefined when the profile has errors, which are told then.
 */
export async function openFormWorld(
  profile: string | undefined,
  context: CommandContext,
  tell: typeof reportFindings | typeof reportAside = reportAside,
): Promise<NamedWorld | undefined> {
  const { cwd, templatesFolder, asOf } = context;
  const organization = await findProfile(profile, cwd);
  const { files, world } = await openWorld({
    profileFolder: organization.folder,
    templatesFolder,
    displayRoot: cwd,
    asOf,
  });
  // Its warnings are the business of `irdocs check`.
  if (world) return { ...world, organization };
  await tell(context, files);
  return undefined;
}
