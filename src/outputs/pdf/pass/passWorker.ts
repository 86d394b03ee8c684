// The worker thread's side: does the jobs that openPass sends, one after another.
import { parentPort } from 'node:worker_threads';
import { type ConcludeJob, createPass, type FinishJob } from './createPass.js';
import type { PassAnswer, PassRequest } from './openPass.js';

const pass = createPass(() => performance.now());
const port = parentPort;

port?.on('message', async (request: PassRequest) => {
  let answer: PassAnswer;
  try {
    const result =
      request.kind === 'finish'
        ? await pass.finish(request.job as FinishJob)
        : await pass.conclude(request.job as ConcludeJob);
    answer = { number: request.number, result };
  } catch (error) {
    answer = { number: request.number, error };
  }
  port.postMessage(answer);
});
