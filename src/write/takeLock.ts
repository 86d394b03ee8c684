// Used by write.ts: one build at a time for each folder; a build that was killed does not block the next for long.
import { setTimeout as pause } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { OperationalError } from '../diagnostics.js';
import type { PackPlaces } from './packPlaces.js';

/** ms after which the lock of a process that was killed does not count any more; a living one renews it five times meanwhile. */
const STALE = 5_000;

/** How long to wait. */
export interface LockOptions {
  /** Milliseconds to wait for another build of the same folder; 60 000 unless told otherwise. */
  readonly lockWait?: number | undefined;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
}

/** A lock that is held. */
export interface Claim extends AsyncDisposable {
  /** @throws OperationalError when the lock was lost, because this process stood still for long. */
  readonly assertHeld: () => void;
}

/**
 * Waits for the lock of a folder and takes it.
 *
 * @throws OperationalError `folder-busy`; the signal's reason.
 */
export async function takeLock(places: PackPlaces, options: LockOptions): Promise<Claim> {
  const { lockWait = 60_000, signal } = options;
  let lost = false;
  for (let waited = 0; ; waited += 100) {
    signal?.throwIfAborted();
    try {
      const release = await lock(places.folder, {
        realpath: false,
        lockfilePath: places.lock,
        stale: STALE,
        update: STALE / 5,
        retries: 0,
        onCompromised: () => {
          lost = true;
        },
      });
      return {
        assertHeld: () => {
          if (lost) throw busy(places.folder);
        },
        [Symbol.asyncDispose]: () => release().catch(() => undefined),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
      if (waited >= lockWait) throw busy(places.folder, error);
    }
    await pause(100);
  }
}

function busy(folder: string, cause?: unknown): OperationalError {
  return new OperationalError(
    'folder-busy',
    `Another irdocs is writing ${folder}`,
    'Wait until it has ended and build again',
    { cause },
  );
}
