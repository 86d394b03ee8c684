// Profile rule (cc-23): the channel and the tools of the first hours work while the systems that are attacked do not.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { nameList } from '../nameList.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** What a value of `depends_on` means, in words. */
const SYSTEMS: Readonly<Record<string, string>> = {
  'corporate-identity': 'the own sign-in',
  'corporate-mail': 'the own mail',
  'corporate-network': 'the own network',
  'corporate-phone': 'the own telephones',
};

export default {
  id: 'out-of-band-independent',
  summary:
    'The out-of-band channel and the tools of the first hours need none of the own sign-in, mail, network and telephones.',
  why: 'The crisis chat behind the sign-in that has failed is the classic of all reviews. What the first hours need must work when the directory is gone, the mail is read by somebody else and the network is cut; or there is something else to use meanwhile.',
  catalogue: ['cc-23'],
  covers: ['9.1-independent-of-failure'],
  bad: {
    'profile.yaml': `people:
  cards:
    - { id: a-kent, email: a.kent@northbridge.example }
communications:
  out_of_band:
    name: Crisis chat
    address: https://chat.northbridge.example
    depends_on: [corporate-identity]
support:
  tools:
    - { id: endpoint-console, name: Endpoint console, first_hours: true, depends_on: [corporate-identity] }
`,
  },
  good: {
    'profile.yaml': `people:
  cards:
    - { id: a-kent, email: a.kent@northbridge.example }
communications:
  out_of_band:
    name: Crisis chat
    address: Own tenant northbridge-crisis.example over mobile data
    depends_on: []
support:
  tools:
    - { id: endpoint-console, name: Endpoint console, first_hours: true, depends_on: [] }
    - { id: log-search, name: Log search, first_hours: true, depends_on: [corporate-network], fallback: Copy at the maker }
    - { id: wiki, name: Wiki, first_hours: false, depends_on: [corporate-identity] }
`,
  },
  run(context) {
    const { communications, support, people } = context.profile;
    const channel = communications?.out_of_band;
    const at = '/communications/out_of_band';
    if (channel?.depends_on && channel.depends_on.length > 0) {
      context.report(`${at}/depends_on`, {
        reason: `communications.out_of_band ("${channel.name}") needs ${needs(channel.depends_on)}, which it must work without`,
        actual: channel.depends_on.join(', '),
        expected: ['[]'],
        note: 'Choose a channel with a sign-in, a provider and a line of its own.',
      });
    }
    const cards = withPointers(people?.cards, '/people/cards');
    const own = cards.find(({ item }) => {
      const domain = item.email?.split('@')[1]?.toLowerCase();
      return domain !== undefined && mentions(channel?.address ?? '', domain);
    });
    if (own) {
      context.report(`${at}/address`, {
        reason: `communications.out_of_band.address is under ${own.item.email?.split('@')[1]}, the domain of the own mail (${placeText(context, `${own.at}/email`)})`,
        actual: channel?.address,
        note: 'Give it a domain and a sign-in of its own: whoever holds the domain can cut it off.',
      });
    }
    for (const { item, at: tool } of withPointers(support?.tools, '/support/tools')) {
      if (item.first_hours !== true || !item.depends_on?.length || item.fallback !== undefined) continue;
      context.report(`${tool}/depends_on`, {
        reason: `${authorPath(tool)} ("${item.name ?? item.id}") is needed in the first hours and needs ${needs(item.depends_on)}, which may be what has failed`,
        actual: item.depends_on.join(', '),
        expected: ['[]', 'fallback'],
        note: 'Make it work without, or add fallback: what is used instead meanwhile.',
      });
    }
  },
} satisfies ProfileRule;

function needs(systems: readonly string[]): string {
  return nameList(systems.map((system) => SYSTEMS[system] ?? system));
}

/** Whether a text names the domain or a host below it. */
function mentions(text: string, domain: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.-]+/u)
    .some((word) => word === domain || word.endsWith(`.${domain}`));
}
