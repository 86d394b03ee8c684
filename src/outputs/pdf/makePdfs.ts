// DocumentSet -> one PDF a document, and the pack: HTML, print, pass over the PDF, checks. Printing and the pass overlap.
import { setImmediate as tick } from 'node:timers/promises';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { openPrinter, type Printer, type PrinterOptions } from '../../browser/openPrinter.js';
import { mostPages } from '../../model/documentFormat.js';
import type { Artifact, Document, DocumentSet } from '../../model/documents.js';
import { isDraft } from '../../model/isDraft.js';
import { runStage, type StageRunner } from '../../model/stages.js';
import { PACK_PATH, packStatement, pathsFrom, pdfPath, statementOf } from './documentFiles.js';
import type { DraftMark } from './finish/draftMark.js';
import type { FormPlan } from './finish/writeForm.js';
import { planFields } from './form/planFields.js';
import { addScripts } from './html/addScripts.js';
import { dressTheme } from './html/dressTheme.js';
import { loadTheme } from './html/loadTheme.js';
import { missingGlyphs } from './html/missingGlyphs.js';
import { renderHtml } from './html/renderHtml.js';
import type { Theme } from './html/theme.js';
import type { Attachment } from './pack/attachFiles.js';
import type { FinishedDocument } from './pass/createPass.js';
import { type OpenPass, openPass } from './pass/openPass.js';
import { breakFindings, faultFindings, glyphFindings, lengthFindings, type PdfFinding } from './pdfFindings.js';
import { printedValues } from './printedValues.js';
import { printFitting } from './printFitting.js';
import { settled } from './settled.js';
import { visibleTexts } from './visibleTexts.js';

/** What PDFs are made with. */
export interface PdfSettings {
  readonly printer: PrinterOptions;
  /** Folder of print.css. */
  readonly themeFolder: string;
  /** Sees each page before it is printed; the bench keeps them. */
  readonly onHtml?: (documentId: string, html: string) => void;
}

/** What was made, in figures. */
export interface PdfSummary {
  readonly documents: number;
  /** Pages of all documents together. */
  readonly pages: number;
  readonly links: number;
  /** The browser that printed, and what is unusual about it. */
  readonly browser: string;
  readonly browserPath: string;
  readonly notes: readonly string[];
  /** Milliseconds in the pass's thread, by kind of work. */
  readonly spent: Readonly<Record<string, number>>;
  /** Path of the pack, when it was made. */
  readonly pack?: string;
}

/** The PDFs of a set. With any finding that is an error they must not be written. */
export interface MadePdfs {
  readonly artifacts: readonly Artifact[];
  /** Number of pages by document id. */
  readonly pages: ReadonlyMap<string, number>;
  readonly summary: PdfSummary;
  readonly findings: readonly PdfFinding[];
}

/** The pack of a set; with any finding it must not be written. */
export interface MadePack {
  readonly artifact: Artifact;
  readonly findings: readonly PdfFinding[];
  /** As in `PdfSummary`, with the work on the pack. */
  readonly spent: PdfSummary['spent'];
}

/** What to print, and a word when the browser has its first work. */
export interface PrintOptions {
  /** Whether `merge` follows. */
  readonly pack: boolean;
  readonly onBegun?: () => void;
}

/** Makes the PDFs of one set; `close` ends the browser. */
export interface PdfMaker {
  /** @throws OperationalError when the browser cannot be found or started, or dies. */
  print(set: DocumentSet, options: PrintOptions): Promise<MadePdfs>;
  /** Joins what was printed last, which must be without findings, into one file that carries the attachments. */
  merge(set: DocumentSet, attachments: readonly Attachment[]): Promise<MadePack>;
  close(): Promise<void>;
}

