import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Clock } from '../clock/index.ts';

const RESOLUTION_MS = 10;
/** Older lag is forgotten: no timing that is judged reaches further back. In seconds. */
const REMEMBERED = 600;

/** How late this process itself is. */
export interface LagWatch {
  /** The worst lag within the last so many seconds, in seconds. */
  worst(lastSeconds: number): number;
  stop(): void;
}

/** Watches how late this process itself is, second by second. Whoever asks leaves the answers to others as they are. */
export function watchLag(clock: Clock): LagWatch {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  /** The worst lag of each past second, the latest last. */
  const past: number[] = [];
  const present = (): number => Math.max(0, delays.max / 1e9 - RESOLUTION_MS / 1000);
  const tick = (): void => {
    past.push(present());
    if (past.length > REMEMBERED) past.shift();
    delays.reset();
    cancel = clock.after(1000, tick);
  };
  let cancel = clock.after(1000, tick);
  return {
    // One more than asked for: the latest second is not full yet.
    worst: (lastSeconds) => Math.max(present(), ...past.slice(-Math.ceil(lastSeconds) - 1)),
    stop() {
      cancel();
      delays.disable();
    },
  };
}
