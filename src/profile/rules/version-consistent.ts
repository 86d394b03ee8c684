// Profile rule (cc-25): what irdocs writes has the version of the set, each version stands once in the change log, and the edition is the one referred to.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** The standard that the set follows, as reference lists write it. */
const STANDARD = /\b27035-2\b/;

export default {
  id: 'version-consistent',
  summary:
    'Procedures that irdocs writes have the version of the set, no version was released twice, and the references name the edition that the set follows.',
  why: 'Each page of a procedure carries the version of the set. When the list of procedures says another one, an auditor asks which of the two was tested, and there is no answer.',
  unsuppressible: 'conflict',
  catalogue: ['cc-25'],
  bad: {
    'profile.yaml': `document_set:
  edition_followed: "2016"
  version: "2.3"
  change_log:
    - { version: "2.3", date: 2026-01-12 }
    - { version: "2.3", date: 2026-01-02 }
  reference_standards:
    - { title: "ISO/IEC 27035-2, Guidelines", edition: "2023" }
procedures:
  list:
    - { id: detect-and-report, title: Detect and report, version: "2.2" }
`,
  },
  good: {
    'profile.yaml': `document_set:
  edition_followed: "2016"
  version: "2.3"
  change_log:
    - { version: "2.3", date: 2026-01-12 }
    - { version: "2.2", date: 2026-01-02 }
  reference_standards:
    - { title: "ISO/IEC 27035-2, Guidelines", edition: "2016" }
procedures:
  list:
    - { id: detect-and-report, title: Detect and report, version: "2.3" }
    - { id: rebuild, title: Rebuild of the directory, version: "1.4", location: Document control }
`,
  },
  run(context) {
    const { document_set: set, procedures } = context.profile;
    for (const { item, at } of withPointers(procedures?.list, '/procedures/list')) {
      if (item.version === undefined || item.location !== undefined || set?.version === undefined) continue;
      if (item.version === set.version) continue;
      context.report(`${at}/version`, {
        reason: `${authorPath(at)} ("${item.id}") has version ${item.version}, but irdocs prints it with version ${set.version} of the set (${placeText(context, '/document_set/version')})`,
        actual: item.version,
        expected: [set.version],
        note: 'Write the version of the set; for a procedure that irdocs does not write, add location.',
      });
    }
    const released = new Map<string, string>();
    for (const { item, at } of withPointers(set?.change_log, '/document_set/change_log')) {
      if (item.version === undefined) continue;
      const before = released.get(item.version);
      if (before === undefined) released.set(item.version, at);
      else {
        context.report(`${at}/version`, {
          reason: `version ${item.version} stands a second time in the change log; the first is at ${placeText(context, before)}`,
          actual: item.version,
          note: 'Give each release a version of its own.',
        });
      }
    }
    const standards = withPointers(set?.reference_standards, '/document_set/reference_standards').filter(({ item }) =>
      STANDARD.test(item.title ?? ''),
    );
    const [other] = standards;
    // A set may list the other edition too, for readers who know that one.
    if (!other || set?.edition_followed === undefined) return;
    if (standards.some(({ item }) => item.edition === undefined || item.edition === set.edition_followed)) return;
    context.report(`${other.at}/edition`, {
      reason: `the set follows the edition of ${set.edition_followed} (${placeText(context, '/document_set/edition_followed')}), but refers to that of ${other.item.edition} alone`,
      actual: other.item.edition,
      expected: [set.edition_followed],
      note: 'Name the edition whose terms the documents use.',
    });
  },
} satisfies ProfileRule;
