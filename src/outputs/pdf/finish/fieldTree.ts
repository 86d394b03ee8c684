// The tree of a form's fields: a full name is the path from the root, and each piece of it is a field of its own.
import { PDFArray, type PDFDict, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { OpenPdf } from './openPdf.js';
import { nameOf } from './pdfObjects.js';

/** A tree that fields are put into. */
export interface FieldTree {
  /** The fields at the root, complete when all are added. */
  readonly roots: PDFArray;
  /** Puts a field into its place and writes its `T` and `Parent`. Fields that begin alike get a common parent. */
  add(name: string, field: PDFRef): void;
}

/** An empty tree. */
export function fieldTree({ context }: OpenPdf): FieldTree {
  const roots = PDFArray.withContext(context);
  const groups = new Map<string, { readonly ref: PDFRef; readonly kids: PDFArray }>();

  const place = (pieces: readonly string[], ref: PDFRef): void => {
    const dict = context.lookup(ref) as PDFDict;
    dict.set(nameOf('T'), PDFString.of(pieces.at(-1) ?? ''));
    const above = pieces.slice(0, -1);
    if (above.length === 0) {
      roots.push(ref);
      return;
    }
    const group = groupOf(above);
    dict.set(nameOf('Parent'), group.ref);
    group.kids.push(ref);
  };
  const groupOf = (pieces: readonly string[]): { readonly ref: PDFRef; readonly kids: PDFArray } => {
    const name = pieces.join('.');
    const known = groups.get(name);
    if (known) return known;
    const kids = PDFArray.withContext(context);
    const group = { ref: context.register(context.obj({ Kids: kids })), kids };
    groups.set(name, group);
    place(pieces, group.ref);
    return group;
  };

  return { roots, add: (name, field) => place(name.split('.'), field) };
}
