// Profile rule (cc-17): no class, false alarm or draft keeps a case from the legal screen.
import { authorPath } from '../authorPath.js';
import type { PartialProfile, ProfileRule } from '../context.js';
import { gravestFirst } from '../gravestFirst.js';
import { withPointers } from '../withPointers.js';

/** Words that make a class a limit: `from Severe`, `Severe and above`, `only Emergency`. */
const LIMIT = {
  before: String.raw`(?:from|only|at least|starting (?:at|with)|as of|above|beginning with)\s+(?:(?:the|an?|incidents?|cases?|of|class(?:es)?|severity)\s+)*`,
  after: String.raw`\s+(?:and|or)\s+(?:above|higher|graver|worse|more|upwards?)|\s+upwards?|\s+only\b`,
};
/** Words that take a state out: `false alarms are not screened`. */
const STATE = /\b(?:false alarms?|drafts?|unconfirmed (?:cases|incidents|events))\b/i;
const LEFT_OUT = /\b(?:not|never|no|without|except|unless|skip(?:s|ped)?|exempt(?:ed)?)\b/i;

export default {
  id: 'legal-screen-independent',
  summary: 'The words about the legal screen set no lowest class and leave out no false alarm and no draft.',
  why: 'The class says how fast we work, not whether a law applies. A case of the lowest class can be a breach of personal data that must be reported within 72 hours, and a false alarm can turn out to be none. So every case is screened.',
  catalogue: ['cc-17'],
  bad: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: severe, name: Severe, rank: 2 }
    - { id: minor, name: Minor, rank: 1 }
notification:
  principle: Incidents of class Severe and above are screened.
`,
  },
  good: {
    'profile.yaml': `classification:
  severity_classes:
    - { id: severe, name: Severe, rank: 2 }
    - { id: minor, name: Minor, rank: 1 }
notification:
  principle: Every incident is screened, from class Minor upward, false alarms too. Severe cases are screened twice.
`,
  },
  run({ profile, report }) {
    const ranked = gravestFirst(profile.classification?.severity_classes);
    // A limit at the lightest class is none.
    const graver = new Set(ranked.slice(0, -1).map(({ id }) => id));
    const names = (profile.classification?.severity_classes ?? []).flatMap(({ id, name }) =>
      id !== undefined && graver.has(id) ? [id, ...(name === undefined ? [] : [name])] : [],
    );
    for (const { text, at } of screenTexts(profile)) {
      const limit = names.length > 0 ? limitOf(names).exec(text)?.[0] : undefined;
      const sentence = text.split(/(?<=[.;!?])\s+/).find((part) => STATE.test(part) && LEFT_OUT.test(part));
      const found = limit ?? sentence;
      if (found === undefined) continue;
      report(at, {
        reason: `${authorPath(at)} keeps cases from the legal screen: "${found.trim()}"`,
        actual: found.trim(),
        note: 'Say that every case is screened, whatever its class, false alarms and drafts included. The class sets the speed only.',
      });
    }
  },
} satisfies ProfileRule;

/** Where the profile says when the screen is run. */
function screenTexts({ notification, contacts, decisions }: PartialProfile) {
  const owner = notification?.screen_owner;
  const asked = withPointers(contacts?.internal, '/contacts/internal').filter(
    ({ item }) => owner !== undefined && item.role === owner,
  );
  const decision = withPointers(decisions?.matrix, '/decisions/matrix').filter(
    ({ item }) => item.id === 'inform-authorities',
  );
  return [
    { text: notification?.principle, at: '/notification/principle' },
    ...withPointers(notification?.screen_questions, '/notification/screen_questions').map(({ item, at }) => ({
      text: item as string | undefined,
      at,
    })),
    ...asked.map(({ item, at }) => ({ text: item.trigger, at: `${at}/trigger` })),
    ...decision.map(({ item, at }) => ({ text: item.condition, at: `${at}/condition` })),
  ].flatMap(({ text, at }) => (text === undefined ? [] : [{ text, at }]));
}

function limitOf(names: readonly string[]): RegExp {
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return new RegExp(String.raw`\b${LIMIT.before}(?:${any})\b|\b(?:${any})(?:${LIMIT.after})`, 'iu');
}
