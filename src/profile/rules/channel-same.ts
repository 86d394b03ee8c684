// Profile rule (cc-21): wherever the profile tells people how to report, it names the channels of poc.
import { authorPath } from '../authorPath.js';
import type { PartialProfile, ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { withPointers } from '../withPointers.js';

const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;
const PHONE = /\+\d[\d ()/.-]{6,24}\d/g;

export default {
  id: 'channel-same',
  summary: 'Mail addresses and telephone numbers in texts about reporting are those of the reporting channels.',
  why: 'An old mailbox that survives in a training text or in a clause for suppliers takes reports that nobody reads. Policy, plan, cards and public page print the channels from one place; only free texts of the profile can still differ.',
  unsuppressible: 'conflict',
  catalogue: ['cc-21'],
  bad: {
    'profile.yaml': `poc:
  channels:
    - { id: mail, address: security@northbridge.example }
vulnerability:
  channel: Write to it-security@northbridge.example
`,
  },
  good: {
    'profile.yaml': `poc:
  channels:
    - { id: mail, address: security@northbridge.example }
    - { id: hotline, address: "+44 1632 960100" }
vulnerability:
  channel: Write to Security@Northbridge.example or call +44 (1632) 960-100
`,
  },
  run({ profile, report }) {
    const { poc } = profile;
    if (!poc?.channels) return;
    const places = [
      ...poc.channels.flatMap(({ address, fallback }) => [address, fallback]),
      poc.external_intake?.address,
      poc.external_intake?.url,
      poc.anonymous_option,
    ];
    const known = places.flatMap((place) => addressesIn(place ?? ''));
    if (known.length === 0) return;
    const keys = new Set(known.map(keyOf));
    for (const { text, at } of reportingTexts(profile)) {
      const stray = addressesIn(text).find((address) => !keys.has(keyOf(address)));
      if (stray === undefined) continue;
      report(at, {
        reason: `${authorPath(at)} names ${stray}, which is no reporting channel: poc has ${nameList([...new Set(known)])}`,
        actual: stray,
        expected: [...new Set(known)],
        note: 'Write the address of a channel, or add this one to poc.channels.',
      });
    }
  },
} satisfies ProfileRule;

/** Texts that tell somebody where to report. */
function reportingTexts({ vulnerability, training, legal, governance, interfaces, teams }: PartialProfile) {
  return [
    { text: vulnerability?.channel, at: '/vulnerability/channel' },
    { text: legal?.contracts_register?.incident_clause, at: '/legal/contracts_register/incident_clause' },
    { text: teams?.irt?.public_description?.hours, at: '/teams/irt/public_description/hours' },
    ...withPointers(training?.audiences, '/training/audiences').map(({ item, at }) => ({
      text: item.content,
      at: `${at}/content`,
    })),
    ...withPointers(governance?.related_policies, '/governance/related_policies').map(({ item, at }) => ({
      text: item.says,
      at: `${at}/says`,
    })),
    ...withPointers(interfaces?.suppliers, '/interfaces/suppliers').map(({ item, at }) => ({
      text: item.clause,
      at: `${at}/clause`,
    })),
  ].flatMap(({ text, at }) => (text === undefined ? [] : [{ text, at }]));
}

function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(MAIL), ...text.matchAll(PHONE)].map(([address]) => address.trim());
}

/** Equal for two ways of writing one address. */
function keyOf(address: string): string {
  return address.includes('@') ? address.toLowerCase() : address.replace(/\D/g, '');
}
