// Blocks of a document -> rows of tables that have another number of cells than their head.

/** A row that does not fit. */
export interface UnevenRow<Block> {
  /** Its first cell. */
  readonly block: Block;
  readonly cells: number;
  /** The number of columns. */
  readonly width: number;
}

/** The uneven rows in reading order. */
export function unevenRows<Block extends { readonly kind: string }>(
  blocks: readonly Block[],
): readonly UnevenRow<Block>[] {
  const uneven: UnevenRow<Block>[] = [];
  let width = 0;
  for (const [index, block] of blocks.entries()) {
    const isHead = block.kind.endsWith('table');
    if (!isHead && !block.kind.endsWith('row')) continue;
    let end = index + 1;
    while (blocks[end]?.kind.endsWith('cell')) end += 1;
    const cells = end - index;
    if (isHead) width = cells;
    else if (cells !== width) uneven.push({ block, cells, width });
  }
  return uneven;
}
