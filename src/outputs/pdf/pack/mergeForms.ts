// The pack's form: the fields of all parts in one tree. Each part's names begin with its own form, so that they never meet.
import { PDFArray, type PDFContext, type PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { OpenPdf } from '../finish/openPdf.js';
import { assignAll, dictAt, itemsAt, nameOf, numberAt } from '../finish/pdfObjects.js';

/** The pack's form while parts are added. */
export interface GrowingForm {
  /** Adds the fields of a part, before the copies are settled. */
  add(part: OpenPdf, copy: <T extends PDFObject>(object: T) => T): void;
  /** Writes the form into the catalogue; without fields there is none. */
  write(catalog: PDFDict): void;
}

/** An empty form. */
export function growForm(context: PDFContext): GrowingForm {
  const fields = PDFArray.withContext(context);
  let shared: readonly (readonly [string, PDFObject])[] = [];
  let signatures = 0;
  return {
    add(part, copy) {
      const form = dictAt(part.catalog, 'AcroForm');
      if (!form) return;
      for (const field of itemsAt(form, 'Fields')) fields.push(copy(field));
      signatures |= numberAt(form, 'SigFlags') ?? 0;
      // All parts have the same font and text, for one program made them.
      if (shared.length > 0) return;
      shared = ['DR', 'DA'].flatMap((key) => {
        const value = form.get(nameOf(key));
        return value === undefined ? [] : [[key, copy(value)] as const];
      });
    },
    write(catalog) {
      if (fields.size() === 0) return;
      const form = context.obj({});
      assignAll(form, { Fields: fields, ...Object.fromEntries(shared) });
      if (signatures > 0) form.set(nameOf('SigFlags'), PDFNumber.of(signatures));
      catalog.set(nameOf('AcroForm'), context.register(form));
    },
  };
}
