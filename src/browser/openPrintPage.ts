// Used by openPrinter: one page of the browser, shut off from network, files and scripts, that remembers what its content asked for.
import type { Browser, Page } from 'puppeteer-core';

/** A page that prints one document at a time. */
export interface PrintPage {
  readonly page: Page;
  /** What the content asked for and did not get, since the last `forget`. */
  readonly refused: () => readonly string[];
  readonly forget: () => void;
  /** Rejects when the page's renderer dies; never resolves. */
  readonly crashed: Promise<never>;
  /** Whether it has crashed or was closed, so that it must not be used any more. */
  readonly isDead: () => boolean;
  /** Starts to close the page; never fails. */
  readonly close: () => void;
}

/**
 * Opens a page. No single defence against content that reaches out is enough, so there are several: scripts off, every
 * request but data: aborted, the network of the page off (this stops prefetch, which interception does not see), and the
 * resolver rules of the launch. What was asked for is learnt from the protocol's own events, which see prefetch too.
 *
 * @param page takes an existing blank page instead of a new one.
 */
export async function openPrintPage(browser: Browser, page?: Page): Promise<PrintPage> {
  const own = page ?? (await browser.newPage());
  let refused: string[] = [];
  const refuse = (what: string): void => {
    if (!refused.includes(what)) refused.push(what);
  };
  let dead = false;
  const crashed = new Promise<never>((_, reject) => {
    own.once('error', (error) => reject(error));
    own.once('close', () => reject(new Error('the page was closed')));
  });
  // It may crash while nothing is printed; the next borrower then gets another page.
  crashed.catch(() => {
    dead = true;
  });

  own.setDefaultTimeout(0); // Time limits are the printer's.
  own.on('request', (request) => {
    if (isAllowed(request.url(), request.resourceType())) {
      request.continue().catch(() => undefined);
    } else {
      refuse(request.url());
      request.abort('blockedbyclient').catch(() => undefined);
    }
  });
  const session = await own.createCDPSession();
  session.on('Network.requestWillBeSent', ({ request, type }) => {
    if (!isAllowed(request.url, type?.toLowerCase())) refuse(request.url);
  });
  // A file: address is refused before it becomes a request; only the log tells.
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' && entry.source === 'security') refuse(entry.text);
  });
  await Promise.all([
    session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
    session.send('Log.enable'),
    own.setJavaScriptEnabled(false),
    own.setRequestInterception(true),
    own.setOfflineMode(true),
  ]);
  return {
    page: own,
    refused: () => refused,
    forget: () => {
      refused = [];
    },
    crashed,
    isDead: () => dead,
    // The answer is not waited for: a page that is closed because it hangs may not give one, and ends with the browser.
    close: () => {
      own.close().catch(() => undefined);
    },
  };
}

function isAllowed(url: string, type: string | undefined): boolean {
  // A frame with a data: document could hold anything and may run in another process, out of sight.
  return url === 'about:blank' || (url.startsWith('data:') && type !== 'document');
}
