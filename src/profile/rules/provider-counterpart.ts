// Profile rule (cc-45): who watches over a provider works here, and the provider is not asked to decide for us.
import type { ProfileContext, ProfileRule } from '../context.js';
import { personName } from '../personName.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'provider-counterpart',
  summary: 'The counterpart of each provider is somebody whom that provider does not employ.',
  why: 'The provider waits for our word, we wait for theirs, and the attacker for neither. Each provider needs a named counterpart on our side, with the right to say yes, at the hours at which it works.',
  catalogue: ['cc-45'],
  bad: {
    'profile.yaml': `people:
  cards:
    - { id: w-guard, name: Will Guard, employer: Watch Ltd }
roles:
  holders:
    - { role: soc-manager, primary: w-guard }
contacts:
  external:
    - { id: watch, name: Watch Ltd }
support:
  retainers:
    - { id: monitoring, party: watch, counterpart: soc-manager }
`,
  },
  good: {
    'profile.yaml': `people:
  cards:
    - { id: j-marsh, name: Joan Marsh, employer: Northbridge Ltd }
roles:
  holders:
    - { role: irt-lead, primary: j-marsh }
contacts:
  external:
    - { id: watch, name: Watch Ltd }
support:
  retainers:
    - { id: monitoring, party: watch, counterpart: irt-lead }
`,
  },
  run(context) {
    const { support, interfaces } = context.profile;
    for (const { item, at } of withPointers(support?.retainers, '/support/retainers'))
      checkCounterpart(context, item.party, item.counterpart, `${at}/counterpart`);
    for (const { item, at } of withPointers(interfaces?.suppliers, '/interfaces/suppliers'))
      checkCounterpart(context, item.contact, item.counterpart, `${at}/counterpart`);
  },
} satisfies ProfileRule;

function checkCounterpart(
  context: ProfileContext,
  party: string | undefined,
  counterpart: string | undefined,
  pointer: string,
): void {
  const { contacts, people, roles } = context.profile;
  const provider = contacts?.external?.find(({ id }) => id === party)?.name;
  const primary = roles?.holders?.find(({ role }) => role === counterpart)?.primary;
  const index = people?.cards?.findIndex(({ id }) => id === primary) ?? -1;
  const employer = people?.cards?.[index]?.employer;
  if (provider === undefined || employer === undefined || primary === undefined) return;
  if (employer.trim().toLowerCase() !== provider.trim().toLowerCase()) return;
  context.report(pointer, {
    reason: `the counterpart of ${provider} is "${counterpart}", held by ${personName(context.profile, primary)}, whom ${provider} employs (${placeText(context, `/people/cards/${index}/employer`)})`,
    actual: counterpart,
    note: 'Name a role that is held by your own staff and may decide on what the provider asks.',
  });
}
