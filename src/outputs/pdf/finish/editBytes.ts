// Applies the edits that a look at a content stream collected, in one copy.

/** Replace the bytes from `from` up to `to` by `text` (latin1). Edits at one offset keep the order in which they were added. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Applies all edits.
 *
 * @throws Error when two edits overlap.
 */
export function editBytes(bytes: Buffer, edits: readonly Edit[]): Buffer {
  if (edits.length === 0) return bytes;
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.from - b.edit.from || a.order - b.order);
  const growth = edits.reduce((sum, edit) => sum + edit.text.length - (edit.to - edit.from), 0);
  const out = Buffer.allocUnsafe(bytes.length + growth);
  let read = 0;
  let written = 0;
  for (const { edit } of sorted) {
    if (edit.from < read) throw new Error(`Two edits of a content stream overlap at byte ${edit.from}.`);
    written += bytes.copy(out, written, read, edit.from);
    written += out.write(edit.text, written, 'latin1');
    read = edit.to;
  }
  bytes.copy(out, written, read);
  return out;
}
