import type { FileTransfer } from '../../files/index.ts';
import type { Lifetime } from './lifetime.ts';

/** How often and how patiently a transfer is tried (§6.25, §6.55, and their errata: so many times more). */
export interface Attempts {
  readonly retries?: number | undefined;
  /** In seconds. */
  readonly retryInterval?: number | undefined;
}

/** What the charge point decides when it is not told. */
const OWN_RETRIES = 2;
const OWN_INTERVAL = 30;

/** A charge point without any way to transfer files. */
export const noTransfer: FileTransfer = {
  download: () => Promise.reject(new Error('no file transfer')),
  upload: () => Promise.reject(new Error('no file transfer')),
};

/** Work that can be called off: `over` becomes true, and what it waits for is no longer heeded. */
export class Task {
  over = false;

  cancel(): void {
    this.over = true;
  }
}

/**
 * Tries until it works, or the attempts are used up.
 * @returns what came of it, or the error of the last attempt; undefined when the task was called off
 */
export async function tried<T>(
  work: () => Promise<T>,
  { retries = OWN_RETRIES, retryInterval = OWN_INTERVAL }: Attempts,
  life: Lifetime,
  task: Task,
): Promise<{ readonly done: T } | { readonly failed: unknown } | undefined> {
  for (let left = Math.max(0, retries); ; left--) {
    const result = await life.during(
      work().then(
        (done) => ({ done }),
        (failed: unknown) => ({ failed }),
      ),
    );
    if (task.over) return undefined;
    if ('done' in result || left === 0) return result;
    await life.sleep(Math.max(0, retryInterval) * 1000);
    if (task.over) return undefined;
  }
}
