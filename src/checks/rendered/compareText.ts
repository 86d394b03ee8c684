// One section on both sides -> the first place at which a reader of the written file gets other words than were meant.
import type { Nodes } from 'mdast';
import type { Document, Section } from '../../model/documents.js';
import type { MeantBlock } from './meantBlocks.js';
import { squeeze, type WrittenBlock } from './readerBlock.js';
import type { DocumentReading, SectionReading } from './readSet.js';
import { REPORT_IT, type RenderedFault } from './renderedFault.js';
import { type UnevenRow, unevenRows } from './unevenRows.js';

/** Characters that a message quotes before and after the place. */
const BEFORE = 24;
const AFTER = 40;

/** What a kind of block is called in messages. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/h[1-6]$/, 'a heading'],
  [/(?:- |\d+\. )p$/, 'an entry of a list'],
  [/> p$/, 'a line of a notice'],
  [/p$/, 'a paragraph'],
  [/(?:table|row)$/, 'the first cell of a row'],
  [/cell$/, 'a cell'],
  [/code$/, 'a code block'],
];

/** Compares block by block; after the first difference nothing certain can be said of the rest of the section. */
export function compareText({ document, path }: DocumentReading, reading: SectionReading): readonly RenderedFault[] {
  const { section, meant, written } = reading;
  const fault = (reason: string, actual: string, at: Pick<RenderedFault, 'pointer' | 'words'>): RenderedFault[] => [
    {
      document,
      section,
      ...at,
      finding: { ruleId: 'rendered-text', reason: `${path}, ${reason}`, actual, note: REPORT_IT },
    },
  ];
  if (!written) {
    const heading = meant[0]?.text ?? '';
    return fault(`section ${section.id}: the heading "${heading}" does not stand there as it is meant`, heading, {
      words: section.title,
    });
  }
  const [uneven] = unevenRows(meant);
  if (uneven) return [unevenFault(document, section, uneven)];
  for (let index = 0; index < Math.max(meant.length, written.length); index += 1) {
    const [wanted, got] = [meant[index], written[index]];
    if (wanted && got && agree(wanted, got)) continue;
    return fault(...describe(section.id, wanted, got), placeOf(wanted, got));
  }
  return [];
}

/** The writer would fill the row up; what is wrong is the template. */
function unevenFault(
  document: Document,
  section: Section,
  { block, cells, width }: UnevenRow<MeantBlock>,
): RenderedFault {
  const reason = `${document.folder}, section ${section.id}: the row "${block.text}" has ${cells} cells, but its table has ${width} columns`;
  const note = 'Write as many cells in each row of the template as in its head';
  return {
    document,
    section,
    words: block.text,
    finding: { ruleId: 'rendered-outline', reason, actual: String(cells), note },
  };
}

function describe(
  id: string,
  wanted: MeantBlock | undefined,
  got: WrittenBlock | undefined,
): [reason: string, actual: string] {
  if (!got) {
    const lost = wanted?.text.slice(0, AFTER) ?? '';
    return [`section ${id}: the end is missing, from "${lost}" on`, lost];
  }
  const where = `line ${got.line}, section ${id}`;
  if (!wanted) return [`${where}: it shows "${got.text.slice(0, AFTER)}", which is not meant`, got.text];
  const at = firstDifference(wanted.text, got.text);
  const [meant, read] = [excerpt(wanted.text, at), excerpt(got.text, at)];
  if (wanted.text === got.text && wanted.kind === got.kind) {
    return [`${where}: it has ${got.marks} bold or slanted words in "${read}", but ${wanted.marks} are meant`, read];
  }
  if (wanted.text === got.text) {
    return [`${where}: it shows "${meant}" as ${nameOf(got.kind)}, but ${nameOf(wanted.kind)} is meant`, read];
  }
  return [`${where}: it shows "${read}" where "${meant}" is meant`, read];
}

/** The value of the profile that holds the first difference, else the words of the template before it. */
function placeOf(
  wanted: MeantBlock | undefined,
  got: WrittenBlock | undefined,
): Pick<RenderedFault, 'pointer' | 'words'> {
  if (!wanted) return {};
  const at = got ? firstDifference(wanted.text, got.text) : 0;
  let before = '';
  let words = '';
  let pointer: string | undefined;
  const walk = (node: Nodes): boolean => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      before += node.value;
      pointer = node.data?.pointer;
      if (pointer === undefined) words = node.value.trim() || words;
      return squeeze(before).length > at;
    }
    return 'children' in node && (node.children as Nodes[]).some(walk);
  };
  return walk(wanted.node) && pointer !== undefined ? { pointer } : { words };
}

/** Whether a reader gets the block that is meant, but for its links. */
export function agree(wanted: MeantBlock, got: WrittenBlock): boolean {
  return wanted.kind === got.kind && wanted.text === got.text && wanted.marks === got.marks;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function excerpt(text: string, at: number): string {
  const [start, end] = [Math.max(0, at - BEFORE), at + AFTER];
  return `${start > 0 ? '...' : ''}${text.slice(start, end)}${end < text.length ? '...' : ''}`;
}

function nameOf(kind: string): string {
  return NAMES.find(([pattern]) => pattern.test(kind))?.[1] ?? 'something else';
}
