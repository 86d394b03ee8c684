// A place in a policy -> whether what stands there tells of the past: in a change history, or in a sentence that says that something was so.
import type { VFile } from 'vfile';
import type { Range } from '../../../diagnostics.js';
import { blockAt, type PolicyBlock } from '../readBlocks.js';
import { isHistory } from './isHistory.js';
import { tellsOfThePast } from './tellsOfThePast.js';

/**
 * @param start offset of the citation in the file
 * @param end offset behind it
 */
export function isOfThePast(block: PolicyBlock, start: number, end: number): boolean {
  const [from, to] = [start - block.start, end - block.start];
  const { text, row } = block;
  return isHistory(block) || tellsOfThePast(text.slice(0, from), text.slice(from, to), text.slice(to), row?.source);
}

/** The same for a link; one in raw HTML or in the front matter has no sentence around it. */
export function isPastAt(file: VFile, { start, end }: Range): boolean {
  const block = blockAt(file, start.offset ?? 0);
  return block !== undefined && isOfThePast(block, start.offset ?? 0, end.offset ?? 0);
}
