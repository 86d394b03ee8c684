// A document -> the blocks that a reader is meant to get before its first section: title, summary, control block.
import { compactControl } from '../../model/compactControl.js';
import type { Document } from '../../model/documents.js';
import { CONTROL_HEADINGS, controlChanges, controlFacts, type TextTable } from '../../model/fullControl.js';
import { blockText, squeeze } from './readerBlock.js';

/** A block without links, and the value that it shows, where it shows one. */
export interface FrontBlock {
  readonly kind: string;
  readonly text: string;
  readonly value?: string;
}

/** The blocks in reading order. */
export function meantFront(document: Document): readonly FrontBlock[] {
  const { title, summary, format, control } = document;
  return [
    { kind: 'h1', text: blockText('h1', title), value: title },
    { kind: 'p', text: squeeze(summary), value: summary },
    ...(format === 'book' ? bookControl(control) : [lineControl(document)]),
  ];
}

function bookControl(control: Document['control']): readonly FrontBlock[] {
  return [
    { kind: 'h2', text: CONTROL_HEADINGS.facts },
    ...tableBlocks(controlFacts(control)),
    { kind: 'h3', text: CONTROL_HEADINGS.changes },
    ...tableBlocks(controlChanges(control)),
    { kind: 'h3', text: CONTROL_HEADINGS.distribution },
    ...control.distribution.map((value) => ({ kind: '- p', text: squeeze(value), value })),
  ];
}

function lineControl(document: Document): FrontBlock {
  const entries = compactControl(document).map(([name, value]) => `${name}: ${value}`);
  return { kind: 'p', text: squeeze(entries.join(' · ')) };
}

/** A cell without a value shows a dash. */
function tableBlocks({ head, rows }: TextTable): readonly FrontBlock[] {
  return [head, ...rows].flatMap((cells, index) =>
    cells.map((value, column) => {
      const kind = column > 0 ? 'cell' : index > 0 ? 'row' : 'table';
      return { kind, text: value === '' ? '–' : squeeze(value), value };
    }),
  );
}
