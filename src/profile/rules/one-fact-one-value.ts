// Profile rule: what the profile says in two places, because two documents need it, is the same in both.
import type { PartialProfile, ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** One fact at two places. */
interface Twice {
  readonly what: string;
  readonly first: { readonly value: string | undefined; readonly at: string };
  readonly second: { readonly value: string | undefined; readonly at: string };
  /** How two writings of one value are made equal; as they are when absent. */
  readonly plain?: (value: string) => string;
}

export default {
  id: 'one-fact-one-value',
  summary:
    'Facts that stand in two sections of the profile are equal: names of suppliers, the hotline of the insurer, the custodian, the last restore.',
  why: 'Each document prints the fact from its own section. When the two differ, the card calls one number and the directory another, and both were approved.',
  unsuppressible: 'conflict',
  catalogue: ['cc-25'],
  bad: {
    'profile.yaml': `support:
  insurance: { insurer: insurer, hotline: "+44 1632 960945" }
contacts:
  external:
    - { id: insurer, name: Harbour Insurance, phone: "+44 1632 960946" }
`,
  },
  good: {
    'profile.yaml': `support:
  insurance: { insurer: insurer, hotline: "+44 1632 960945" }
contacts:
  external:
    - { id: insurer, name: Harbour Insurance, phone: "+44 1632 9609 45" }
`,
  },
  run(context) {
    for (const { what, first, second, plain = trimmed } of factsTwice(context.profile)) {
      if (first.value === undefined || second.value === undefined) continue;
      if (plain(first.value) === plain(second.value)) continue;
      context.report(second.at, {
        reason: `${what} is "${second.value}" here, but "${first.value}" at ${placeText(context, first.at)}`,
        actual: second.value,
        expected: [first.value],
        note: 'Correct the one that is wrong.',
      });
    }
  },
} satisfies ProfileRule;

const digits = (value: string): string => value.replaceAll(/\D/g, '');
const trimmed = (value: string): string => value.trim();

function factsTwice(profile: PartialProfile): readonly Twice[] {
  const { support, contacts, interfaces, records } = profile;
  const parties = withPointers(contacts?.external, '/contacts/external');
  const party = (id: string | undefined) => (id === undefined ? undefined : parties.find(({ item }) => item.id === id));
  const insurer = party(support?.insurance?.insurer);
  const newest = [...(support?.backup?.restores ?? [])]
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  return [
    {
      what: 'the hotline of the insurer',
      first: { value: insurer?.item.phone, at: `${insurer?.at}/phone` },
      second: { value: support?.insurance?.hotline, at: '/support/insurance/hotline' },
      plain: digits,
    },
    ...withPointers(interfaces?.suppliers, '/interfaces/suppliers').map(({ item, at }): Twice => {
      const found = party(item.contact);
      return {
        what: `the name of the supplier "${item.id}"`,
        first: { value: found?.item.name, at: `${found?.at}/name` },
        second: { value: item.name, at: `${at}/name` },
      };
    }),
    {
      what: 'the day of the last restore test',
      first: { value: newest, at: '/support/backup/restores' },
      second: { value: support?.backup?.last_restore_test, at: '/support/backup/last_restore_test' },
    },
    {
      what: 'the custodian of evidence',
      first: { value: records?.custody?.owner, at: '/records/custody/owner' },
      second: { value: support?.evidence_store?.custodian, at: '/support/evidence_store/custodian' },
    },
  ];
}
