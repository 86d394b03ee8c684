// Handlebars source that cannot be parsed -> the block that was opened and not closed, or closed and not opened: the parser names another line.

import { BLOCKS } from './blocks.js';

/** A block whose two ends do not fit. */
export interface UnclosedBlock {
  /** Offset of its `{{`. */
  readonly offset: number;
  /** One sentence. */
  readonly reason: string;
  /** What to add or to take away. */
  readonly note: string;
}

const COMMENT = /\{\{~?!--.*?--~?\}\}|\{\{~?![^}]*\}\}/gs;
const BLOCK = /\{\{~?\s*(?:([#^])\s*(?=[\w>*])[>*]?\s*|(\/)\s*)([\w.-]+)/g;

/** The first fault; undefined when every block is closed by its own name. */
export function findUnclosed(source: string): UnclosedBlock | undefined {
  const open: { readonly name: string; readonly offset: number }[] = [];
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  // Comments keep their length, so that offsets stay.
  const text = source.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const { index: offset, 2: closes, 3: name = '' } of text.matchAll(BLOCK)) {
    if (closes === undefined) {
      open.push({ name, offset });
      continue;
    }
    const last = open.pop();
    if (last?.name === name) continue;
    // Of two names that do not fit, the one that is no block is misspelled.
    if (last && !BLOCKS.has(last.name) && BLOCKS.has(name)) {
      const reason = `{{#${last.name}}} is no block; it is closed by {{/${name}}} in line ${lineOf(offset)}`;
      return { offset: last.offset, reason, note: `Write {{#${name} ...}}` };
    }
    if (!last || !open.some((other) => other.name === name)) {
      const opened = last ? `, but {{#${last.name}}} of line ${lineOf(last.offset)} is open` : '';
      return {
        offset,
        reason: `{{/${name}}} closes a block that is not open${opened}`,
        note: 'Remove it, or mend its name',
      };
    }
    const reason = `{{#${last.name}}} is not closed before {{/${name}}} in line ${lineOf(offset)}`;
    return { offset: last.offset, reason, note: `Add {{/${last.name}}} where it ends` };
  }
  const [first] = open;
  if (!first) return undefined;
  return {
    offset: first.offset,
    reason: `{{#${first.name}}} is not closed`,
    note: `Add {{/${first.name}}} where it ends`,
  };
}
