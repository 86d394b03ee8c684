// Makes the first page: whose document it is, what it is for, its control block, its history and who receives it.
import type { Element } from 'hast';
import type { Logo } from '../../../model/appearance.js';
import type { ChangeEntry, ControlBlock, Document } from '../../../model/documents.js';
import { isDraft } from '../../../model/isDraft.js';
import { TOP } from './anchor.js';
import { columnWidths } from './columnWidths.js';
import { element } from './element.js';
import type { TypeArea } from './papers.js';
import { renderLogo } from './renderLogo.js';

const EN_DASH = '–';
const filled = (value: string): string => (value.trim() === '' ? EN_DASH : value);

/** Size of its table text in points. */
const TABLE_TEXT = 8.5;

type Fact = keyof ControlBlock;

/** What the cover needs to know about its page. */
export interface CoverPage {
  readonly area: TypeArea;
  /** Measures a line of text in em. */
  readonly width: (text: string) => number;
  readonly logo?: Logo | undefined;
}

const IDENTITY: readonly (readonly [string, Fact])[] = [
  ['Identifier', 'identifier'],
  ['Owner', 'owner'],
  ['Approver', 'approver'],
  ['Audience', 'audience'],
  ['Label', 'label'],
  ['Language', 'language'],
];

const STATUS: readonly (readonly [string, Fact])[] = [
  ['Version', 'version'],
  ['Status', 'status'],
  ['Approved', 'approved'],
  ['Content', 'content'],
  ['Effective', 'effective'],
  ['Next review', 'nextReview'],
];

function factTable(caption: string, facts: readonly (readonly [string, Fact])[], control: ControlBlock): Element {
  return element('table', { className: ['facts'] }, [
    element('caption', {}, [caption]),
    element(
      'tbody',
      {},
      facts
        .filter(([, fact]) => control[fact] !== undefined)
        .map(([name, fact]) =>
          element('tr', {}, [
            element('th', { scope: 'row' }, [name]),
            element('td', {}, [filled(String(control[fact]))]),
          ]),
        ),
    ),
  ]);
}

// Two tables side by side: in one of four columns, each value would have two row heads for those who listen to the document.
function controlBlock(control: ControlBlock): Element {
  return element('div', { className: ['control'] }, [
    factTable('Document control', IDENTITY, control),
    factTable('Status and dates', STATUS, control),
  ]);
}

function changeTable(changes: readonly ChangeEntry[], { area, width }: CoverPage): Element {
  const columns: readonly (readonly [string, keyof ChangeEntry])[] = [
    ['Version', 'version'],
    ['Date', 'date'],
    ['Change', 'reason'],
    ['Author', 'author'],
    ['Approver', 'approver'],
  ];
  const { percent, nowrap } = columnWidths(
    columns.map(([head, key]) => ({ head, cells: changes.map((change) => change[key]) })),
    area.portrait / TABLE_TEXT,
    width,
  );
  return element('table', { className: ['plain', 'changes'] }, [
    element('caption', {}, ['Change history']),
    element(
      'colgroup',
      {},
      percent.map((share) => element('col', { style: `width:${share}%` })),
    ),
    element('thead', {}, [
      element(
        'tr',
        {},
        columns.map(([head]) => element('th', { scope: 'col' }, [head])),
      ),
    ]),
    element(
      'tbody',
      {},
      changes.map((change) =>
        element(
          'tr',
          {},
          columns.map(([, key], index) =>
            element('td', nowrap[index] ? { className: ['nowrap'] } : {}, [filled(change[key])]),
          ),
        ),
      ),
    ),
  ]);
}

/** Change history and distribution list; nothing for a part that is empty. */
function renderHistory({ control }: Document, page: CoverPage): Element[] {
  return [
    ...(control.changes.length > 0 ? [changeTable(control.changes, page)] : []),
    ...(control.distribution.length > 0
      ? [
          element('div', { className: ['distribution'] }, [
            element('p', { className: ['caption'] }, ['Distribution']),
            element(
              'ul',
              {},
              control.distribution.map((receiver) => element('li', {}, [receiver])),
            ),
          ]),
        ]
      : []),
  ];
}

/** Organization, label, identity where it stands nowhere else, title and summary. */
export function renderHead(
  { title, summary, control }: Document,
  logo: Logo | undefined,
  identity?: string,
): Element[] {
  const draft = isDraft(control);
  const name = element('p', { className: ['organization'] }, [filled(control.organization)]);
  return [
    element('div', { className: ['marks'] }, [
      logo ? element('div', {}, [renderLogo(logo), name]) : name,
      element('p', { className: ['labels'] }, [
        ...(draft ? [element('span', { className: ['label', 'draft'] }, ['DRAFT']), ' '] : []),
        element('span', { className: ['label'] }, [filled(control.label)]),
      ]),
    ]),
    ...(identity === undefined ? [] : [element('p', { className: ['identifier'] }, [identity])]),
    element('h1', { id: TOP }, [title]),
    element('p', { className: ['summary'] }, [summary]),
  ];
}

/** The cover page. */
export function renderCover(document: Document, page: CoverPage): Element {
  return element('header', { className: ['cover'] }, [
    ...renderHead(document, page.logo, filled(document.control.identifier)),
    element('div', { className: ['rule'] }),
    controlBlock(document.control),
    ...renderHistory(document, page),
  ]);
}
