import type { Clock } from '../clock/index.ts';
import { DriverError } from './driver.ts';

/** How long a driver may take for one action. */
export interface Limit {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly ms: number;
}

/**
 * Runs `work` until it settles, the limit is over, or the case gives up. The signal that `work` gets fires in the last two
 * cases, and nobody waits for `work` any longer.
 * @throws DriverError `<who> gave no answer within …`
 */
export async function withinLimit<T>(
  { clock, ms }: Limit,
  who: string,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = (because: string): DriverError => new DriverError(`${who} gave no answer ${because}`);
  const overBefore = 'before the case stopped waiting for it';
  if (outer?.aborted === true) throw late(overBefore);
  const controller = new AbortController();
  const caseIsOver = (): void => controller.abort(late(overBefore));
  outer?.addEventListener('abort', caseIsOver, { once: true });
  const cancel = clock.after(ms, () => controller.abort(late(`within ${ms / 1000} s`)));
  const over = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as DriverError), { once: true });
  });
  try {
    return await Promise.race([over, work(controller.signal)]);
  } finally {
    cancel();
    outer?.removeEventListener('abort', caseIsOver);
  }
}
