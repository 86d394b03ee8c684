// The pass in a thread of its own, so that this one stays free to feed the browser.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type ConcludeJob, createPass, type FinishJob, type MergeJob, type PdfPass } from './createPass.js';

/** A job for the worker thread. */
export interface PassRequest {
  readonly number: number;
  readonly kind: keyof PdfPass;
  readonly job: FinishJob | ConcludeJob | MergeJob;
}

/** What came of it. */
export interface PassAnswer {
  readonly number: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A pass that must be closed. */
export interface OpenPass extends PdfPass {
  close(): Promise<void>;
}

/** Starts the thread. Where irdocs runs from its TypeScript sources (in tests) there is none, and the work is done in this one. */
export function openPass(): OpenPass {
  const file = new URL('./passWorker.js', import.meta.url);
  if (!existsSync(file)) return { ...createPass(() => performance.now()), close: async () => undefined };
  const worker = new Worker(file);
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: unknown): void }>();
  let number = 0;
  worker.on('message', ({ number: answered, result, error }: PassAnswer) => {
    const caller = waiting.get(answered);
    waiting.delete(answered);
    if (error !== undefined) caller?.reject(error);
    else caller?.resolve(result);
  });
  const fail = (error: unknown): void => {
    for (const caller of waiting.values()) caller.reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread that finishes the PDFs has ended')));
  worker.unref();
  const ask = <T>(
    kind: PassRequest['kind'],
    job: PassRequest['job'],
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve: resolve as (result: unknown) => void, reject });
      worker.ref();
      worker.postMessage({ number, kind, job } satisfies PassRequest, transfer);
    });
  return {
    finish: (job) => ask('finish', job),
    conclude: (job) => ask('conclude', job),
    merge: (job) => ask('merge', job),
    close: async () => {
      await worker.terminate();
    },
  };
}
