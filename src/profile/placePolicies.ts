// Last step of reading: the policy files of inherited entries get their way from the subsidiary's folder, `../group/policies/x.md`.
import path from 'node:path';
import type { Profile } from '../model/profile.generated.js';
import type { Locate } from './locate.js';
import type { ProfileLayer } from './readLayer.js';

/** The profile with `governance.related_policies[].file` relative to its own folder, wherever the entry was written. */
export function placePolicies(profile: Profile, layers: readonly ProfileLayer[], locate: Locate): Profile {
  const [own, ...inherited] = layers;
  // Tests read fragments, which may lack any section.
  const { governance } = profile as Partial<Profile>;
  if (!own || inherited.length === 0 || !governance?.related_policies) return profile;
  const related_policies = governance.related_policies.map((policy, index) => {
    const written = locate(`/governance/related_policies/${index}/file`)?.file;
    const layer = inherited.find(({ files }) => files.some((file) => file === written));
    return layer ? { ...policy, file: path.posix.join(wayTo(layer, own), policy.file) } : policy;
  });
  return { ...profile, governance: { ...governance, related_policies } };
}

/** `../group` */
function wayTo(layer: ProfileLayer, own: ProfileLayer): string {
  return path.relative(own.folder, layer.folder).split(path.sep).join('/');
}
