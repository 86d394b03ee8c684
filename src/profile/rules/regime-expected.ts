// Profile rule (cc-13): each reporting regime that the organization's own facts suggest is applied or declined with a reason.
import { because, type Expectation, expectRegimes } from '../../model/derive/expectRegimes.js';
import type { ProfileContext, ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'regime-expected',
  summary: 'Each regime that follows from country, sector, size, listing, data and services is applied or declined.',
  why: 'A law binds whether or not anybody thought of it. From what the profile says about its entities and data, irdocs derives which reporting regimes are to be expected; each needs an answer, and a declined one a reason that stands up to an inspector. The conditions stand in templates/standard/regimes.yaml.',
  severities: ['warning'],
  catalogue: ['cc-13'],
  bad: {
    'profile.yaml': `organization:
  sector: { name: Banking, code: NACE 64.19 }
  entities:
    - { id: northbridge-ie, name: Northbridge Bank, country: Ireland, roles: [credit institution] }
data:
  categories:
    - { id: customers, name: Customers, personal: true, special: false }
  subject_jurisdictions: [Ireland]
notification:
  regimes:
    - { id: gdpr, catalogue: eu-gdpr-33, entities: [northbridge-ie] }
    - { id: gdpr-people, catalogue: eu-gdpr-34, entities: [northbridge-ie] }
  declined: []
`,
  },
  good: {
    'profile.yaml': `organization:
  sector: { name: Banking, code: NACE 64.19 }
  entities:
    - { id: northbridge-ie, name: Northbridge Bank, country: Ireland, roles: [credit institution] }
data:
  categories:
    - { id: customers, name: Customers, personal: true, special: false }
  subject_jurisdictions: [Ireland]
notification:
  regimes:
    - { id: gdpr, catalogue: eu-gdpr-33, entities: [northbridge-ie] }
    - { id: gdpr-people, catalogue: eu-gdpr-34, entities: [northbridge-ie] }
    - { id: dora, catalogue: eu-dora-19, entities: [northbridge-ie] }
  declined:
    - { catalogue: eu-dora-19-2, reason: The board decided to send no voluntary notices., date: 2026-01-20 }
`,
  },
  run(context) {
    const { organization, data, notification } = context.profile;
    // Without all three nothing can be said: what is missing has a finding of its own.
    if (!organization || !data || !notification?.regimes) return;
    const declined = new Set(notification.declined?.map((entry) => entry.catalogue));
    for (const expectation of expectRegimes(context.profile, context.standard)) {
      const { regime } = expectation;
      if (regime.status !== 'in-force' || declined.has(regime.id)) continue;
      const chosen = withPointers(notification.regimes, '/notification/regimes').filter(
        ({ item }) => item.catalogue === regime.id,
      );
      if (chosen.length === 0) reportUnanswered(context, expectation);
      else reportForgotten(context, expectation, chosen);
    }
  },
} satisfies ProfileRule;

function reportUnanswered(context: ProfileContext, { regime, reasons }: Expectation): void {
  const place = placeText(context, reasons[0]?.pointer ?? '');
  context.report('/notification/regimes', {
    where: 'key',
    severity: 'warning',
    reason: `the regime "${regime.id}" (${regime.law}) is to be expected, because ${because(reasons)} (${place}), but notification neither applies nor declines it`,
    expected: [regime.id],
    note: `Add an entry with catalogue: ${regime.id} to notification.regimes or, with the reason, to notification.declined.`,
  });
}

/** An entity for which the regime is expected stands in no entry that applies it. */
function reportForgotten(
  context: ProfileContext,
  { regime, entities }: Expectation,
  chosen: readonly { readonly item: { readonly entities?: readonly string[] | undefined }; readonly at: string }[],
): void {
  const named = new Set(chosen.flatMap(({ item }) => item.entities ?? []));
  if (chosen.some(({ item }) => item.entities === undefined)) return;
  for (const { index, reasons } of entities) {
    const id = context.profile.organization?.entities?.[index]?.id;
    if (id === undefined || named.has(id)) continue;
    context.report(`${chosen[0]?.at}/entities`, {
      where: 'key',
      severity: 'warning',
      reason: `the regime "${regime.id}" applies, but not to the entity "${id}" (${placeText(context, `/organization/entities/${index}`)}), although ${because(reasons)}`,
      actual: [...named].join(', '),
      expected: [id],
      note: `Add ${id} to the entities or, with the reason why it is not bound, an entry with catalogue: ${regime.id} to notification.declined.`,
    });
  }
}
