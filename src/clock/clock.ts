/**
 * The Clock port. Nothing outside `clock/` and `transport/` asks the machine for the time: a case with a heartbeat of a
 * minute then takes a minute against a real peer and milliseconds in self-play.
 */
export interface Clock {
  /** Wall-clock time in milliseconds since 1970. */
  now(): number;
  /** Calls `fire` once, `ms` milliseconds from now; the answer cancels it. */
  after(ms: number, fire: () => void): () => void;
}

/** Wall-clock time as OCPP writes it: ISO 8601 in UTC with milliseconds. */
export function timestamp(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/** Resolves after `ms` milliseconds of the clock's time; rejects with the signal's reason when aborted earlier. */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const abort = (): void => {
      cancel();
      reject(signal?.reason as Error);
    };
    const cancel = clock.after(ms, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    signal?.addEventListener('abort', abort, { once: true });
  });
}
