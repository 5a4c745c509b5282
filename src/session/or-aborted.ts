/** Waits for something, no longer than the signal allows. */
export async function orAborted(waiting: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return void (await waiting);
  await Promise.race([
    waiting,
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(reasonOf(signal)), { once: true });
    }),
  ]);
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
}
