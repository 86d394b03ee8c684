// Everything that is done to printed PDFs, as jobs on plain data, so that a worker thread can do it: finish, check, merge.
import type { DraftMark } from '../finish/draftMark.js';
import { type FinishedPdf, finishPdf } from '../finish/finishPdf.js';
import { openPdf } from '../finish/openPdf.js';
import type { FormPlan } from '../finish/writeForm.js';
import type { PdfStatement } from '../finish/xmpPacket.js';
import type { Attachment } from '../pack/attachFiles.js';
import { mergePack } from '../pack/mergePack.js';
import { badBreaks } from '../verify/badBreaks.js';
import { checkFile } from '../verify/checkFile.js';
import { type PdfView, readView } from '../verify/readView.js';
import { type PdfFault, verifyLinks, verifyPdf, verifyView } from '../verify/verifyPdf.js';

/** One printed document. */
export interface FinishJob {
  readonly documentId: string;
  readonly raw: Uint8Array;
  readonly statement: PdfStatement;
  /** Path of every document's PDF by id, relative to this one's folder, with `/`. */
  readonly paths: ReadonlyMap<string, string>;
  /** The organization's own words in it: what they hold is no fault of ours. */
  readonly values: readonly string[];
  /** What a reader must find in it, in the order of the document. */
  readonly texts: readonly string[];
  /** How many pages it may have. */
  readonly mostPages?: number | undefined;
  /** How the names of the fonts begin that it may have. */
  readonly fonts: readonly string[];
  /** Set where the document is a draft. */
  readonly draft?: DraftMark | undefined;
  /** What can be filled in, in a form. */
  readonly form?: FormPlan | undefined;
}

/** A finished document in figures and bytes. */
export interface FinishedDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly links: number;
  /** How the text begins that stands after the last page that the document may have. */
  readonly beyond?: string;
  /** Where a page ends at a bad place. */
  readonly breaks: readonly PdfFault[];
}

/** What to do when all documents are finished. */
export interface ConcludeJob {
  /** In pack order. */
  readonly documents: readonly { readonly documentId: string; readonly bookmark: string }[];
  /** Whether `merge` follows; without it nothing is kept for it. */
  readonly pack: boolean;
}

/** What the checks of the documents' final bytes found. */
export interface Conclusion {
  /** Faults by document id. */
  readonly faults: ReadonlyMap<string, readonly PdfFault[]>;
  /** Milliseconds by kind of work, for the bench. */
  readonly spent: Readonly<Record<string, number>>;
}

/** What the pack says of itself, and carries. */
export interface MergeJob {
  readonly statement: PdfStatement;
  readonly attachments: readonly Attachment[];
}

/** The pack, and what the checks of its final bytes found. */
export interface MergedPack {
  readonly bytes: Uint8Array;
  readonly faults: readonly PdfFault[];
  /** As in `Conclusion`, with the work on the pack. */
  readonly spent: Readonly<Record<string, number>>;
}

/** Does the jobs of one set after another: `finish` once per document, then `conclude` once, then `merge` where a pack is wanted. */
export interface PdfPass {
  /** @throws Error when the PDF is not what our HTML prints as. */
  finish(job: FinishJob): Promise<FinishedDocument>;
  conclude(job: ConcludeJob): Promise<Conclusion>;
  /** Merges the concluded documents, which must have no fault. */
  merge(job: MergeJob): Promise<MergedPack>;
}

interface Kept extends FinishJob {
  readonly finished: FinishedPdf;
  readonly view: PdfView;
  readonly faults: readonly PdfFault[];
}

interface Part extends Kept {
  readonly bookmark: string;
}

/** Makes a pass that works in this thread. `now` tells milliseconds. */
export function createPass(now: () => number): PdfPass {
  const kept = new Map<string, Kept>();
  let parts: readonly Part[] = [];
  const spent: Record<string, number> = { 'pass over PDF': 0, 'PDF checks': 0, pack: 0 };
  const timed = async <T>(kind: string, work: () => T | Promise<T>): Promise<T> => {
    const begun = now();
    const result = await work();
    spent[kind] = (spent[kind] ?? 0) + now() - begun;
    return result;
  };
  const expectations = ({
    statement,
    values,
    fonts,
    form,
  }: Pick<FinishJob, 'statement' | 'values' | 'fonts' | 'form'>) => ({
    title: statement.title,
    language: statement.language,
    fonts,
    values,
    fields: form?.fields.map(({ name }) => name) ?? [],
  });

  return {
    async finish(job) {
      const { documentId, statement, paths, form, draft } = job;
      const documentIds = new Set(paths.keys());
      const facts = { ...statement, documentId, documentIds, pathOf: pathIn(paths), form, draft };
      const finished = await timed('pass over PDF', () => finishPdf(job.raw, facts));
      // The final bytes are parsed once: for the checks, and then for the pack.
      const checked = await timed('PDF checks', async () => {
        const view = readView(await openPdf(finished.bytes));
        const expected = { ...expectations(job), texts: job.texts, pages: finished.pages, mostPages: job.mostPages };
        return { view, breaks: badBreaks(view), faults: [...checkFile(finished.bytes), ...verifyView(view, expected)] };
      });
      kept.set(documentId, { ...job, finished, ...checked });
      const { internal, crossDocument, external } = finished.links;
      const beyond = checked.view.pages[job.mostPages ?? finished.pages]?.content.replace(/\s+/g, ' ').trim();
      return {
        bytes: finished.bytes,
        pages: finished.pages,
        links: internal + crossDocument + external,
        ...(beyond === undefined ? {} : { beyond }),
        breaks: checked.breaks,
      };
    },

    async conclude({ documents, pack }) {
      const destinations = new Map([...kept].map(([id, { finished }]) => [id, new Set(finished.destinations.keys())]));
      const faults = new Map<string, readonly PdfFault[]>();
      const concluded = documents.map((document) => ({ ...document, ...(kept.get(document.documentId) as Kept) }));
      kept.clear();
      for (const part of concluded) {
        const others = { documents: destinations, pathOf: pathIn(part.paths) };
        const links = await timed('PDF checks', () => verifyLinks(part.view, { ...expectations(part), ...others }));
        faults.set(part.documentId, [...part.faults, ...links]);
      }
      parts = pack ? concluded : [];
      return { faults, spent: { ...spent } };
    },

    async merge({ statement, attachments }) {
      const joined = parts;
      parts = [];
      const merged = await timed('pack', () =>
        mergePack(
          joined.map(({ documentId, bookmark, view, paths }) => ({
            documentId,
            title: bookmark,
            pdf: view.pdf,
            pathOf: pathIn(paths),
          })),
          statement,
          attachments,
        ),
      );
      const values = joined.flatMap((part) => part.values);
      const fields = joined.flatMap((part) => expectations(part).fields);
      const pages = joined.reduce((sum, { finished }) => sum + finished.pages, 0);
      // A link out of the pack would lead to a file that its reader does not have.
      const fonts = [...new Set(joined.flatMap((part) => part.fonts))];
      const own = { ...expectations({ statement, values, fonts }), fields, pages, attachments };
      const expected = { ...own, documents: new Map() };
      const faults = await timed('PDF checks', () => verifyPdf(merged.bytes, expected));
      return { bytes: merged.bytes, faults, spent: { ...spent } };
    },
  };
}

function pathIn(paths: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => {
    const path = paths.get(id);
    if (path === undefined) throw new Error(`the set has no document ${id}`);
    return path;
  };
}
