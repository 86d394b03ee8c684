import { describe, expect, it } from 'vitest';
import { deriveModel } from '../../src/model/deriveModel.js';
import { referenceNames } from '../../src/model/referenceNames.js';
import { readSample, schema } from '../support/sample.js';

const { profile, library } = await readSample();
const { names, policies, fields } = referenceNames(
  deriveModel(profile, library.standard, library.documents),
  library.standard,
  schema,
);

describe('what references may name', () => {
  it.each<[string, readonly { id: string }[]]>([
    ['role', profile.roles.list],
    ['person', profile.people.cards],
    ['party', profile.contacts.external],
    ['site', profile.organization.sites],
    ['decision', profile.decisions.matrix],
    ['class', profile.classification.severity_classes],
    ['category', profile.classification.categories],
    ['regime', profile.notification.regimes],
    ['playbook', profile.procedures.playbooks],
  ])('%s: every id of the profile, with a name for readers', (kind, entries) => {
    expect([...(names.get(kind)?.keys() ?? [])]).toEqual(entries.map((entry) => entry.id));
    for (const [id, name] of names.get(kind) ?? []) {
      expect(name).not.toBe('');
      if (kind !== 'class') expect(name).not.toBe(id);
    }
  });

  it('names as the profile writes them', () => {
    expect(names.get('role')?.get(profile.roles.list[0]?.id ?? '')).toBe(profile.roles.list[0]?.title);
    expect(names.get('person')?.get(profile.people.cards[0]?.id ?? '')).toBe(profile.people.cards[0]?.name);
    const [policy] = profile.governance.related_policies;
    expect(names.get('policy')?.get(policy?.id ?? '')).toBe(`${policy?.identifier} ${policy?.title}`);
    expect(policies.get(policy?.id ?? '')).toEqual({ file: policy?.file });
    expect(names.get('clause')?.get('6.4')).toBe('clause 6.4');
  });

  it('terms and form fields of the catalogue', () => {
    expect(names.get('term')?.size).toBeGreaterThanOrEqual(library.standard.terms.length);
    const [form] = library.standard.forms;
    const field = form?.sections[0]?.fields[0];
    expect(fields.get(`${form?.id}/${field?.id}`)).toMatchObject({
      id: field?.id,
      label: field?.label,
      type: field?.type,
    });
  });
});
