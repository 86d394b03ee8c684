import { expect, it } from 'vitest';
import {
  deriveAssets,
  deriveCategories,
  deriveClasses,
  deriveImpactRows,
} from '../../../src/model/derive/deriveClasses.js';
import { Origins } from '../../../src/model/origins.js';
import type { Profile } from '../../../src/model/profile.generated.js';

const profile = {
  classification: {
    severity_classes: [
      { id: 'high', name: 'High', rank: 2, review: 'required' },
      { id: 'low', name: 'Low', rank: 1, review: 'none' },
    ],
    impact_types: [
      {
        id: 'money',
        name: 'Money',
        levels: [
          { class: 'low', threshold: 'EUR 1' },
          { class: 'high', threshold: 'EUR 9' },
        ],
      },
    ],
    categories: [
      { id: 'mal', name: 'Malware', standard: 'malware', highest_class: 'high' },
      { id: 'odd', name: 'Odd', standard: 'other', highest_class: 'low' },
    ],
  },
  escalation: {
    targets: [
      { class: 'low', acknowledge: 'P1D' },
      { class: 'high', acknowledge: 'PT15M' },
    ],
  },
  improvement: { review_rules: [{ class: 'high', within: 'P14D', led_by: 'ciso' }] },
  interfaces: { it_service: { mapping: [{ class: 'high', priority: 'P1' }] } },
  procedures: {
    playbooks: [
      { id: 'ransom', categories: ['mal'] },
      { id: 'theft', categories: ['mal', 'x'] },
    ],
  },
  assets: {
    services: [
      { id: 'erp', name: 'ERP' },
      { id: 'web', name: 'Web' },
    ],
    importance: [{ service: 'erp', importance: 'important' }],
    isolation_impact: [{ service: 'web', effect: 'no shop' }],
  },
} as unknown as Profile;
const origins = new Origins(profile);

it('joins each class with its times, review and priority, gravest first', () => {
  const [high, low] = deriveClasses(profile, origins);
  expect(high).toEqual({
    id: 'high',
    name: 'High',
    rank: 2,
    acknowledge: 'PT15M',
    review: 'review required',
    review_within: 'P14D',
    review_led_by: 'ciso',
    priority: 'P1',
  });
  expect(low).toEqual({ id: 'low', name: 'Low', rank: 1, acknowledge: 'P1D', review: 'no review' });
});

it('puts the thresholds of an impact type into the order of the classes', () => {
  expect(deriveImpactRows(profile, origins)[0]?.thresholds).toEqual([
    { class: 'high', class_name: 'High', threshold: 'EUR 9' },
    { class: 'low', class_name: 'Low', threshold: 'EUR 1' },
  ]);
});

it('tells of each category its name in the catalogue, its gravest class and its playbooks', () => {
  const categories = [
    { id: 'malware', code: 'MAL', name: 'Malware incident', meaning: 'Harmful programs' },
    { id: 'other', code: 'OTH', name: 'Other incidents', meaning: 'The rest' },
  ];
  expect(deriveCategories(profile, { categories }, origins)).toMatchObject([
    { id: 'mal', standard_name: 'Malware incident', highest_class_name: 'High', playbooks: ['ransom', 'theft'] },
    { id: 'odd', standard_name: 'Other incidents', highest_class_name: 'Low', playbooks: [] },
  ]);
});

it('tells of each service its importance and what isolation does', () => {
  const [erp, web] = deriveAssets(profile, origins);
  expect(erp).toEqual({ id: 'erp', name: 'ERP', importance: 'important' });
  expect(web).toEqual({
    id: 'web',
    name: 'Web',
    importance: 'ordinary',
    isolation: { service: 'web', effect: 'no shop' },
  });
});
