// Profile rule (fc-02): the lists that a form offers to tick have at least two entries, each unlike the others.
import { authorPath } from '../authorPath.js';
import type { PartialProfile, ProfileRule } from '../context.js';
import { findTwins } from '../findTwins.js';
import { placeText } from '../placeText.js';
import { withPointers } from '../withPointers.js';

/** The lists by the path that templates/standard/forms.yaml names, with what the form prints of each entry. */
interface Choices {
  readonly entries: readonly { readonly text: string | undefined; readonly at: string }[];
  readonly pointer: string;
  /** Whether a single entry may be right: a house may be under one law, and have one hotline. */
  readonly oneIsEnough?: boolean;
}

export default {
  id: 'form-choices',
  summary:
    'Each list of the profile from which a form offers choices has at least two entries, each with a name of its own.',
  why: 'A box that is the only one to tick asks nothing. Two boxes of one name cannot be told apart afterwards, and the figures made from them are wrong.',
  severities: ['error', 'warning'],
  unsuppressible: 'conflict',
  catalogue: ['fc-02'],
  bad: {
    'profile.yaml': `poc:
  channels:
    - { id: hotline, name: Security hotline }
    - { id: hotline-2, name: Security hotline }
information_handling:
  labels:
    - { id: internal, label: Internal }
`,
  },
  good: {
    'profile.yaml': `poc:
  channels:
    - { id: hotline, name: Security hotline }
    - { id: mail, name: Security mailbox }
information_handling:
  labels:
    - { id: public, label: Public }
    - { id: internal, label: Internal }
`,
  },
  run(context) {
    const asked = new Set(
      context.standard.forms.flatMap(({ sections }) =>
        sections.flatMap(({ fields }) => fields.flatMap(({ choices_from }) => choices_from ?? [])),
      ),
    );
    for (const [path, { entries, pointer, oneIsEnough }] of choicesOf(context.profile)) {
      if (!asked.has(path) || entries.length === 0) continue;
      if (entries.length === 1 && !oneIsEnough) {
        context.report(pointer, {
          where: 'key',
          severity: 'warning',
          reason: `${authorPath(pointer)} has one entry, so that the forms offer nothing to choose`,
          note: 'Add the other entries that occur.',
        });
      }
      for (const {
        item: { text, at },
        first,
      } of findTwins(entries, (entry) => entry.text?.trim().toLowerCase())) {
        context.report(at, {
          reason: `${authorPath(at)} is "${text}", which the forms already offer (${placeText(context, first.at)})`,
          actual: text,
          note: 'Give each entry a name that tells it from the others.',
        });
      }
    }
  },
} satisfies ProfileRule;

function choicesOf({ classification, information_handling, notification, poc }: PartialProfile): [string, Choices][] {
  const named = <Item>(
    list: readonly Item[] | undefined,
    pointer: string,
    key: keyof Item & string,
  ): Pick<Choices, 'entries' | 'pointer'> => ({
    pointer,
    entries: withPointers(list, pointer).map(({ item, at }) => {
      const text = item[key];
      return { text: typeof text === 'string' ? text : undefined, at: `${at}/${key}` };
    }),
  });
  return [
    // Names of classes are compared by class-ranks, codes and names of categories by category-code.
    [
      'classification.severity_classes',
      named(classification?.severity_classes, '/classification/severity_classes', 'id'),
    ],
    ['classification.categories', named(classification?.categories, '/classification/categories', 'id')],
    ['information_handling.tlp', named(information_handling?.labels, '/information_handling/labels', 'label')],
    ...[
      [
        'classification.impact_types',
        named(classification?.impact_types, '/classification/impact_types', 'name'),
      ] as const,
      ['notification.regimes', named(notification?.regimes, '/notification/regimes', 'catalogue')] as const,
      ['poc.channels', named(poc?.channels, '/poc/channels', 'name')] as const,
    ].map(([path, choices]): [string, Choices] => [path, { ...choices, oneIsEnough: true }]),
  ];
}
