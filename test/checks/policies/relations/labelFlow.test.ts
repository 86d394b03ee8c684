// Labels: which of them are compared, and which steps are too high.
import { describe, expect, test } from 'vitest';
import { createLabelReader, leadsTooHigh } from '../../../../src/checks/policies/relations/handlingLabel.js';
import check from '../../../../src/checks/rules/label-flow.js';
import type { Profile } from '../../../../src/model/profile.generated.js';
import { findingsIn, told } from './findingsIn.js';

const page = (label: string | undefined, body = '') =>
  `---\n${label === undefined ? 'a: b' : `label: "${label}"`}\n---\n\n# Page\n\n${body}\n`;
const pair = (from: string | undefined, to: string | undefined) =>
  findingsIn(check, { 'policies/a.md': page(from, 'See [it](b.md).'), 'policies/b.md': page(to) })
    .filter(({ ruleId }) => ruleId === 'label-flow')
    .map(({ severity }) => severity);

describe('a link', () => {
  test.each([
    ['Public', 'Confidential', ['error']],
    ['Public', 'Restricted', ['error']],
    ['public', 'SECRET', ['error']],
    ['TLP:CLEAR', 'TLP:AMBER', ['error']],
    ['TLP:WHITE', 'TLP:AMBER+STRICT', ['error']],
    ['tlp: clear', 'Confidential (staff)', ['error']],
    ['Public', 'TLP:RED', ['error']],
    ['Öffentlich', 'vertraulich', ['error']],
    ['Internal', 'Strictly confidential', ['warning']],
    ['TLP:GREEN', 'TLP:RED', ['warning']],
    ['TLP:GREEN', 'AMBER + STRICT', ['warning']],
  ])('from %s to %s is told', (from, to, expected) => {
    expect(pair(from, to)).toEqual(expected);
  });

  test.each([
    ['Public', 'Internal'],
    ['TLP:CLEAR', 'TLP:GREEN'],
    ['Internal', 'Confidential'],
    ['Internal', 'Restricted'],
    ['TLP:GREEN', 'TLP:AMBER'],
    ['TLP:AMBER', 'TLP:AMBER+STRICT'],
    ['Confidential', 'Public'],
    ['Internal, may be given to suppliers', 'Confidential'],
    ['Internal', 'TLP:RED'],
    ['Purple', 'Confidential'],
    ['Public', 'Purple'],
    [undefined, 'Confidential'],
    ['Public', undefined],
  ])('from %s to %s is not', (from, to) => {
    expect(pair(from, to)).toEqual([]);
  });

  test('is told once for a target, and not for the document itself', () => {
    const files = {
      'policies/a.md': page('Public', '[one](b.md) [two](b.md#page) [three](#page)'),
      'policies/b.md': page('Confidential'),
    };
    expect(told(check, files)).toEqual(['label-flow policies/a.md "[one](b.md)"']);
  });
});

test('the labels of a profile stand where their TLP label stands', () => {
  const labels = [
    { label: 'House', tlp: 'TLP:AMBER+STRICT' },
    { label: 'Open door', tlp: 'TLP:CLEAR' },
  ];
  const read = createLabelReader({ information_handling: { labels } } as unknown as Profile);
  const [open, house] = [read('Open door'), read('House')];
  expect(open && house && leadsTooHigh(open, house)).toBe(true);
  expect(read('Purple')).toBeUndefined();
});

test('a label that is not known is told once, and only where labels are in use', () => {
  const files = { 'policies/a.md': page('Purple'), 'policies/b.md': page('Purple') };
  expect(told(check, files)).toEqual([]);
  expect(told(check, { ...files, 'policies/c.md': page('Internal') })).toEqual([
    'label-unknown policies/a.md ""Purple""',
  ]);
});

test('of a document of the set the profile is told, where it gives the label', () => {
  const files = {
    'documents/plan/incident-management-plan/10-a.md': 'See [](policy:keys).',
    'profile.yaml': `governance:
  related_policies:
    - { id: keys, identifier: EX-03, title: Keys, version: "4.0", file: policies/keys.md, label: Secret }
document_set:
  classification_label: TLP:CLEAR
`,
    'policies/keys.md': '# Keys\n',
  };
  expect(findingsIn(check, files).map(({ ruleId, severity, at }) => [ruleId, severity, at])).toEqual([
    ['label-flow', 'warning', '/document_set/classification_label'],
  ]);
});
