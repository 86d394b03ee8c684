// The register of reporting regimes that the organization's facts suggest, each with its answer (Annex A).
import type { Origins } from '../origins.js';
import type { Profile } from '../profile.generated.js';
import type { Standard } from '../standard.js';
import { because, expectRegimes } from './expectRegimes.js';

/**
 * Each expected regime with its answer: `applies`, `declined`, `open` (neither), or `outlook` where it is not in force and starts no clock.
 */
export function deriveExpectedRegimes(profile: Profile, standard: Standard, origins: Origins) {
  const { regimes, declined } = profile.notification;
  const names = profile.organization.entities.map((entity) => entity.name);
  return expectRegimes(profile, standard).map(({ regime, entities, reasons }) => {
    const chosen = regimes.findIndex((entry) => entry.catalogue === regime.id);
    const refused = declined.findIndex((entry) => entry.catalogue === regime.id);
    const [pointer, answer] =
      chosen >= 0
        ? [`/notification/regimes/${chosen}`, 'applies']
        : refused >= 0
          ? [`/notification/declined/${refused}`, 'declined']
          : [reasons[0]?.pointer ?? '/notification', regime.status === 'in-force' ? 'open' : 'outlook'];
    const reason = declined[refused]?.reason;
    return origins.derive(pointer, {
      catalogue: regime.id,
      law: regime.law,
      jurisdiction: regime.jurisdiction,
      binds: regime.binds,
      because: because(reasons),
      entities: entities.flatMap(({ index }) => names[index] ?? []),
      answer,
      applies: answer === 'applies',
      ...(answer === 'declined' && reason !== undefined ? { reason } : {}),
    });
  });
}
