// Rules over what ages, is practised and is followed up: the day on which each begins to fire, and what looks alike.
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/profile/loadRules.js';
import { messagesOf, readFragment } from '../profiles.js';

const rules = await loadRules();

/** `line: reason` of each finding of one rule, on a day. */
async function fired(id: string, text: string, asOf = '2026-11-22'): Promise<string[]> {
  const reading = await readFragment(text, { rules: rules.filter((rule) => rule.id === id), asOf });
  return messagesOf(reading).map((message) => `${message.line}: ${message.reason}`);
}

/** The fatal flags of the findings: false is a warning, undefined is information. */
async function weights(id: string, text: string): Promise<unknown[]> {
  const reading = await readFragment(text, { rules: rules.filter((rule) => rule.id === id) });
  return messagesOf(reading).map(({ fatal }) => fatal);
}

describe('the last day still counts', () => {
  const cases: [rule: string, last: string, next: string, text: string][] = [
    [
      'offline-copy-current',
      '2026-11-22',
      '2026-11-23',
      'document_set:\n  offline_copies: [{ id: binder, holder: guard, refreshed: 2026-08-24, interval: P90D }]\n',
    ],
    [
      'review-overdue',
      '2026-11-22',
      '2026-11-23',
      'document_set: { review_interval: P1Y, effective_date: 2025-11-22, version: "1", id_prefix: NB }\n',
    ],
    [
      'restore-proven',
      '2026-11-22',
      '2026-11-23',
      'support: { backup: { last_restore_test: 2025-11-22, interval: P1Y } }\n',
    ],
    [
      'contract-in-force',
      '2026-11-22',
      '2026-11-23',
      'support: { insurance: { number: "42", valid_until: 2026-11-22 } }\n',
    ],
    [
      'legal-register-dated',
      '2026-11-22',
      '2026-11-23',
      'document_set: { review_interval: P1Y }\nlegal:\n  register: [{ id: a, law: Act of 2020, reviewed: 2025-11-22 }]\n',
    ],
    [
      'review-held',
      '2026-11-22',
      '2026-11-23',
      `classification: { severity_classes: [{ id: a, review: required }] }
improvement:
  review_rules: [{ class: a, within: P14D }]
  reviews: [{ incident: I-1, class: a, closed: 2026-11-08 }]
`,
    ],
    [
      'action-closed',
      '2026-11-22',
      '2026-11-23',
      'improvement: { actions: [{ id: a, from: Audit, action: Door, owner: lead, due: 2026-11-22, status: open }] }\n',
    ],
    [
      'training-current',
      '2026-11-22',
      '2026-11-23',
      `roles: { holders: [{ role: lead, primary: ann }] }
training:
  audiences: [{ id: irt, audience: Team, interval: P1Y, roles: [lead] }]
  records: { entries: [{ person: ann, audience: irt, date: 2025-11-22 }] }
`,
    ],
  ];

  it.each(cases)('%s is silent on %s and warns on %s', async (id, last, next, text) => {
    expect(await fired(id, text, last)).toEqual([]);
    expect(await fired(id, text, next)).toHaveLength(1);
  });

  it.each(cases)('%s only warns of what the passing of time does', async (id, _last, next, text) => {
    const reading = await readFragment(text, { rules: rules.filter((rule) => rule.id === id), asOf: next });
    expect(messagesOf(reading).map(({ fatal }) => fatal)).toEqual([false]);
  });
});

describe('contract-in-force', () => {
  const contracts = (...lines: string[]): string =>
    `document_set: { effective_date: 2026-10-01, review_interval: P1Y }\nsupport:\n${lines.join('\n')}\n`;

  it('lets a licence end before the next review, and warns once it has ended', async () => {
    const text = contracts('  tools: [{ id: t, name: Imager, licence_until: 2026-12-31 }]');
    expect(await fired('contract-in-force', text)).toEqual([]);
    expect(await fired('contract-in-force', text, '2027-01-01')).toEqual([
      '3: the licence of "Imager" ended on 2026-12-31, but the documents still name it',
    ]);
  });

  it('is silent on a contract that ends on the day of the review, or says how it goes on', async () => {
    expect(await fired('contract-in-force', contracts('  retainers: [{ id: r, valid_until: 2027-10-01 }]'))).toEqual(
      [],
    );
    expect(
      await fired(
        'contract-in-force',
        contracts('  insurance: { number: "1", valid_until: 2026-12-31, renewal: Yearly }'),
      ),
    ).toEqual([]);
    expect(
      await fired('contract-in-force', contracts('  insurance: { number: "1", valid_until: 2026-12-31 }')),
    ).toHaveLength(1);
  });

  it('says that it ended, though it was to be renewed', async () => {
    const text = contracts('  insurance: { number: "1", valid_until: 2026-06-30, renewal: Yearly }');
    expect(await fired('contract-in-force', text)).toEqual([
      '3: the insurance 1 ended on 2026-06-30, but the documents still name it',
    ]);
  });
});

