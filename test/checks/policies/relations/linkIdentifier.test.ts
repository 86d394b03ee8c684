// Identifiers: those of a link's target, and those that no document has.
import { describe, expect, test } from 'vitest';
import check from '../../../../src/checks/rules/link-identifier.js';
import { findingsIn, told } from './findingsIn.js';

const COLLECTION = {
  'policies/seven.md': '---\nid: HA-SEC-07\ntitle: Backup\n---\n\n# Backup\n\n## What HA-SEC-08 adds\n',
  'policies/eight.md': '---\nid: HA-SEC-08\ntitle: Logging\n---\n\n# Logging\n',
  'policies/annex.md': '---\nid: HA-ANX-B\ntitle: Forms\n---\n\n# Forms\n',
  'policies/page.md': '---\ntitle: Page\n---\n\n# Page\n',
};
const here = (markdown: string) => told(check, { ...COLLECTION, 'policies/here.md': markdown });

describe('fires on', () => {
  test.each([
    ['the identifier of another document', '[HA-SEC-07](eight.md)', '[HA-SEC-07](eight.md)'],
    ['an identifier that nobody has', '[HA-SEC-09](eight.md)', '[HA-SEC-09](eight.md)'],
    ['words around it', '[Logging, HA-SEC-07](eight.md)', '[Logging, HA-SEC-07](eight.md)'],
    ['the identifier behind the link', '[Logging](eight.md) (HA-SEC-07)', '[Logging](eight.md)'],
    ['one with letters only', '[HA-ANX-B](eight.md)', '[HA-ANX-B](eight.md)'],
    ['a reference', '[HA-SEC-07][x]\n\n[x]: eight.md\n', '[HA-SEC-07][x]'],
  ])('%s', (_, markdown, words) => {
    expect(here(`See ${markdown}`)).toEqual([`link-identifier policies/here.md "${words}"`]);
  });

  test('the row of an inventory', () => {
    const rows = '| HA-SEC-07 | [Logging](eight.md) |\n| HA-SEC-07 | [Backup](seven.md) |\n';
    expect(here(`| Number | Title |\n|---|---|\n${rows}`)).toEqual(['link-identifier policies/here.md "HA-SEC-07"']);
  });

  test.each([
    ['without zeros', 'HA-SEC-7', 'HA-SEC-07'],
    ['with other separators', 'HA_SEC_07', 'HA-SEC-07'],
    ['with turned letters', 'HA-SCE-07', 'HA-SEC-07'],
    ['with a letter too few', 'HA-SC-08', 'HA-SEC-08'],
    ['with a letter too many', 'HA-SECC-08', 'HA-SEC-08'],
  ])('an identifier %s', (_, written, meant) => {
    const findings = findingsIn(check, {
      ...COLLECTION,
      'policies/here.md': `See ${written} and [it](${written}.md).\n`,
    });
    expect(findings.map(({ ruleId, actual, expected }) => [ruleId, actual, expected])).toEqual([
      ['identifier-unknown', written, [meant]],
    ]);
  });
});

describe('stays silent for', () => {
  test.each([
    ['the right one', '[HA-SEC-07](seven.md), [ha-sec-07](seven.md), [Backup](seven.md) (HA-SEC-07)'],
    ['two of which one is right', '[HA-SEC-07 and HA-SEC-08](seven.md)'],
    ['a part of the target', '[HA-SEC-07-A](seven.md), [HA-SEC-07.3](seven.md), [HA-SEC-07/2](seven.md)'],
    ['a section about the other one', '[HA-SEC-08](seven.md#what-ha-sec-08-adds)'],
    ['other things in brackets behind it', '[Logging](eight.md) (see also HA-SEC-07), [Logging](eight.md), HA-SEC-07'],
    ['a document without identifier', '[HA-SEC-07](page.md)'],
    ['identifiers of others', '[ISO-27001](seven.md), CVE-2024-1234, RFC-2350, A4, SHA-256, UTF-8, X-HA-SEC-07'],
    ['other numbers of the family', 'HA-SEC-12, HA-SEC-1207'],
    ['another letter', 'HA-SEK-07, XHA-SEC-07'],
    ['code, addresses and paths', '`HA-SEC-7` <https://a.example/HA-SEC-7> [x](HA-SEC-7.pdf) a/HA-SEC-7'],
    ['the past', 'The former [HA-SEC-08](seven.md) is now another.'],
  ])('%s', (_, markdown) => {
    expect(here(`See ${markdown}\n`)).toEqual([]);
  });
});

test('of documents of the set all identifiers are known', () => {
  const files = {
    'documents/plan/incident-management-plan/10-a.md': 'We act.',
    'profile.yaml': 'document_set: { id_prefix: EX-IM }\n',
    'policies/here.md': 'See EX-IM-PRC-99, EX-IM-EXC, EX-IM-PLB-GHOST and EX-IMPRC-99.\n',
  };
  expect(told(check, files)).toEqual([
    'identifier-unknown policies/here.md "EX-IM-PRC-99"',
    'identifier-unknown policies/here.md "EX-IM-PLB-GHOST"',
  ]);
});
