// What outputs/pdf uses of this layer: a browser with two pages that turns HTML into PDF; opened early, awaited late.
import { setTimeout as pause } from 'node:timers/promises';
import { OperationalError } from '../diagnostics.js';
import { chooseSandbox } from './chooseSandbox.js';
import { claimCacheFolder } from './claimCacheFolder.js';
import { createPagePool } from './createPagePool.js';
import { type FindOptions, type FoundBrowser, findBrowser } from './findBrowser.js';
import { type BrowserHandle, launchBrowser } from './launchBrowser.js';
import { openPrintPage } from './openPrintPage.js';
import { PageFailure, printDocument, printLimit } from './printDocument.js';
import { bundledFontFiles, writeFontConfiguration } from './writeFontConfiguration.js';

/** The machine, the user's choice, and two sizes. */
export interface PrinterOptions extends FindOptions {
  /** Absolute and short, e.g. `os.tmpdir()`. */
  readonly temporaryFolder: string;
  /** `--no-sandbox` was given. */
  readonly noSandbox?: boolean | undefined;
  /** Environment variables without which programs do not start: SystemRoot on Windows. */
  readonly systemEnv?: Readonly<Record<string, string>> | undefined;
  /** Documents after which a page is renewed; 200 unless told otherwise (the renderer keeps 40 kB of each). */
  readonly renewAfter?: number | undefined;
  /** ms that a document may take; by its length unless told otherwise. */
  readonly documentLimit?: number | undefined;
}

/** Prints. Disposing it ends the browser. */
export interface Printer extends AsyncDisposable {
  /**
   * Prints one complete HTML document; may be called many times at once, the longest document first.
   *
   * @throws OperationalError `print-refused`, `print-font`, `print-blank`, `print-timeout`, `print-failed`,
   * `browser-died`, `printer-closed`.
   */
  readonly print: (html: string) => Promise<Uint8Array>;
  /** Which browser prints; `notes` are for the log. */
  readonly browser: FoundBrowser;
  /** Process id of the browser, for tests and logs. */
  readonly pid: number;
}

// Two keep two cores busy; a third gains nothing, for one browser process serves them all.
const PAGES = 2;
const RENEW_AFTER = 200;

/**
 * Finds and starts the browser and opens its pages. Call it before the documents are rendered and await it after, so that
 * the browser starts meanwhile; attach a handler at once, e.g. by `Promise.allSettled`, for it may reject before that.
 *
 * @throws OperationalError of findBrowser and launchBrowser, and `cache-folder`.
 */
export async function openPrinter(options: PrinterOptions): Promise<Printer> {
  await claimCacheFolder(options.cacheFolder, options.uid);
  const [found, fontEnv] = await Promise.all([
    findBrowser(options),
    writeFontConfiguration(options.cacheFolder, bundledFontFiles()),
  ]);
  const { sandbox, note } = chooseSandbox(options.uid, options.noSandbox ?? false);
  const env = { PATH: options.path, ...options.systemEnv, ...fontEnv };
  const handle = await launchBrowser(found, { sandbox, temporaryFolder: options.temporaryFolder, env });
  try {
    const browser = note === undefined ? found : { ...found, notes: [...found.notes, note] };
    return await createPrinter(handle, browser, options);
  } catch (cause) {
    await handle[Symbol.asyncDispose]();
    throw cause instanceof OperationalError ? cause : diedError(found, 'while its pages were opened', cause);
  }
}

async function createPrinter(handle: BrowserHandle, browser: FoundBrowser, options: PrinterOptions): Promise<Printer> {
  const [blank] = await handle.browser.pages();
  const open = () => openPrintPage(handle.browser);
  const first = await Promise.all([openPrintPage(handle.browser, blank), ...Array.from({ length: PAGES - 1 }, open)]);
  const pool = createPagePool(open, first, options.renewAfter ?? RENEW_AFTER);
  let closed = false;
  let death: string | undefined;
  void handle.ended.then((how) => {
    death = how;
  });

  const attempt = async (html: string): Promise<Uint8Array> => {
    try {
      return await pool.borrow((sheet) => {
        if (closed) throw closedError();
        return printDocument(sheet, html, options.documentLimit ?? printLimit(html));
      });
    } catch (error) {
      if (closed) throw closedError();
      // The connection is lost a moment before the end of the process is told.
      if (!(error instanceof OperationalError)) death ??= await Promise.race([handle.ended, pause(200, undefined)]);
      if (death !== undefined) throw diedError(browser, `with ${death} while it printed`, error);
      throw error;
    }
  };

  return {
    browser,
    pid: handle.pid,
    print: async (html) => {
      try {
        return await attempt(html);
      } catch (error) {
        if (error instanceof OperationalError) throw error;
      }
      // A renderer that was killed, by the kernel when memory is short for instance, says nothing about the document.
      try {
        return await attempt(html);
      } catch (error) {
        throw error instanceof OperationalError ? error : failedError(error);
      }
    },
    [Symbol.asyncDispose]: async () => {
      closed = true;
      await handle[Symbol.asyncDispose]();
    },
  };
}

function closedError(): OperationalError {
  return new OperationalError(
    'printer-closed',
    'The browser was closed before the document was printed.',
    'Run again.',
  );
}

function diedError(browser: FoundBrowser, how: string, cause: unknown): OperationalError {
  return new OperationalError(
    'browser-died',
    `${browser.product} ${browser.version} (${browser.executablePath}) ended ${how}.`,
    'Run again with more free memory, or name another browser with --browser PATH.',
    { cause },
  );
}

function failedError(cause: unknown): OperationalError {
  const reason = cause instanceof PageFailure ? cause.message : String(cause);
  return new OperationalError(
    'print-failed',
    `The browser could not print a document, twice: ${reason}.`,
    'Run again with more free memory, or name another browser with --browser PATH.',
    { cause },
  );
}
