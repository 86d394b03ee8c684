// The worked examples of the check `required-link`: each kind of fault once, and a set in which everything stands where it must.
import type { ExampleFiles } from '../../../diagnostics.js';

const OUT = '../../../out/example/markdown';
const DOCUMENTS = {
  'documents/procedures/notify/10-clocks.md': '---\ntitle: Outside clocks\n---\nWe count, see [](policy:suppliers).\n',
  'documents/procedures/notify/20-letters.md': '---\ntitle: Letters\n---\nWe write.\n',
};
const POLICIES = `poc:
  report_within: PT15M
governance:
  related_policies:
    - { id: suppliers, identifier: EX-06, title: Suppliers, version: "1.7", file: policies/suppliers.md }
    - { id: backup, identifier: EX-03, title: Backup, version: "4.0", file: policies/backup.md }
`;

/** Each finding of the check, once. */
export const BAD_LINKS: ExampleFiles = {
  ...DOCUMENTS,
  'profile.yaml': `${POLICIES}  required_links:
    - from: suppliers
      section: Notice of incidents
      to: notify
      to_section: clocks
      says: [within 12 hours]
      states: [poc.report_within]
      why: What a supplier knows starts our clocks
    - { from: suppliers, to: backups }
`,
  'policies/suppliers.md': `# Suppliers\n\n## Notice of incidents\n\nThey tell us within a day, as [this](${OUT}/procedures/notify.md#2-letters) says.\n`,
  'policies/backup.md': '# Backup\n',
};

/** Everything stands where it must. */
export const GOOD_LINKS: ExampleFiles = {
  ...DOCUMENTS,
  'profile.yaml': `${POLICIES}  required_links:
    - from: suppliers
      section: Notice of incidents
      to: notify
      to_section: clocks
      back: true
      says: [within half a day | within **12 hours**]
      states: [poc.report_within]
    - { from: backup, to: suppliers, to_section: 2. Notice of incidents }
`,
  'policies/suppliers.md': `# Suppliers

## 2 Notice of incidents

They tell us within [twelve
hours](${OUT}/procedures/notify.md#1-outside-clocks), within *12
hours*; we pass it on in a quarter of an hour, 15 minutes.
`,
  'policies/backup.md':
    '# Backup\n\nAsk as [the suppliers][].\n\n[the suppliers]: suppliers.md#2-notice-of-incidents\n',
};
