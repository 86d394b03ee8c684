// Check (cc-39, cc-40): people's own numbers stand where people are called from, and nowhere else.
import { toString as textOf } from 'mdast-util-to-string';
import type { Document } from '../../model/documents.js';
import type { Check, CheckContext } from '../check.js';

/** Where people are called from; all else speaks of roles. */
const DIRECTORY = 'contact-directory';
const CALLING_KINDS: ReadonlySet<string> = new Set(['cards', 'playbooks']);
const CALLING_SECTIONS: ReadonlySet<string> = new Set(['incident-management-plan#first-page']);

/** Labels under which anybody may read a document. */
const OPEN_LABEL = /^(?:TLP:(?:CLEAR|WHITE)|public)$/i;

/** Fewer digits than this may be anything. */
const DIGITS = 7;

export default {
  id: 'private-number',
  summary: "People's own numbers and names stand only where they may",
  why: 'A number on a form travels with each copy of the form, to the supplier and to the press. Numbers stand in the directory, on cards and in playbooks, and on the first page of the plan, which are labelled and replaced; all else names roles, and stays right when people change.',
  unsuppressible: 'safety',
  findings: [
    {
      id: 'private-number',
      summary: 'A document from which nobody is called prints a number or address of a person',
    },
    { id: 'person-in-form', summary: 'A form prints the name of a person' },
    { id: 'label-too-open', summary: 'Documents with numbers of people carry a label for the public' },
  ],
  catalogue: ['cc-39', 'cc-40'],
  bad: {
    'profile.yaml': `document_set: { classification_label: "TLP:CLEAR" }
people: { cards: [{ id: ada, name: Ada Example, phone: "+44 1632 960123" }] }
`,
    'documents/plan/a/10-scope.md': 'Call +44 (1632) 960-123.',
    'documents/forms/b/10-scope.md': 'Send it to Ada Example.',
  },
  good: {
    'profile.yaml': `document_set: { classification_label: "TLP:AMBER" }
people: { cards: [{ id: ada, name: Ada Example, phone: "+44 1632 960123", phone_alternate: "+44 1632 960700" }] }
poc: { channels: [{ id: hotline, address: "+44 1632 960700" }] }
`,
    'documents/plan/a/10-scope.md': 'Call the duty officer, or the hotline +44 1632 960700.',
    'documents/registers/contact-directory/10-people.md': 'Ada Example: +44 1632 960123',
  },
  run(context) {
    const people = privatePeople(context);
    for (const document of context.set.documents) {
      const numbers = printedNumbers(document, people);
      if (numbers.length > 0 && OPEN_LABEL.test(document.control.label.trim())) {
        context.reportFact(labelPointer(document, context), {
          ruleId: 'label-too-open',
          reason: `${document.id} carries the label ${document.control.label}, but prints ${numbers.length} numbers or addresses of people`,
          actual: document.control.label,
          note: 'Choose a label that keeps it inside',
        });
      }
      if (document.id !== DIRECTORY && !CALLING_KINDS.has(document.kind)) {
        for (const { section, pointer, name } of numbers) {
          if (CALLING_SECTIONS.has(`${document.id}#${section}`)) continue;
          context.reportFact(pointer, {
            ruleId: 'private-number',
            reason: `${document.id}, section ${section}, prints a number or address of ${name}`,
            actual: name,
            note: `Print the role; the number stands in ${DIRECTORY}, on cards and in playbooks`,
          });
        }
      }
      if (document.kind === 'forms') checkForm(document, people, context);
    }
  },
} satisfies Check;

function checkForm(document: Document, people: readonly PrivatePerson[], context: CheckContext): void {
  const text = document.sections.map(({ root }) => textOf(root)).join(' ');
  for (const { name, at } of people) {
    if (!text.includes(name)) continue;
    context.reportFact(`${at}/name`, {
      ruleId: 'person-in-form',
      reason: `The form ${document.id} prints the name of ${name}`,
      actual: name,
      note: 'Print the role: forms outlive people and go to other houses',
    });
  }
}

/** Where the label of a document was written. */
function labelPointer({ id, folder, kind, control }: Document, { profile }: CheckContext): string {
  const names: readonly string[] = [id, folder, kind];
  const own = (profile.document_set.labels ?? []).findIndex(
    ({ documents, label }) => label === control.label && documents.some((name) => names.includes(name)),
  );
  return own < 0 ? '/document_set/classification_label' : `/document_set/labels/${own}/label`;
}

interface PrivatePerson {
  readonly name: string;
  /** JSON pointer of the card. */
  readonly at: string;
  /** Squeezed numbers and addresses that stand on the card alone, with their keys. */
  readonly values: readonly { readonly key: string; readonly text: string }[];
}

/** A number that is also that of a channel or of a function is no private one. */
function privatePeople({ profile }: CheckContext): readonly PrivatePerson[] {
  const { people, ...others } = profile;
  const elsewhere = squeeze(JSON.stringify(others));
  return (people?.cards ?? []).map((card, index) => ({
    name: card.name,
    at: `/people/cards/${index}`,
    values: (['phone', 'phone_alternate', 'email', 'out_of_band'] as const).flatMap((key) => {
      const text = squeeze(card[key] ?? '');
      const tellsItsOwner = text.includes('@') || text.replaceAll(/\D/g, '').length >= DIGITS;
      return tellsItsOwner && !elsewhere.includes(text) ? [{ key, text }] : [];
    }),
  }));
}

function printedNumbers(document: Document, people: readonly PrivatePerson[]) {
  const sections = document.sections.map(({ id, root }) => ({ id, text: squeeze(textOf(root)) }));
  const whole = sections.map(({ text }) => text).join('\n');
  return people.flatMap(({ name, at, values }) =>
    values
      .filter(({ text }) => whole.includes(text))
      .flatMap(({ key, text }) =>
        sections
          .filter((section) => section.text.includes(text))
          .map((section) => ({ name, pointer: `${at}/${key}`, section: section.id })),
      ),
  );
}

/** Spaces and signs inside numbers make no difference, capitals of addresses neither. */
function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/(?<=[\d+)])[\s\u00a0\u202f()/.-]+(?=[\d(])/g, '');
}