/** Starts the browser at once, so that it comes up while the documents are rendered. Its failure is told by `print`. */
export function openPdfMaker(settings: PdfSettings, stage: StageRunner = runStage): PdfMaker {
  const opening = Promise.allSettled([openPrinter(settings.printer)]);
  const theme = Promise.allSettled([loadTheme(settings.themeFolder)]);
  const pass = openPass();
  return {
    async print(set, { pack, onBegun }) {
      const dressed = dressTheme(settled((await theme)[0]), set.appearance);
      const loaded = await addScripts(dressed, set);
      const printer = settled((await opening)[0]);
      const finished = await printAll(set, { printer, pass, theme: loaded, stage, onHtml: settings.onHtml, onBegun });
      const missing = new Map(
        set.documents.map((document) => [document.id, stage('glyphs', () => missingGlyphs(document, loaded))]),
      );
      const findings = [
        ...glyphFindings(set.documents, missing),
        ...set.documents.flatMap((document) => lengthFindings(document, finished.get(document.id) as FinishedDocument)),
      ];
      const bookmark = (document: Document): string => `${document.control.identifier} ${document.title}`;
      const { faults, spent } = await pass.conclude({
        documents: set.documents.map((document) => ({ documentId: document.id, bookmark: bookmark(document) })),
        pack,
      });
      for (const document of set.documents) {
        // What a missing character does to the file is no fault of its own.
        if (missing.get(document.id)?.length) continue;
        findings.push(...faultFindings(document, `${document.id}.pdf`, faults.get(document.id) ?? []));
      }
      for (const document of set.documents) {
        findings.push(...breakFindings(document, (finished.get(document.id) as FinishedDocument).breaks));
      }
      const artifacts = set.documents.map((document) => ({
        path: `pdf/${pdfPath(document)}`,
        bytes: (finished.get(document.id) as FinishedDocument).bytes,
      }));
      const pages = new Map([...finished].map(([id, document]) => [id, document.pages]));
      return { artifacts, pages, findings, summary: summarize([...finished.values()], printer, spent) };
    },
    async merge(set, attachments) {
      const { bytes, faults, spent } = await pass.merge({ statement: packStatement(set), attachments });
      const findings = faultFindings(set.documents[0] as Document, 'pack.pdf', faults);
      return { artifact: { path: PACK_PATH, bytes }, findings, spent };
    },
    async close() {
      const [[opened]] = await Promise.all([opening, pass.close()]);
      if (opened.status === 'fulfilled') await opened.value[Symbol.asyncDispose]();
    },
  };
}

interface Press {
  readonly printer: Printer;
  readonly pass: OpenPass;
  readonly theme: Theme;
  readonly stage: StageRunner;
  readonly onHtml: PdfSettings['onHtml'];
  readonly onBegun: PrintOptions['onBegun'];
}

/** Prints all, the longest first; each page goes to the browser as soon as it is made, each PDF to the pass. */
async function printAll(set: DocumentSet, press: Press): Promise<ReadonlyMap<string, FinishedDocument>> {
  const longestFirst = [...set.documents].sort((a, b) => size(b) - size(a));
  const jobs: Promise<readonly [string, FinishedDocument]>[] = [];
  for (const document of longestFirst) {
    const html = press.stage('html', () => renderHtml(document, press.theme));
    press.onHtml?.(document.id, html);
    const job = printOne(document, html, set, press);
    // Told below, when all have ended.
    job.catch(() => undefined);
    jobs.push(job);
    // The browser keeps two pages; the rest of the HTML is made while it prints.
    if (jobs.length === 2) press.onBegun?.();
    await tick();
  }
  press.onBegun?.();
  const results = await Promise.allSettled(jobs);
  return new Map(results.map(settled));
}

async function printOne(
  document: Document,
  html: string,
  set: DocumentSet,
  { printer, pass, theme, stage, onHtml }: Press,
): Promise<readonly [string, FinishedDocument]> {
  const tighter = (tightness: number): string => {
    const page = stage('html', () => renderHtml(document, theme, tightness));
    onHtml?.(document.id, page);
    return page;
  };
  const finished = await pass.finish({
    documentId: document.id,
    raw: await printFitting(document, printer.print, (tightness) => (tightness === 0 ? html : tighter(tightness))),
    statement: statementOf(document),
    paths: pathsFrom(document, set),
    values: printedValues(document),
    texts: visibleTexts(document),
    mostPages: mostPages(document.kind),
    fonts: theme.fontNames,
    draft: isDraft(document.control) ? (document.format === 'wallet' ? WALLET : PAGE) : undefined,
    form: planForm(document, theme),
  });
  return [document.id, finished];
}

/** Where drafts are marked: on each page, and on each of the cards that a sheet is cut into. */
const PAGE: DraftMark = { columns: 1, rows: 1 };
const WALLET: DraftMark = { columns: 2, rows: 4 };

/** What can be filled in; undefined for a document that is no form. */
function planForm(document: Document, theme: Theme): FormPlan | undefined {
  const fields = planFields(document);
  return fields.length > 0 ? { fields, font: theme.formFont() } : undefined;
}

/** How long a document will print, roughly: its nodes. */
function size({ sections }: Document): number {
  let nodes = 0;
  for (const { root } of sections) visit(root as Nodes, () => void nodes++);
  return nodes;
}

function summarize(finished: readonly FinishedDocument[], printer: Printer, spent: PdfSummary['spent']): PdfSummary {
  const { product, version, notes } = printer.browser;
  return {
    documents: finished.length,
    pages: finished.reduce((sum, { pages }) => sum + pages, 0),
    links: finished.reduce((sum, { links }) => sum + links, 0),
    browser: `${product} ${version}`,
    browserPath: printer.browser.executablePath,
    notes,
    spent,
  };
}
