// DocumentSet -> one PDF a document, and the pack: HTML, print, pass over the PDF, checks. Printing and the pass overlap.
import path from 'node:path';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { openPrinter, type Printer, type PrinterOptions } from '../../browser/openPrinter.js';
import { hasErrors, report } from '../../diagnostics.js';
import type { Artifact, Document, DocumentSet } from '../../model/documents.js';
import { runStage, type StageRunner } from '../../model/stages.js';
import { type FinishedPdf, finishPdf } from './finish/finishPdf.js';
import { type OpenPdf, openPdf } from './finish/openPdf.js';
import type { PdfStatement } from './finish/xmpPacket.js';
import { loadTheme } from './html/loadTheme.js';
import { missingGlyphs } from './html/missingGlyphs.js';
import { renderHtml } from './html/renderHtml.js';
import type { Theme } from './html/theme.js';
import { mergePack } from './pack/mergePack.js';
import { type PdfFault, verifyOpenPdf, verifyPdf } from './verify/verifyPdf.js';

/** Name of the merged file below `pdf/`. */
export const PACK_PATH = 'pdf/pack.pdf';

/** How the names of the bundled fonts begin. */
const FONTS = ['SourceSans3', 'SourceCodePro'];

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
  /** Path of the pack, when it was made. */
  readonly pack?: string;
}

/** Makes the PDFs of one set; `close` ends the browser. */
export interface PdfMaker {
  /** Findings go to the files of the documents; with any error nothing is returned that could be written. */
  print(set: DocumentSet, options: { readonly pack: boolean }): Promise<{ artifacts: Artifact[]; summary: PdfSummary }>;
  close(): Promise<void>;
}

/** Starts the browser at once, so that it comes up while the documents are rendered. Its failure is told by `print`. */
export function openPdfMaker(settings: PdfSettings, stage: StageRunner = runStage): PdfMaker {
  const opening = Promise.allSettled([openPrinter(settings.printer)]);
  const theme = Promise.allSettled([loadTheme(settings.themeFolder)]);
  return {
    async print(set, { pack }) {
      const loaded = settled((await theme)[0]);
      const pages = stage('html', () =>
        set.documents.map((document) => ({ document, html: renderHtml(document, loaded) })),
      );
      for (const { document, html } of pages) {
        settings.onHtml?.(document.id, html);
        stage('glyphs', () => reportMissingGlyphs(document, loaded));
      }
      const printer = settled((await opening)[0]);
      const finished = await printAll(pages, set, printer, stage);
      const artifacts = [...finished].map(([id, pdf]) => ({ path: `pdf/${pathOf(set, id)}`, bytes: pdf.bytes }));
      const opened = await openAll(finished, stage);
      verifyAll(set, finished, opened, stage);
      if (pack && !hasErrors(set.documents.map((document) => document.file))) {
        const merged = await makePack(set, opened, stage);
        artifacts.push({ path: PACK_PATH, bytes: merged.bytes });
      }
      return { artifacts, summary: summarize(finished, printer, pack) };
    },
    async close() {
      const [opened] = await opening;
      if (opened.status === 'fulfilled') await opened.value[Symbol.asyncDispose]();
    },
  };
}

function settled<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

function pathOf(set: DocumentSet, id: string): string {
  const document = set.documents.find((entry) => entry.id === id);
  if (!document) throw new Error(`the set has no document ${id}`);
  return `${document.kind}/${id}.pdf`;
}

/** Path of a document's PDF as seen from another one's folder. */
function relativePath(set: DocumentSet, from: Document): (id: string) => string {
  return (id) => path.posix.relative(from.kind, pathOf(set, id));
}

function statementOf(document: Document): PdfStatement {
  const { organization, language, effective } = document.control;
  return { title: document.title, author: organization, language, date: effective };
}

/** Prints all, the longest first, and finishes each while the browser prints the next. */
async function printAll(
  pages: readonly { readonly document: Document; readonly html: string }[],
  set: DocumentSet,
  printer: Printer,
  stage: StageRunner,
): Promise<ReadonlyMap<string, FinishedPdf>> {
  const documentIds = new Set(set.documents.map((document) => document.id));
  const longestFirst = [...pages].sort((a, b) => b.html.length - a.html.length);
  const results = await Promise.allSettled(
    longestFirst.map(async ({ document, html }) => {
      const raw = await printer.print(html);
      const facts = {
        ...statementOf(document),
        documentId: document.id,
        documentIds,
        pathOf: relativePath(set, document),
      };
      return [document.id, await stage('pass over PDF', () => finishPdf(raw, facts))] as const;
    }),
  );
  const byId = new Map(results.map(settled));
  return new Map(set.documents.map((document) => [document.id, byId.get(document.id) as FinishedPdf]));
}

