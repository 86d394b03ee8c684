import { describe, expect, it } from 'vitest';
import { controlBlock, deriveDocuments, nextReview } from '../../../src/model/derive/deriveDocuments.js';
import type { DocumentTemplate } from '../../../src/model/documents.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';

const profile = {
  procedures: { list: [{ id: 'respond', owner: 'lead' }] },
  organization: { legal_name: 'Example GmbH' },
  people: {
    cards: [
      { id: 'ann', name: 'Ann' },
      { id: 'bob', name: 'Bob' },
    ],
  },
  roles: {
    list: [
      { id: 'ciso', title: 'CISO' },
      { id: 'ceo', title: 'Managing director' },
      { id: 'lead', title: 'Lead' },
    ],
    holders: [
      { role: 'ciso', primary: 'bob', deputies: [] },
      { role: 'ceo', primary: 'ann', deputies: [] },
    ],
  },
  governance: {
    policy_owner: 'ceo',
    plan_owner: 'ciso',
    approvers: [{ kind: 'plan', role: 'lead' }],
  },
  document_set: {
    id_prefix: 'EX-IM',
    languages: { issued: ['de', 'en-GB'], prevailing: 'de' },
    version: '2.3',
    status: 'in force',
    effective_date: '2026-08-31',
    review_interval: 'P6M',
    approval: { by: 'ann', date: '2026-08-01' },
    classification_label: 'TLP:AMBER',
    change_log: [{ version: '2.3', date: '2026-08-01', author: 'bob', reason: 'First | second', approver: 'ann' }],
    distribution: [{ audience: 'All', documents: 'Policy', channel: 'intranet' }],
  },
} as unknown as Profile;
const template = (facts: Partial<DocumentTemplate>): DocumentTemplate =>
  ({
    id: 'x',
    kind: 'plan',
    code: 'PLN-01',
    title: 'X',
    summary: 'S.',
    owner: 'governance.plan_owner',
    audience: 'all',
    ...facts,
  }) as DocumentTemplate;

describe('the control block', () => {
  it('is in final words', () => {
    expect(controlBlock(profile, template({}))).toEqual({
      organization: 'Example GmbH',
      identifier: 'EX-IM-PLN-01',
      version: '2.3',
      status: 'in force',
      owner: 'CISO, Bob',
      approver: 'Lead',
      approved: '2026-08-01 by Ann',
      effective: '2026-08-31',
      nextReview: '2027-02-28',
      label: 'TLP:AMBER',
      audience: 'all',
      language: 'de',
      changes: [{ version: '2.3', date: '2026-08-01', author: 'Bob', reason: 'First | second', approver: 'Ann' }],
      distribution: ['All: Policy (intranet)'],
    });
  });

  it.each([
    ['governance.policy_owner', 'Managing director, Ann'],
    ['governance.documents_owner', 'CISO, Bob'],
    ['governance.nothing.below', 'CISO, Bob'],
    ['governance', 'CISO, Bob'],
    ['governance.approvers', 'CISO, Bob'],
    ['constructor.name', 'CISO, Bob'],
    ['__proto__.constructor.name', 'CISO, Bob'],
  ])('owner %s is %s', (owner, name) => {
    expect(controlBlock(profile, template({ owner })).owner).toBe(name);
  });

  it('belongs to the owner that the list of procedures names, whatever the template says', () => {
    expect(controlBlock(profile, template({ id: 'respond', kind: 'procedures' })).owner).toBe('Lead');
  });

  it('is approved by the policy owner where no approver is named for the kind', () => {
    expect(controlBlock(profile, template({ kind: 'forms' })).approver).toBe('Managing director, Ann');
  });

  it('has its own version where the template names one, and belongs to the owner in its entry', () => {
    const item = { value: { id: 'ransomware', owner: 'lead', version: '4.1' }, pointer: '/procedures/playbooks/0' };
    const own = template({
      id: 'playbook-ransomware',
      folder: 'playbook',
      owner: 'item.owner',
      version: 'item.version',
      item,
    });
    expect(controlBlock(profile, own)).toMatchObject({ owner: 'Lead', version: '4.1' });
    expect(controlBlock(profile, template({ version: 'item.version' })).version).toBe('2.3');
  });

  it('carries the label that the profile gives to the document, else to its folder, else to its kind', () => {
    const labels = [
      { documents: ['cards', 'playbook'], label: 'TLP:AMBER+STRICT', reason: 'Numbers' },
      { documents: ['report-it-card'], label: 'TLP:GREEN', reason: 'For all' },
    ];
    const labelled = { ...profile, document_set: { ...profile.document_set, labels } } as unknown as Profile;
    const labelOf = (facts: Partial<DocumentTemplate>) => controlBlock(labelled, template(facts)).label;
    expect(labelOf({ id: 'report-it-card', folder: 'report-it-card', kind: 'cards' })).toBe('TLP:GREEN');
    expect(labelOf({ id: 'call-tree-card', folder: 'call-tree-card', kind: 'cards' })).toBe('TLP:AMBER+STRICT');
    expect(labelOf({ id: 'playbook-x', folder: 'playbook', kind: 'playbooks' })).toBe('TLP:AMBER+STRICT');
    expect(labelOf({})).toBe('TLP:AMBER');
  });

  it('says where the copies of a card lie and for whom they are, as the list of cards does', () => {
    const cards = [{ id: 'clock-card', title: 'Clocks', for: 'Counsel', location: 'Binder tab 7' }];
    const listed = { ...profile, procedures: { ...profile.procedures, quick_cards: cards } } as unknown as Profile;
    expect(controlBlock(listed, template({ id: 'clock-card', kind: 'cards' }))).toMatchObject({
      audience: 'Counsel',
      location: 'Binder tab 7',
    });
    expect(controlBlock(listed, template({}))).not.toHaveProperty('location');
  });

  it('says draft where the profile does', () => {
    const draft = { ...profile, document_set: { ...profile.document_set, status: 'draft' } } as Profile;
    expect(controlBlock(draft, template({})).status).toBe('draft');
  });
});

it('the next review follows the effective date', () => {
  expect(nextReview(profile)).toBe('2027-02-28');
});

it('the list of documents keeps the order and names owner and approver by role', () => {
  const list = deriveDocuments(
    profile,
    [template({ id: 'b', kind: 'forms', code: 'FRM-01' }), template({ id: 'a' })],
    new Origins(profile),
  );
  expect(list).toMatchObject([
    { id: 'b', identifier: 'EX-IM-FRM-01', kind: 'forms', kind_title: 'Form', owner: 'ciso', approver: 'ceo' },
    { id: 'a', identifier: 'EX-IM-PLN-01', kind: 'plan', kind_title: 'Plan', owner: 'ciso', approver: 'lead' },
  ]);
});
