// One written file as a whole -> what is wrong with its outline: title, order of headings, markup that we never write.
import type { Finding } from '../../diagnostics.js';
import { blockText, type WrittenBlock } from './readerBlock.js';
import type { DocumentReading } from './readSet.js';
import { REPORT_IT, type RenderedFault } from './renderedFault.js';

/** What our writer never writes, and what it would do. */
const UNWANTED: readonly (readonly [RegExp, string])[] = [
  [/html$/, 'raw HTML, which git hosts hide or run'],
  [/definition$/, 'the definition of a link, which nobody sees'],
];

/** Looks at every block once. */
export function checkOutline({ document, path, blocks }: DocumentReading): readonly RenderedFault[] {
  const faults: RenderedFault[] = [];
  const tell = (block: Pick<WrittenBlock, 'line'> | undefined, told: Pick<Finding, 'reason' | 'actual'>): void => {
    const where = block ? `${path}, line ${block.line}` : path;
    const finding = { ruleId: 'rendered-outline', note: REPORT_IT, ...told, reason: `${where}: ${told.reason}` };
    faults.push({ document, finding });
  };
  const [first] = blocks;
  const title = blockText('h1', document.title);
  if (first?.kind !== 'h1' || first.text !== title) {
    tell(first, { reason: `the file does not begin with its title "${title}"`, actual: first?.text });
  }
  let level = 1;
  for (const [index, block] of blocks.entries()) {
    const { kind, text: actual } = block;
    const unwanted = UNWANTED.find(([pattern]) => pattern.test(kind))?.[1];
    if (unwanted !== undefined) tell(block, { reason: `there is ${unwanted}`, actual });
    const heading = /^h([1-6])$/.exec(kind);
    if (!heading) continue;
    const next = Number(heading[1]);
    if (next === 1 && index > 0) tell(block, { reason: 'a second title stands in the file', actual });
    if (next > level + 1) tell(block, { reason: `a heading of level ${next} follows one of level ${level}`, actual });
    level = next;
  }
  return faults;
}
