// Edges of the rules about people, channels, decisions and clocks: what they tell beside their examples, and look-alikes that must stay silent.
import { describe, expect, test } from 'vitest';
import { loadRules } from '../../src/profile/loadRules.js';
import { messagesOf, readFragment } from './profiles.js';

const rules = await loadRules();

/** `line severity reason` of each finding of one rule. */
async function told(id: string, profile: string, asOf = '2026-11-22'): Promise<string[]> {
  const rule = rules.find((entry) => entry.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  const messages = messagesOf(await readFragment(profile, { rules: [rule], asOf }));
  return messages.map((message) => `${message.line} ${message.fatal ? 'error' : 'warning'} ${message.reason}`);
}

describe('contact-fresh', () => {
  const cards = (...dates: string[]) =>
    `contacts:\n  last_verified: { interval: P90D }\npeople:\n  cards:\n${dates.map((date, index) => `    - { id: p-${index}, name: P ${index}, last_verified: ${date} }\n`).join('')}`;

  test('the last day of the interval is in time', async () => {
    expect(await told('contact-fresh', cards('2026-08-24'))).toEqual([]);
    expect(await told('contact-fresh', cards('2026-08-23'))).toHaveLength(1);
  });

  test('one finding counts and names them all, at the oldest', async () => {
    expect(await told('contact-fresh', cards('2026-11-01', '2024-01-01', '2023-01-01'))).toEqual([
      '7 warning 2 of 3 people.cards were last checked more than 90 days before 2026-11-22: P 2 (2023-01-01) and P 1 (2024-01-01)',
    ]);
  });

  test('a day that has not come yet, and somebody who has left', async () => {
    expect(await told('contact-fresh', cards('2027-01-01'))).toEqual([
      '5 warning people.cards[0].last_verified is 2027-01-01, a day that has not come yet',
    ]);
    const left = cards('2020-01-01').replace('last_verified: 2020', 'left: 2021-01-01, last_verified: 2020');
    expect(await told('contact-fresh', left)).toEqual([]);
  });
});

describe('holder-active', () => {
  const profile = (effective: string) =>
    `document_set: { effective_date: ${effective} }\npeople:\n  cards:\n    - { id: a-kent, name: Alma Kent, left: 2026-10-31 }\nroles:\n  holders:\n    - { role: irt-lead, primary: a-kent, deputies: [j-marsh] }\n`;

  test('who had left before the set came into force is an error, who left since then a warning', async () => {
    expect(await told('holder-active', profile('2026-11-01'))).toEqual([
      expect.stringMatching(/^7 error roles\.holders\[0\]\.primary names Alma Kent, who left on 2026-10-31/),
    ]);
    expect(await told('holder-active', profile('2026-10-01'))).toEqual([expect.stringMatching(/^7 warning/)]);
  });

  test('the last day is still a day', async () => {
    expect(await told('holder-active', profile('2026-11-01'), '2026-10-31')).toEqual([]);
  });
});

describe('rota-gap', () => {
  const profile = (windows: string, more = '') => `document_set: { effective_date: 2026-10-01 }
organization: { time_zone: Europe/Berlin }
escalation:
  chain:
    - { id: one, role: duty }
on_call:
  holidays: Same rota
  claimed:
    - { days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "00:00" }
  rota:
    - { id: duty, role: duty, primary: [a-kent], backup: [j-marsh], windows: [${windows}] }
${more}`;
  const all = 'days: [mon, tue, wed, thu, fri, sat, sun]';

  test('the Sunday on which clocks change is no gap where the windows meet', async () => {
    expect(
      await told('rota-gap', profile(`{ ${all}, from: "02:30", to: "14:00" }, { ${all}, from: "14:00", to: "02:30" }`)),
    ).toEqual([]);
  });

  test('a zone without summer time leaves an hour open for half of the year', async () => {
    const india = `{ ${all}, from: "06:00", to: "22:00" }, { ${all}, from: "01:30", to: "09:30", time_zone: Asia/Kolkata }`;
    expect(await told('rota-gap', profile(india))).toEqual([
      expect.stringMatching(
        /^9 error .*ordinary weeks such as that of 2026-10-26, in local time of Europe\/Berlin: Monday to Sunday 05:00 to 06:00: nobody is on call/,
      ),
    ]);
  });

  test('a rota of another role does not answer in its place', async () => {
    const furnace = `    - { id: furnace, role: furnace, primary: [a-kent], backup: [j-marsh], windows: [{ ${all}, from: "00:00", to: "00:00" }] }\n`;
    expect(await told('rota-gap', profile(`{ ${all}, from: "06:00", to: "22:00" }`, furnace))).toHaveLength(1);
  });

  test('a promise without a word on holidays', async () => {
    const silent = profile(`{ ${all}, from: "00:00", to: "00:00" }`).replace('  holidays: Same rota\n', '');
    expect(await told('rota-gap', silent)).toEqual([
      expect.stringMatching(/^7 error on_call\.claimed promises hours, but on_call\.holidays/),
    ]);
  });

  test('each who takes a turn needs somebody behind', async () => {
    const turns = profile(`{ ${all}, from: "00:00", to: "00:00" }`).replace(
      'primary: [a-kent]',
      'primary: [a-kent, j-marsh]',
    );
    expect(await told('rota-gap', turns)).toEqual([expect.stringMatching(/^11 error .*nobody behind j-marsh/)]);
  });
});

describe('legal-screen-independent', () => {
  const principle = (words: string) => `classification:
  severity_classes:
    - { id: emergency, name: Emergency, rank: 3 }
    - { id: severe, name: Severe, rank: 2 }
    - { id: minor, name: Minor, rank: 1 }
notification:
  principle: ${words}
`;

  test.each([
    'Incidents of class Severe and above are screened.',
    'The screen is run from class Severe.',
    'Only Emergency cases go to counsel.',
    'Every case is screened, except drafts.',
    'False alarms are not screened.',
    'We screen cases starting with severity emergency.',
  ])('%s', async (words) => expect(await told('legal-screen-independent', principle(words))).toHaveLength(1));

  test.each([
    'Every incident is screened from class Minor upward.',
    'Every case is screened, false alarms and drafts included.',
    'A severe loss or an emergency does not change that every case is screened.',
    'Severe cases are screened by two people.',
    'Every case is screened. Nobody is punished for a false alarm.',
  ])('silent: %s', async (words) => expect(await told('legal-screen-independent', principle(words))).toEqual([]));
});

describe('channels', () => {
  const channel = (facts: string) => `on_call:
  rota:
    - { id: duty, role: duty-engineer, primary: [a-kent], backup: [j-marsh] }
poc:
  channels:
    - { id: hotline, name: Security hotline, address: "+44 1632 960100", ${facts} }
`;

  test.each([
    ['falls back to itself', 'owner: duty-engineer, fallback: The security hotline'],
    ['falls back to its own number', 'owner: duty-engineer, fallback: "+44 1632 960 100"'],
    ['belongs to nobody on call', 'owner: service-desk, hours: Office hours'],
  ])('channel-owned: %s', async (_, facts) => expect(await told('channel-owned', channel(facts))).toHaveLength(1));

  test.each([
    'owner: service-desk, hours: Office hours, diverted to the duty engineer at night',
    'owner: service-desk, hours: Every hour; from 22:00 it rings at the provider',
    'owner: duty-engineer, fallback: Second line of the security hotline over another carrier',
  ])('channel-owned, silent: %s', async (facts) => {
    expect(await told('channel-owned', channel(facts.replace(/hours: (.*)$/, 'hours: "$1"')))).toEqual([]);
  });

  test('channel-same: a number in another spelling is the same, one more digit is another', async () => {
    const training = (words: string) =>
      `${channel('owner: x')}training:\n  audiences:\n    - { id: all, content: "${words}" }\n`;
    expect(await told('channel-same', training('Whom to call: +44 (1632) 960-100'))).toEqual([]);
    expect(await told('channel-same', training('Whom to call: +44 1632 960101'))).toHaveLength(1);
    expect(await told('channel-same', training('What to report, in 45 minutes, version 2.1 of 2026-01-01'))).toEqual(
      [],
    );
  });
});

describe('decisions', () => {
  test('decision-single: the same words under another condition, or by the same role, are no contradiction', async () => {
    const rows = (second: string) =>
      `decisions:\n  matrix:\n    - { id: a, decision: Cut off a system, condition: Office, decider: one }\n    - { id: b, ${second} }\n`;
    expect(
      await told('decision-single', rows('decision: "Cut off, a system", condition: office., decider: two')),
    ).toHaveLength(1);
    expect(await told('decision-single', rows('decision: Cut off a system, condition: Plant, decider: two'))).toEqual(
      [],
    );
    expect(await told('decision-single', rows('decision: Cut off a system, condition: Office, decider: one'))).toEqual(
      [],
    );
  });

  test('decision-single: a team that only advises decides nothing itself', async () => {
    const profile = (kind: string) =>
      `teams:\n  irt: { authority: advisory }\nroles:\n  list:\n    - { id: one, title: One, kind: ${kind} }\ndecisions:\n  matrix:\n    - { id: a, decision: Cut, condition: Office, decider: one }\n`;
    expect(await told('decision-single', profile('irt'))).toHaveLength(1);
    expect(await told('decision-single', profile('management'))).toEqual([]);
  });

  test('decider-on-call: a holder who stands in a rota of another role answers too', async () => {
    const profile = (backup: string) => `roles:
  holders:
    - { role: director, primary: a-kent, deputies: [j-marsh] }
on_call:
  rota:
    - { id: management, role: crisis-chair, primary: [l-santos], backup: [${backup}] }
decisions:
  matrix:
    - { id: isolate, decider: director, deputies: [director], longest_wait: PT1H }
`;
    expect(await told('decider-on-call', profile('j-marsh'))).toEqual([]);
    expect(await told('decider-on-call', profile('d-reyes'))).toHaveLength(1);
  });
});

describe('clocks', () => {
  const regime = (facts: string) => `notification:\n  regimes:\n    - { id: r, ${facts} }\n`;

  test('clock-type: hours run through, weeks and months must say', async () => {
    const contract = (facts: string) => `notification:\n  contracts:\n    - { id: c, party: C, ${facts} }\n`;
    expect(await told('clock-type', contract('clock: PT72H'))).toEqual([]);
    expect(await told('clock-type', contract('clock: P1W'))).toHaveLength(1);
    expect(await told('clock-type', contract('clock: P2D, time: business'))).toEqual([
      expect.stringMatching(/counts business days, but does not say by which holidays/),
    ]);
    expect(await told('clock-type', regime('catalogue: br-lgpd-48'))).toHaveLength(1);
  });

  test('notice-prepared: records and answers on request need no form, a wrong stage is told', async () => {
    const template = (stages: string) =>
      `${regime('catalogue: eu-gdpr-33')}  templates:\n    - { regime: r, stage: x, stages: [${stages}], form: f, language: en-GB, location: l }\n`;
    expect(await told('notice-prepared', template('notify-authority'))).toEqual([]);
    expect(await told('notice-prepared', template('notify-authority, early-warning'))).toEqual([
      expect.stringMatching(/^5 error .*"early-warning", but the regime "eu-gdpr-33" has no such stage/),
    ]);
    expect(await told('notice-prepared', `${regime('catalogue: eu-gdpr-33')}  templates: []\n`)).toHaveLength(1);
  });

  test('contract-clocks: words without a number need no duration, and days are compared as days', async () => {
    const insurance = (facts: string) => `support:\n  insurance: { insurer: x, ${facts} }\n`;
    expect(await told('contract-clocks', insurance('notice: At once'))).toEqual([]);
    expect(await told('contract-clocks', insurance('notice: "Within 2 days", notice_within: PT48H'))).toEqual([]);
    expect(await told('contract-clocks', insurance('notice: "Within 2 days", notice_within: PT24H'))).toHaveLength(1);
  });

  test('supplier-upstream: contracts and later stages of laws set no limit for suppliers', async () => {
    const supplier = (notification: string) =>
      `${notification}interfaces:\n  suppliers:\n    - { id: s, name: S, notice_to_us: PT36H }\n`;
    expect(await told('supplier-upstream', supplier(regime('catalogue: eu-gdpr-33')))).toEqual([]);
    expect(
      await told('supplier-upstream', supplier('notification:\n  contracts:\n    - { id: c, clock: PT12H }\n')),
    ).toEqual([]);
    expect(await told('supplier-upstream', supplier(regime('catalogue: eu-nis2-23')))).toHaveLength(1);
  });

  test('regime-expected: a regime that forgets one of two entities', async () => {
    const profile = (entities: string, declined = '') => `organization:
  entities:
    - { id: de, name: DE, country: Germany, roles: [controller] }
    - { id: fr, name: FR, country: France, roles: [controller] }
data:
  categories: [{ id: staff, name: Staff, personal: true, special: false }]
  subject_jurisdictions: [Germany]
notification:
  regimes:
    - { id: gdpr, catalogue: eu-gdpr-33, entities: [${entities}] }
    - { id: people, catalogue: eu-gdpr-34, entities: [de, fr] }
  declined: [${declined}]
`;
    expect(await told('regime-expected', profile('de, fr'))).toEqual([]);
    expect(await told('regime-expected', profile('de'))).toEqual([
      expect.stringMatching(/^10 warning the regime "eu-gdpr-33" applies, but not to the entity "fr"/),
    ]);
    const reason = '{ catalogue: eu-gdpr-33, reason: FR holds no personal data of its own., date: 2026-01-01 }';
    expect(await told('regime-expected', profile('de', reason))).toEqual([]);
  });
});

describe('register and measures', () => {
  test('metric-computable: a whole entry, its parts, a column by id or by name', async () => {
    const profile = (fields: string) => `support:
  incident_register:
    fields: ["Times: occurred, detected and reported", Category and class]
    columns: [{ id: contained_at, name: Time contained, type: datetime }]
metrics:
  list: [{ id: m, fields: [${fields}] }]
`;
    expect(
      await told('metric-computable', profile('occurred, Reported, Category and class, contained_at, time contained')),
    ).toEqual([]);
    expect(await told('metric-computable', profile('closed'))).toHaveLength(1);
  });

  test('register-fields: an own field may have any name that cannot be mistaken', async () => {
    const column = (facts: string) => `support:\n  incident_register:\n    columns: [{ ${facts}, name: N }]\n`;
    expect(await told('register-fields', column('id: lead_engaged_at, type: datetime'))).toEqual([]);
    expect(await told('register-fields', column('id: declared_a, type: datetime'))).toHaveLength(1);
    expect(await told('register-fields', column('id: severity_final, type: text'))).toHaveLength(1);
  });
});

describe('hats and isolation', () => {
  test('one-person-many-hats: two urgent roles are not too many, and a deputy is no holder', async () => {
    const roles = (holders: string) =>
      `roles:\n  list: [{ id: a, first_hour: true }, { id: b, first_hour: true }, { id: c, first_hour: true }, { id: d }]\n  holders:\n${holders}`;
    const holder = (role: string, primary: string) => `    - { role: ${role}, primary: ${primary}, deputies: [x] }\n`;
    expect(
      await told(
        'one-person-many-hats',
        roles(holder('a', 'x') + holder('b', 'x') + holder('c', 'y') + holder('d', 'x')),
      ),
    ).toEqual([]);
    expect(
      await told('one-person-many-hats', roles(holder('a', 'x') + holder('b', 'x') + holder('c', 'x'))),
    ).toHaveLength(1);
  });

  test('isolation-accepted: a deputy of the owner may accept, a day to come may not', async () => {
    const profile = (by: string, on: string) => `roles:
  holders: [{ role: owner, primary: a-kent, deputies: [j-marsh] }]
assets:
  services: [{ id: erp, name: ERP, owner: owner }]
  isolation_impact: [{ service: erp, may_isolate: duty, accepted_by: ${by}, accepted_on: ${on} }]
`;
    expect(await told('isolation-accepted', profile('j-marsh', '2026-11-22'))).toEqual([]);
    expect(await told('isolation-accepted', profile('d-reyes', '2026-11-23'))).toHaveLength(2);
  });
});

describe('approval-recorded', () => {
  const set = (...entries: string[]): string =>
    `document_set:\n  version: "2.3"\n  effective_date: 2026-02-01\n  approvals:\n${entries
      .map((entry) => `    - { by: a-kent, content: "sha256:${'3f9a1c20'.repeat(8)}", ${entry} }\n`)
      .join('')}`;
  const plan = (date: string, version = '2.3'): string => `document: plan, version: "${version}", date: ${date}`;

  test('the day on which the version comes into force is in time, and so is any day for another version', async () => {
    expect(await told('approval-recorded', set(plan('2026-02-01'), plan('2026-06-01', '1.2')))).toEqual([]);
  });

  test('several that are late are told once, at the first', async () => {
    expect(await told('approval-recorded', set(plan('2026-01-20'), plan('2026-02-02'), plan('2026-02-03')))).toEqual([
      expect.stringMatching(/^6 warning the approval of plan, .* is of 2026-02-02, .*; 1 more of this version/),
    ]);
  });

  test('a day that has not come yet, judged by the day of the run', async () => {
    const later = set(plan('2026-12-24', '2.4'));
    expect(await told('approval-recorded', later)).toEqual([expect.stringMatching(/^5 warning .* still to come$/)]);
    expect(await told('approval-recorded', later, '2026-12-24')).toEqual([]);
  });

  test('the same words may be approved again on another day, and once more is an error', async () => {
    const again = set(plan('2026-01-20'), plan('2026-01-30'));
    expect(await told('approval-recorded', again)).toEqual([]);
    expect(await told('approval-recorded', set(plan('2026-01-20'), plan('2026-01-20')))).toEqual([
      expect.stringMatching(/^6 error .* is recorded a second time; the first is at \S+:5$/),
    ]);
  });
});

test('approver-entitled: nobody approves a document after the last working day', async () => {
  const profile = (date: string): string =>
    `people:\n  cards:\n    - { id: a-kent, name: Alma Kent, left: 2026-01-31 }\ndocument_set:\n  approvals:\n    - { document: plan, version: "2.3", by: a-kent, date: ${date}, content: "sha256:${'3f9a1c20'.repeat(8)}" }\n`;
  expect(await told('approver-entitled', profile('2026-01-31'))).toEqual([]);
  expect(await told('approver-entitled', profile('2026-02-01'))).toEqual([
    '6 error Alma Kent approved on 2026-02-01, but had left on 2026-01-31',
  ]);
});
