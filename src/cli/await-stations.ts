import { sleep, type Clock } from '../clock/index.ts';
import { Interrupted, UserError } from './user-error.ts';

/** How long a run waits for its stations: some try again only every few minutes. In seconds. */
const PATIENCE = 300;
/** How often it is looked, in milliseconds. */
const GLANCE = 100;

export interface Awaited {
  /** The identities of the stations that are not connected now. */
  readonly missing: () => readonly string[];
  /** Where they should connect, for the message. */
  readonly where: string;
  readonly clock: Clock;
  readonly say: (line: string) => void;
  /** Aborted when nobody wants to wait any longer. */
  readonly signal: AbortSignal;
}

/**
 * Waits until every station under test is connected. Without that, each case would wait in vain and in silence.
 * @throws UserError naming the stations that did not come
 * @throws Interrupted when the signal is aborted
 */
export async function awaitStations({ missing, where, clock, say, signal }: Awaited): Promise<void> {
  if (missing().length === 0) return;
  say(`waiting for ${missing().join(', ')} to connect, up to ${PATIENCE / 60} minutes (Ctrl-C ends it)`);
  const deadline = clock.now() + PATIENCE * 1000;
  while (missing().length > 0) {
    if (signal.aborted) throw new Interrupted('stopped before anything was run');
    if (clock.now() >= deadline)
      throw new UserError(
        `${missing().join(', ')} did not connect within ${PATIENCE / 60} minutes, so nothing was run; check the address and the identity in the station: ${where}`,
      );
    await sleep(clock, GLANCE);
  }
}
