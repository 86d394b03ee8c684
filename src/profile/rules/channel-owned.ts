// Profile rule (cc-22): behind each reporting channel stands somebody at every hour that it promises.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

/** Words by which a channel passes reports on outside its hours. */
const PASSED_ON =
  /\b(?:forward(?:s|ed|ing)?|rings?|diverts?|diverted|redirect(?:s|ed)?|passed on|switched over|answered by|taken over by)\b/i;

export default {
  id: 'channel-owned',
  summary:
    'Each reporting channel has an owner with a rota, or passes reports on outside its hours; its fallback is another way.',
  why: 'A mailbox that nobody reads at night and a telephone that rings in an empty room lose the hours that matter most. A fallback that leads back to the same channel is none.',
  catalogue: ['cc-22'],
  bad: {
    'profile.yaml': `on_call:
  rota:
    - { id: duty, role: duty-engineer, primary: [a-kent], backup: [j-marsh] }
poc:
  channels:
    - { id: mail, name: Mailbox, kind: mail, address: security@northbridge.example, hours: Office hours, fallback: Mailbox, owner: service-desk }
`,
  },
  good: {
    'profile.yaml': `on_call:
  rota:
    - { id: duty, role: duty-engineer, primary: [a-kent], backup: [j-marsh] }
poc:
  channels:
    - { id: hotline, name: Hotline, kind: phone, address: "+44 1632 960100", hours: Every hour, fallback: Mailbox, owner: duty-engineer }
    - { id: mail, name: Mailbox, kind: mail, address: security@northbridge.example, hours: Office hours; at night forwarded to the hotline, fallback: Hotline, owner: service-desk }
`,
  },
  run({ profile: { poc, on_call }, report }) {
    const onCall = new Set(on_call?.rota?.map(({ role }) => role));
    for (const { item, at } of withPointers(poc?.channels, '/poc/channels')) {
      const { name, address, hours, fallback, owner } = item;
      if (
        fallback !== undefined &&
        [name, address].some((own) => own !== undefined && plain(own) === plain(fallback))
      ) {
        report(`${at}/fallback`, {
          reason: `${authorPath(at)} ("${item.id}") falls back to itself`,
          actual: fallback,
          note: 'Name another way to report, which works when this one does not.',
        });
      }
      if (!on_call?.rota || owner === undefined || onCall.has(owner)) continue;
      if (hours !== undefined && PASSED_ON.test(hours)) continue;
      report(`${at}/owner`, {
        reason: `${authorPath(at)} ("${item.id}") belongs to "${owner}", who stands in no rota, and its hours do not say who answers otherwise`,
        actual: owner,
        expected: [...onCall].flatMap((role) => role ?? []),
        note: 'Name an owner who is on call, or say in hours where the channel is forwarded to.',
      });
    }
  },
} satisfies ProfileRule;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}@]/gu, '');
}