describe('restore-proven', () => {
  it('takes the newest entry of a service, whatever the order', async () => {
    const text = `organization: { critical_services: [{ id: orders, name: Orders, rto: PT8H }] }
support:
  backup:
    interval: P1Y
    restores:
      - { service: orders, date: 2026-09-12, took: PT6H }
      - { service: orders, date: 2024-09-12, took: PT90H }
`;
    expect(await fired('restore-proven', text)).toEqual([]);
  });
});

describe('review-overdue', () => {
  it('knows of exercises that were not held only where exercises are recorded', async () => {
    const programme = 'exercises:\n  programme: [{ id: x, type: Drill, goal: Call tree, date: 2026-02-01 }]\n';
    expect(await fired('review-overdue', programme)).toEqual([]);
    expect(await fired('review-overdue', `${programme}  records: []\n`)).toEqual([
      '2: Drill: Call tree: due since 2026-02-01',
    ]);
    expect(
      await fired('review-overdue', `${programme}  records: [{ id: r, exercise: x, date: 2026-02-01 }]\n`),
    ).toEqual([]);
  });

  it('leaves copies, contracts and laws to the rules of their own', async () => {
    const text = `document_set:
  review_interval: P1Y
  offline_copies: [{ id: binder, refreshed: 2020-01-01, interval: P90D }]
legal:
  register: [{ id: a, law: Act of 1990, reviewed: 2020-01-01 }]
support:
  insurance: { number: "42", valid_until: 2020-01-01 }
`;
    expect(await fired('review-overdue', text)).toEqual([]);
  });
});

describe('exercise-coverage', () => {
  const exercise = (date: string): string => `document_set: { review_interval: P1Y }
organization: { critical_services: [{ id: orders, name: Orders }] }
exercises:
  programme: [{ id: x, date: ${date}, out_of_hours: true, covers: { services: [orders] } }]
`;

  it.each([
    ['held a cycle ago to the day', '2025-11-22', 0],
    ['held longer ago than a cycle', '2025-11-21', 2],
    ['planned within the next cycle', '2027-11-22', 0],
    ['planned later than that', '2027-11-23', 2],
  ])('%s', async (_, date, count) => {
    expect(await fired('exercise-coverage', exercise(date))).toHaveLength(count);
  });

  it('asks what exercises cover where a cycle is promised', async () => {
    const text = 'exercises:\n  cycle: P2Y\n  programme: [{ id: x, date: 2026-11-01 }]\n';
    expect(await fired('exercise-coverage', text)).toEqual([
      '2: everything must be tested within 2 years, but no exercise says what it covers',
    ]);
    expect(await fired('exercise-coverage', text.replace('  cycle: P2Y\n', ''))).toEqual([]);
  });
});

describe('training-current', () => {
  it('is silent without records by person, and counts a person with two roles once', async () => {
    const profile = (records: string): string => `people: { cards: [{ id: ann, name: Ann Reed }] }
roles:
  list: [{ id: lead, title: Lead }, { id: scribe, title: Scribe }]
  holders: [{ role: lead, primary: ann }, { role: scribe, primary: ann }]
training:
  audiences: [{ id: irt, audience: Team, roles: [lead, scribe] }]
${records}`;
    expect(await fired('training-current', profile(''))).toEqual([]);
    expect(await fired('training-current', profile('  records: { entries: [] }\n'))).toEqual([
      '6: training.audiences[0] ("Team"): 1 with a role of it never had it: Ann Reed',
    ]);
  });

  it('names the roles that no training is for, once any training names a role', async () => {
    const text = `roles: { list: [{ id: lead, title: Lead }, { id: scribe, title: Scribe }] }
training:
  audiences: [{ id: irt, audience: Team, roles: [lead] }]
  records: { entries: [] }
`;
    expect(await fired('training-current', text)).toEqual(['3: no training is for the role: Scribe']);
  });
});

describe('review-held', () => {
  const review = (line: string): string => `classification: { severity_classes: [{ id: a, review: required }] }
improvement:
  review_rules: [{ class: a, within: P14D }]
  reviews: [{ incident: I-1, class: a, closed: 2026-03-01, ${line} }]
`;

  it('tells of a review that came late, and does not stop a build for the past', async () => {
    expect(await fired('review-held', review('reviewed: 2026-03-15'))).toEqual([]);
    const late = review('reviewed: 2026-03-16');
    expect((await fired('review-held', late)).join()).toContain(
      'the review of I-1 was on 2026-03-16, later than 2026-03-15',
    );
    expect(await weights('review-held', late)).toEqual([undefined]);
  });
});

