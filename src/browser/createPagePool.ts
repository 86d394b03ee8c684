// Used by openPrinter: a fixed number of print pages, handed out in the order of asking, renewed when worn or spoilt.
import type { PrintPage } from './openPrintPage.js';

/** Pages to borrow. */
export interface PagePool {
  /**
   * Waits for a free page, lends it to `work`, takes it back. A page on which `work` failed, and one that has printed
   * `renewAfter` documents, is closed; the next borrower gets a new one.
   */
  readonly borrow: <T>(work: (sheet: PrintPage) => Promise<T>) => Promise<T>;
}

/**
 * @param open makes a page.
 * @param first pages that are open already; their number is the size of the pool.
 */
export function createPagePool(
  open: () => Promise<PrintPage>,
  first: readonly PrintPage[],
  renewAfter: number,
): PagePool {
  interface Seat {
    sheet: PrintPage | undefined;
    printed: number;
  }
  const free: Seat[] = first.map((sheet) => ({ sheet, printed: 0 }));
  const waiting: ((seat: Seat) => void)[] = [];
  const take = (): Promise<Seat> => {
    const seat = free.shift();
    return seat ? Promise.resolve(seat) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (seat: Seat): void => {
    const next = waiting.shift();
    if (next) next(seat);
    else free.push(seat);
  };
  const retire = (seat: Seat): void => {
    seat.sheet?.close();
    seat.sheet = undefined;
    seat.printed = 0;
  };
  return {
    borrow: async (work) => {
      const seat = await take();
      try {
        if (seat.sheet?.isDead()) retire(seat);
        seat.sheet ??= await open();
        const result = await work(seat.sheet);
        seat.printed += 1;
        if (seat.printed >= renewAfter) retire(seat);
        return result;
      } catch (error) {
        retire(seat);
        throw error;
      } finally {
        give(seat);
      }
    },
  };
}
