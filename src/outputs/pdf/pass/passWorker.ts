// The worker thread's side: does the jobs that openPass sends, one after another.
import { parentPort } from 'node:worker_threads';
import { type ConcludeJob, createPass, type FinishJob, type MergeJob } from './createPass.js';
import type { PassAnswer, PassRequest } from './openPass.js';
import { threadClock } from './threadClock.js';

const pass = createPass(threadClock());
const port = parentPort;

port?.on('message', async (request: PassRequest) => {
  let answer: PassAnswer;
  try {
    answer = { number: request.number, result: await work(request) };
  } catch (error) {
    answer = { number: request.number, error };
  }
  port.postMessage(answer);
});

function work({ kind, job }: PassRequest): Promise<unknown> {
  if (kind === 'finish') return pass.finish(job as FinishJob);
  return kind === 'conclude' ? pass.conclude(job as ConcludeJob) : pass.merge(job as MergeJob);
}
