// Roles and short forms: used and explained nowhere, or known from somewhere.
import { describe, expect, test } from 'vitest';
import check from '../../../../src/checks/rules/undefined-word.js';
import { told } from './findingsIn.js';

const PROFILE = `roles:
  list:
    - { id: irt-lead, title: IRT lead }
    - { id: officer, title: Data protection officer }
people: { cards: [{ id: ada, name: Ada Example, function: Head of Security }] }
`;
const here = (markdown: string, more: Record<string, string> = {}) =>
  told(check, {
    'documents/plan/plan/10-a.md': 'The CSIRT acts under the RTO.',
    'profile.yaml': PROFILE,
    'policies/here.md': markdown,
    ...more,
  });

describe('roles', () => {
  test.each([
    ['who decides', 'The Incident Coordinator decides.', 'Incident Coordinator'],
    ['who must', 'Each Information Security Manager must report it.', 'Information Security Manager'],
    ['who is responsible', 'The Chief Risk Officer is responsible.', 'Chief Risk Officer'],
    ['head of something', 'Then the Head of Facilities informs us.', 'Head of Facilities'],
    ['a body', 'The Change Advisory Board approves.', 'Change Advisory Board'],
    ['in a cell', '| Step | Who |\n|---|---|\n| 1 | The Crisis Coordinator decides |\n', 'Crisis Coordinator'],
  ])('%s', (_, markdown, title) => {
    expect(here(markdown)).toEqual([`role-undefined policies/here.md "${title}"`]);
  });

  test.each([
    ['of the profile', 'The Data Protection Officer decides. The Head of Security approves.'],
    ['in small letters', 'The incident coordinator decides.'],
    [
      'defined in a table',
      'The Duty Coordinator decides.\n\n| Role | Task |\n|---|---|\n| Duty Coordinator | Decides |\n',
    ],
    ['defined in bold', '**Duty Coordinator**: whoever is on call. The Duty Coordinator decides.'],
    ['that everybody has', 'The Line Manager approves. Each System Owner decides. The Project Manager reports.'],
    ['of somebody else', "The supplier's Security Officer informs us. Their Incident Manager calls."],
    ['of the outside', 'The European Data Protection Board decides.'],
    ['that do not act', 'Ask the Incident Coordinator. See Incident Coordinator.'],
    ['that are products', 'Secrets Manager must be used. The Windows Task Manager shows it.'],
    ['in code and headings', '`The Incident Coordinator decides`\n\n## The Incident Coordinator decides\n'],
  ])('not those %s', (_, markdown) => {
    expect(here(markdown)).toEqual([]);
  });

  test('not those that another policy defines', () => {
    expect(here('The Duty Coordinator decides.', { 'policies/roles.md': '# Roles\n\n## Duty Coordinator\n' })).toEqual(
      [],
    );
    expect(
      here('The Duty Coordinator decides.', {
        'policies/roles.md': '---\ndefines: [Duty Coordinator]\n---\n\n# Roles\n',
      }),
    ).toEqual([]);
  });
});

describe('short forms', () => {
  test('once, where the first sentence uses it', () => {
    expect(here('# The BCMS\n\n`BCMS` is how we work. The BCMS begins; the BCMS ends.\n')).toEqual([
      'short-form-undefined policies/here.md "BCMS"',
    ]);
  });

  test.each([
    ['explained before', 'Business continuity management systems (BCMS) begin. The BCMS ends.'],
    ['explained behind', 'The BCMS (business continuity management system) begins.'],
    ['explained in a list', '- BCMS: business continuity management system\n\nThe BCMS begins.'],
    ['explained in a table', '| BCMS | Business continuity |\n|---|---|\n| a | b |\n\nThe BCMS begins.'],
    ['of the set', 'The CSIRT keeps the RTO.'],
    ['of everybody', 'Send a PDF over VPN to the CEO of IBM under the GDPR by 9:00 UTC.'],
    ['shouted', 'You MUST NOT DO THIS, and NEVER AGAIN.'],
    ['in identifiers, paths and addresses', 'See ABCD-07, ABCD/x, ABCD.md, x@ABCD.example and ABCD_X.'],
    ['names of companies', 'The QNXT GmbH and ABCD Ltd supply it.'],
    ['explained in a glossary', 'The BCMS begins.'],
  ])('not those %s', (_, markdown) => {
    expect(here(markdown, { 'policies/glossary.md': '# Glossary\n\n- ignored\n\nBCMS is a system.\n' })).toEqual([]);
  });
});
