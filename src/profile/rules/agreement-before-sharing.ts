// Profile rule (cc-33): whoever may get incident information outside has an agreement, or a sharing rule that names it.
import { authorPath } from '../authorPath.js';
import type { ProfileRule } from '../context.js';
import { withPointers } from '../withPointers.js';

/** What people write when there is no agreement. */
const NONE = /^(?:none|no|n\/?a|not yet|open|pending|oral|verbal|-+)\b/i;

/** Labels of information that anybody may read; no agreement is needed for it. */
const OPEN = /\bTLP:(?:CLEAR|WHITE)\b|^public$/i;

export default {
  id: 'agreement-before-sharing',
  summary: 'An outside party without an agreement gets only public information, or a sharing rule names it.',
  why: 'In the night logs, images and names go out to whoever helps. If the secrecy agreement comes afterwards, what was sent before is not under it.',
  severities: ['warning'],
  catalogue: ['cc-33'],
  bad: {
    'profile.yaml': `contacts:
  external:
    - { id: lab, name: Example Lab, kind: forensic firm, agreement: None yet, label_limit: TLP:AMBER }
information_handling:
  sharing_rules:
    - { what: Indicators, with: National CERT }
`,
  },
  good: {
    'profile.yaml': `contacts:
  external:
    - { id: lab, name: Example Lab, kind: forensic firm, agreement: Retainer with secrecy clause, label_limit: TLP:AMBER }
    - { id: police, name: City police, kind: police, agreement: None, label_limit: TLP:AMBER }
    - { id: press, name: Press, kind: press, agreement: None, label_limit: TLP:CLEAR }
information_handling:
  sharing_rules:
    - { what: Facts about persons, with: Police and courts only }
`,
  },
  run({ profile: { contacts, information_handling }, report }) {
    // A section that has a mistake of its own is not there, and its rules are unknown.
    if (!information_handling) return;
    const named = (information_handling.sharing_rules ?? []).map((rule) => rule.with?.toLowerCase() ?? '');
    for (const { item, at } of withPointers(contacts?.external, '/contacts/external')) {
      if (item.agreement === undefined || !NONE.test(item.agreement.trim())) continue;
      if (item.label_limit === undefined || OPEN.test(item.label_limit.trim())) continue;
      const words = [item.name, item.kind].flatMap((word) => word?.toLowerCase() ?? []);
      if (named.some((text) => words.some((word) => text.includes(word)))) continue;
      report(`${at}/agreement`, {
        severity: 'warning',
        reason: `${authorPath(at)} ("${item.name}") may get information up to ${item.label_limit}, but has no agreement, and no sharing rule names it`,
        actual: item.agreement,
        note: 'Make an agreement now, lower the label limit to public, or add a rule to information_handling.sharing_rules.',
      });
    }
  },
} satisfies ProfileRule;
