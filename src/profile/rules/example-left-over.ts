// Profile rule (cc-27): no address of the examples is left in the profile of a real organization.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { walkSchema } from '../walkSchema.js';

/** Domains that are reserved for examples and tests (RFC 2606, RFC 6761): nothing that is sent there arrives. */
const RESERVED =
  /(?:^|[^\p{L}\p{N}-])((?:[\p{L}\p{N}-]+\.)*(?:example\.(?:com|org|net)|[\p{L}\p{N}-]+\.(?:example|invalid|test)))(?![\p{L}\p{N}-]|\.\p{L})/iu;

export default {
  id: 'example-left-over',
  summary: 'Where people have real mail addresses, no text holds an address of an example.',
  why: 'Profiles begin as copies of an example. An address that was forgotten looks right on the card and leads nowhere in the night. A profile whose people all have example addresses is an example itself and is left alone.',
  unsuppressible: 'gap',
  catalogue: ['cc-27'],
  bad: {
    'people.yaml': `people:
  cards:
    - { id: a-kent, email: a.kent@northbridge.co.uk }
poc:
  channels:
    - { id: mail, address: security@northbridge.example }
`,
  },
  good: {
    'people.yaml': `people:
  cards:
    - { id: a-kent, email: a.kent@northbridge.co.uk }
poc:
  channels:
    - { id: mail, address: security@northbridge.co.uk }
`,
  },
  run({ profile, schema, report }) {
    const addresses = (profile.people?.cards ?? []).flatMap(({ email }) => email ?? []);
    if (addresses.every((address) => RESERVED.test(address))) return;
    for (const { pointer, value } of walkSchema(schema, profile)) {
      const domain = typeof value === 'string' ? RESERVED.exec(value)?.[1] : undefined;
      if (domain === undefined) continue;
      report(pointer, {
        reason: `${authorPath(pointer)} holds ${domain}, a domain that is reserved for examples`,
        actual: domain,
        note: 'Write the real address.',
      });
    }
  },
} satisfies ProfileRule;