/** Parses the final bytes of each document once: for its checks, and then for the pack. */
async function openAll(
  finished: ReadonlyMap<string, FinishedPdf>,
  stage: StageRunner,
): Promise<ReadonlyMap<string, OpenPdf>> {
  const opened = new Map<string, OpenPdf>();
  for (const [id, { bytes }] of finished) opened.set(id, await stage('PDF checks', () => openPdf(bytes)));
  return opened;
}

function verifyAll(
  set: DocumentSet,
  finished: ReadonlyMap<string, FinishedPdf>,
  opened: ReadonlyMap<string, OpenPdf>,
  stage: StageRunner,
): void {
  const documents = new Map([...finished].map(([id, pdf]) => [id, new Set(pdf.destinations.keys())]));
  for (const document of set.documents) {
    const { title, language } = statementOf(document);
    const pathTo = relativePath(set, document);
    const expectations = {
      title,
      language,
      documents,
      pathOf: pathTo,
      fonts: FONTS,
      values: printedValues([document]),
    };
    const pdf = opened.get(document.id) as OpenPdf;
    const faults = stage('PDF checks', () => verifyOpenPdf(pdf, expectations));
    reportFaults(document.file, `${document.id}.pdf`, faults);
  }
}

async function makePack(
  set: DocumentSet,
  opened: ReadonlyMap<string, OpenPdf>,
  stage: StageRunner,
): Promise<FinishedPdf> {
  const first = set.documents[0] as Document;
  const title = `Information security incident management: ${first.control.organization}`;
  const statement = { ...statementOf(first), title };
  const parts = set.documents.map((document) => ({
    documentId: document.id,
    title: `${document.control.identifier} ${document.title}`,
    pdf: opened.get(document.id) as OpenPdf,
    pathOf: relativePath(set, document),
  }));
  const merged = stage('pack', () => mergePack(parts, statement));
  const { language } = statement;
  const expectations = { title, language, fonts: FONTS, values: printedValues(set.documents) };
  reportFaults(first.file, 'pack.pdf', await stage('PDF checks', () => verifyPdf(merged.bytes, expectations)));
  return merged;
}

/** The organization's own words in print: what they hold is no fault of ours. */
function printedValues(documents: readonly Document[]): string[] {
  const values: string[] = [];
  for (const { control, sections } of documents) {
    values.push(...Object.values(control).map((value) => (typeof value === 'string' ? value : JSON.stringify(value))));
    for (const { root } of sections) {
      visit(root as Nodes, 'text', (node) => {
        if (node.data?.pointer !== undefined) values.push(node.value);
      });
    }
  }
  return values;
}

function reportFaults(file: VFile, name: string, faults: readonly PdfFault[]): void {
  for (const fault of faults) {
    const where = fault.page === undefined ? name : `${name}, page ${fault.page}`;
    report(file, {
      ruleId: 'pdf-fault',
      reason: `${where}: ${fault.message} (${fault.code})`,
      note: 'This is a fault of a template, of the browser or of irdocs; report it if the template is ours',
    });
  }
}

function reportMissingGlyphs(document: Document, theme: Theme): void {
  for (const { character, where } of missingGlyphs(document, theme)) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    report(document.file, {
      ruleId: 'missing-glyph',
      reason: `${document.id}, ${where}: the character ${character} (U+${code}) is in none of the bundled fonts`,
      actual: character,
      note: 'Write it in Latin, Greek or Cyrillic letters',
    });
  }
}

function summarize(finished: ReadonlyMap<string, FinishedPdf>, printer: Printer, pack: boolean): PdfSummary {
  const all = [...finished.values()];
  const { product, version, notes } = printer.browser;
  return {
    documents: all.length,
    pages: all.reduce((sum, pdf) => sum + pdf.pages, 0),
    links: all.reduce((sum, { links }) => sum + links.internal + links.crossDocument + links.external, 0),
    browser: `${product} ${version}`,
    browserPath: printer.browser.executablePath,
    notes,
    ...(pack ? { pack: PACK_PATH } : {}),
  };
}
