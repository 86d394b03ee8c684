// Profile rule (cc-02): everybody can be reached in a second way, and the call chain when the organization's own systems are down.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

export default {
  id: 'contact-reachable',
  summary:
    'Each person has a second way to be reached; in the escalation chain it is another number, or an address outside the own mail domain.',
  why: 'An attack on mail and sign-in takes every address in that domain with it. The call chain must still work with a second number and a channel that the organization does not run.',
  catalogue: ['cc-02'],
  bad: {
    'profile.yaml': `escalation:
  chain:
    - { id: lead, role: irt-lead }
roles:
  holders:
    - { role: irt-lead, primary: a-kent }
people:
  cards:
    - id: a-kent
      phone: "+44 1632 960101"
      phone_alternate: "+44 1632 960101"
      email: a.kent@northbridge.example
      out_of_band: alma@chat.northbridge.example
    - id: j-marsh
      phone: "+44 1632 960102"
      email: j.marsh@northbridge.example
`,
  },
  good: {
    'profile.yaml': `escalation:
  chain:
    - { id: lead, role: irt-lead }
roles:
  holders:
    - { role: irt-lead, primary: a-kent }
people:
  cards:
    - id: a-kent
      phone: "+44 1632 960101"
      phone_alternate: "+44 7700 900101"
      email: a.kent@northbridge.example
      out_of_band: Signal, group "Red", +44 7700 900101
    - id: j-marsh
      phone: "+44 1632 960102"
      phone_alternate: "+44 7700 900102"
      email: j.marsh@northbridge.example
`,
  },
  run(context) {
    const { escalation, roles, people } = context.profile;
    const inChain = new Set(escalation?.chain?.map((step) => step.role));
    const persons = new Set(
      roles?.holders
        ?.filter((holder) => inChain.has(holder.role))
        .flatMap((holder) => [holder.primary, ...(holder.deputies ?? [])]),
    );
    for (const { item: card, at } of withPointers(people?.cards, '/people/cards')) {
      if (card.phone && !card.phone_alternate && !card.out_of_band) {
        context.report(at, {
          reason: `${authorPath(at)} (${card.id}) has one telephone number and no second way to be reached`,
          expected: ['phone_alternate', 'out_of_band'],
          note: 'Add phone_alternate or out_of_band: a way that works without the first number and without the own mail.',
        });
      }
      if (!persons.has(card.id)) continue;
      if (card.phone && card.phone_alternate && digits(card.phone) === digits(card.phone_alternate)) {
        context.report(`${at}/phone_alternate`, {
          reason: `${authorPath(at)} (${card.id}) is in the escalation chain, but both telephone numbers are the same`,
          actual: card.phone_alternate,
          note: 'Give a number that works without the first: another network, or a private mobile number.',
        });
      }
      const domain = card.email?.split('@')[1]?.toLowerCase();
      if (domain && card.out_of_band && mentions(card.out_of_band, domain)) {
        context.report(`${at}/out_of_band`, {
          reason: `${authorPath(at)} (${card.id}) is in the escalation chain, but out_of_band uses ${domain}, the domain of the mail address`,
          actual: card.out_of_band,
          note: 'Give an address that works while own mail, network and sign-in are down.',
        });
      }
    }
  },
} satisfies ProfileRule;

function digits(phone: string): string {
  return phone.replace(/\D/g, '');
}

/** Whether a text names the domain or a host below it. */
function mentions(text: string, domain: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.-]+/u)
    .some((word) => word === domain || word.endsWith(`.${domain}`));
}
