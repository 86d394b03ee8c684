// A filled form as Markdown: the form's own document with the values in it, and the clocks that its times start.
import type { Root, RootContent, TableRow } from 'mdast';
import type { Document, Section } from '../model/documents.js';
import { renderMarkdown } from '../outputs/markdown/renderMarkdown.js';
import type { CaseData } from './caseData.js';
import type { CaseShape } from './caseShape.js';
import type { DueTime } from './deriveDueTimes.js';
import { dueCaveat, dueWords } from './describeDueTimes.js';
import { fillDocument } from './fillDocument.js';

/** The text of the file. */
export function caseMarkdown(
  document: Document,
  { data, shape, dues }: { readonly data: CaseData; readonly shape: CaseShape; readonly dues: readonly DueTime[] },
): string {
  const filled = fillDocument(document, data, shape);
  const [first] = document.sections;
  const sections = first && dues.length > 0 ? [...filled.sections, clockSection(first, dues, data)] : filled.sections;
  return renderMarkdown({ documents: [{ ...filled, sections }] }, { profileFolder: '' }).get(document.id) ?? '';
}

const HEAD = ['Due', 'Report', 'Clock', 'Decides', 'Notifies', 'Recipient'];

function clockSection(like: Section, dues: readonly DueTime[], data: CaseData): Section {
  const title = 'Clocks that these times start';
  const children: RootContent[] = [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] },
    { type: 'paragraph', children: [{ type: 'text', value: dueCaveat(data) }] },
    { type: 'table', children: [row(HEAD), ...dues.map((due) => row(cells(due)))] },
  ];
  const root: Root = { type: 'root', children };
  return { ...like, id: 'clocks', title, number: '', covers: [], root };
}

function cells(due: DueTime): readonly string[] {
  const { name, clock, from, decides, notifies, recipient, notes } = due;
  const about = [...(due.due === undefined ? [] : [clock]), `from ${from}`, ...notes.filter((note) => note !== clock)];
  return [dueWords(due).join(' = '), name, about.join('; '), decides, notifies, recipient];
}

function row(texts: readonly string[]): TableRow {
  return {
    type: 'tableRow',
    children: texts.map((value) => ({
      type: 'tableCell',
      children: [{ type: 'text', value: value === '' ? '–' : value }],
    })),
  };
}