describe('log-retention', () => {
  it('knows a service by id or name, and leaves logs of other systems alone', async () => {
    const text = `organization: { critical_services: [{ id: orders, name: Order desk }] }
support:
  log_retention: { minimum: P90D, basis: Contract }
  log_sources:
    - { id: a, name: A, covers: [orders], retention: P90D }
    - { id: b, name: B, covers: [ORDER DESK], retention: P89D }
    - { id: c, name: C, covers: [Printers], retention: P1D }
`;
    expect(await fired('log-retention', text)).toEqual([
      '6: support.log_sources[1] ("B") is kept for 89 days, but covers ORDER DESK; support.log_retention asks for 90 days (profile.yaml:3)',
    ]);
  });
});

describe('agreement-before-sharing', () => {
  const party = (agreement: string, limit: string): string =>
    `contacts:\n  external: [{ id: lab, name: Lab, kind: helper, agreement: "${agreement}", label_limit: "${limit}" }]\ninformation_handling:\n  sharing_rules: [{ what: Facts, with: Courts }]\n`;

  it.each([
    ['None needed, by law', 'TLP:CLEAR', 0],
    ['None', 'TLP:GREEN', 1],
    ['not yet signed', 'TLP:AMBER', 1],
    ['Nondisclosure agreement 2025', 'TLP:AMBER', 0],
    ['Notice under contract 7', 'TLP:AMBER', 0],
    ['By law', 'TLP:RED', 0],
  ])('agreement "%s" up to %s: %i findings', async (agreement, limit, count) => {
    expect(await fired('agreement-before-sharing', party(agreement, limit))).toHaveLength(count);
  });
});

describe('conflict-of-interest', () => {
  it('lets management own systems, keep evidence and lead insider cases', async () => {
    const text = `roles:
  list: [{ id: boss, title: Owner, kind: management }]
  holders: [{ role: boss, primary: ann }]
assets: { services: [{ id: shop, name: Shop, owner: boss }] }
records: { custody: { owner: boss } }
insider_case: { lead: boss }
teams: { irt: { members: [{ person: ann }] } }
`;
    expect(await fired('conflict-of-interest', text)).toEqual([]);
  });
});

describe('approver-entitled', () => {
  it('accepts a deputy, and somebody who left on the day itself or later', async () => {
    const text = (left: string): string => `governance: { approvers: [{ kind: policy, role: ciso }] }
roles: { holders: [{ role: ciso, primary: ann, deputies: [bob] }] }
people: { cards: [{ id: bob, name: Bob Lee, left: ${left} }] }
document_set:
  approval: { by: bob, date: 2026-03-31 }
`;
    expect(await fired('approver-entitled', text('2026-03-31'))).toEqual([]);
    expect(await fired('approver-entitled', text('2026-03-30'))).toEqual([
      '5: Bob Lee approved on 2026-03-31, but had left on 2026-03-30',
    ]);
  });
});

describe('example-left-over', () => {
  it.each(['see b.example.com', 'mail to x@northbridge.example.', 'https://test.invalid/a'])(
    'fires on "%s"',
    async (text) => {
      const profile = `people: { cards: [{ id: a, email: a@north.co.uk }] }\nscope: { constituency: "${text}" }\n`;
      expect(await fired('example-left-over', profile)).toHaveLength(1);
    },
  );

  it.each(['for example.', 'an example, and more', 'example.community', 'the test. Then go on', 'a.test-case'])(
    'is silent on "%s"',
    async (text) => {
      const profile = `people: { cards: [{ id: a, email: a@north.co.uk }] }\nscope: { constituency: "${text}" }\n`;
      expect(await fired('example-left-over', profile)).toEqual([]);
    },
  );

  it('leaves a profile alone that is an example itself', async () => {
    expect(
      await fired(
        'example-left-over',
        'people: { cards: [{ id: a, email: a@north.example }] }\nscope: { constituency: a.example }\n',
      ),
    ).toEqual([]);
  });
});

describe('date-format-zone', () => {
  it.each([
    'YYYY-MM-DD hh:mm, local time with zone',
    'YYYY-MM-DD hh:mm UTC',
    '2026-03-31T14:05+02:00',
    'YYYY-MM-DDThh:mm:ssZ',
  ])('is silent on "%s"', async (format) => {
    expect(await fired('date-format-zone', `forms: { date_format: "${format}" }\n`)).toEqual([]);
  });

  it('tells both faults of a date', async () => {
    expect(await fired('date-format-zone', 'forms: { date_format: DD.MM.YYYY hh:mm }\n')).toHaveLength(2);
  });
});
