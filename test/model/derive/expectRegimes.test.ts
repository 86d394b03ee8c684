import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStandard } from '../../../src/library/readStandard.js';
import { deriveExpectedRegimes } from '../../../src/model/derive/deriveExpectedRegimes.js';
import { because, expectRegimes } from '../../../src/model/derive/expectRegimes.js';
import { ENTITY_TESTS, WHOLE_TESTS } from '../../../src/model/derive/regimeConditions.js';
import { Origins } from '../../../src/model/origins.js';
import type { PartialProfile } from '../../../src/model/partialProfile.js';
import type { Profile } from '../../../src/model/profile.generated.js';
import { TEMPLATES } from '../../support/sample.js';

const standard = await readStandard(path.join(TEMPLATES, 'standard'));

function expected(facts: PartialProfile): string[] {
  return expectRegimes(facts, standard).map(({ regime }) => regime.id);
}

function firm(
  country: string,
  more: Partial<NonNullable<PartialProfile['organization']>> = {},
  roles = ['controller'],
) {
  return {
    organization: { entities: [{ id: 'firm', country, roles }], ...more },
    data: { categories: [{ name: 'Personnel files', personal: true, special: false }], subject_jurisdictions: [] },
  };
}

describe('the conditions of the catalogue', () => {
  it('stand for every regime and use no other words than the known ones', () => {
    expect(standard.regimes).toHaveLength(58);
    const known = new Set([...Object.keys(ENTITY_TESTS), ...Object.keys(WHOLE_TESTS)]);
    for (const { id, expected_when } of standard.regimes) {
      expect(expected_when.length, id).toBeGreaterThan(0);
      for (const condition of expected_when) {
        expect(Object.keys(condition).length, id).toBeGreaterThan(0);
        expect(
          Object.keys(condition).filter((key) => !known.has(key)),
          id,
        ).toEqual([]);
      }
    }
  });

  it('each regime is expected of somebody whom its conditions describe', () => {
    for (const { id, expected_when } of standard.regimes) {
      for (const { country, role, nace, staff, listed, personal, special, subjects, data, fact } of expected_when) {
        const facts = {
          organization: {
            entities: [{ id: 'firm', country: country?.[0] ?? 'Nowhere', roles: role ? [`is a ${role[0]}.`] : [] }],
            ...(nace ? { sector: { code: `NACE ${nace[0]}` } } : {}),
            ...(staff ? { staff } : {}),
            ...(listed ? { listed } : {}),
          },
          data: {
            categories: [{ name: data?.[0] ?? 'x', personal: personal === true, special: special === true }],
            subject_jurisdictions: subjects ?? [],
          },
          ...(fact === 'support.insurance' ? { support: { insurance: {} } } : {}),
          ...(fact === 'notification.contracts' ? { notification: { contracts: [{}] } } : {}),
        };
        expect(expected(facts), JSON.stringify(expected_when)).toContain(id);
      }
    }
  });

  it('nothing is expected of nobody', () => {
    expect(expected({})).toEqual([]);
    expect(expected({ organization: { entities: [] }, data: { categories: [], subject_jurisdictions: [] } })).toEqual(
      [],
    );
  });
});

describe('who is expected to report', () => {
  it('a machinery maker of 900 in Germany and France', () => {
    const facts = firm('Germany', { sector: { code: 'NACE 28.15' }, staff: 900 });
    expect(expected(facts)).toEqual(['eu-gdpr-33', 'eu-gdpr-34', 'de-bsig-32']);
    expect(expected(firm('France', { sector: { code: 'C28.15' }, staff: 900 }))).toEqual([
      'eu-gdpr-33',
      'eu-gdpr-34',
      'eu-nis2-23',
    ]);
  });

  it('size and sector decide together', () => {
    expect(expected(firm('France', { sector: { code: 'NACE 28.15' }, staff: 49 }))).not.toContain('eu-nis2-23');
    expect(expected(firm('France', { sector: { code: 'NACE 62.01' }, staff: 900 }))).not.toContain('eu-nis2-23');
    // A code of another list says nothing.
    expect(expected(firm('France', { sector: { code: 'NAICS 333613' }, staff: 900 }))).not.toContain('eu-nis2-23');
  });

  it('a bank by its sector or by its role; an insured company is no insurance company', () => {
    expect(expected(firm('Ireland', { sector: { code: 'NACE 64.19' } }))).toContain('eu-dora-19');
    expect(expected(firm('Ireland', {}, ['Credit institution (significant)']))).toContain('eu-dora-19');
    expect(expected(firm('Ireland', {}, ['insured', 'customer of banks']))).not.toContain('eu-dora-19');
  });

  it('a processor must not forget its controller', () => {
    expect(expected(firm('Spain', {}, ['processor for customers']))).toContain('eu-gdpr-33-2');
    expect(expected(firm('Spain'))).not.toContain('eu-gdpr-33-2');
  });

  it('people concerned in a country are enough, and an area counts as a place', () => {
    const facts = firm('Nowhere');
    const at = (place: string) => expected({ ...facts, data: { ...facts.data, subject_jurisdictions: [place] } });
    expect(at('switzerland')).toEqual(['ch-fadp-24']);
    expect(at('European Union')).toEqual(['eu-gdpr-33', 'eu-gdpr-34']);
    expect(at('England')).toEqual(['uk-gdpr-33', 'uk-gdpr-34']);
    expect(at('California')).toEqual(['us-ca-1798-82', 'us-states']);
  });

  it('role and country must be those of the same entity', () => {
    const entities = [
      { id: 'one', country: 'France', roles: ['controller'] },
      { id: 'two', country: 'Japan', roles: ['important entity'] },
    ];
    expect(expected({ organization: { entities } })).not.toContain('eu-nis2-23');
  });

  it('names the entities and the facts', () => {
    const facts = firm('Germany', { sector: { code: 'NACE 28.15' }, staff: 900 });
    const [, , bsig] = expectRegimes(facts, standard);
    expect(bsig?.entities.map(({ index }) => index)).toEqual([0]);
    expect(because(bsig?.reasons ?? [])).toBe(
      '"firm" is registered in Germany, the sector is NACE 28.15 and 900 people work there',
    );
    expect(bsig?.reasons.map((reason) => reason.pointer)).toEqual([
      '/organization/entities/0/country',
      '/organization/sector/code',
      '/organization/staff',
    ]);
  });
});

it('the register tells the answer to each', () => {
  const profile = {
    ...firm('United Kingdom', {
      entities: [{ id: 'firm', name: 'Firm Limited', country: 'United Kingdom', roles: ['critical supplier'] }],
    }),
    notification: {
      regimes: [{ id: 'gdpr', catalogue: 'uk-gdpr-33' }],
      declined: [{ catalogue: 'uk-gdpr-34', reason: 'No high risk is possible.' }],
      contracts: [{}],
    },
  } as unknown as Profile;
  const rows = deriveExpectedRegimes(profile, standard, new Origins(profile));
  expect(rows.map((row) => [row.catalogue, row.answer, row.reason, row.entities])).toEqual([
    ['uk-gdpr-33', 'applies', undefined, ['Firm Limited']],
    ['uk-gdpr-34', 'declined', 'No high risk is possible.', ['Firm Limited']],
    ['uk-csr-bill', 'outlook', undefined, ['Firm Limited']],
    ['customer-contract', 'open', undefined, []],
  ]);
});
