import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;

/** Watches how late this process itself is. Ask for the worst lag since the last question, in seconds. */
export function watchLag(): { worst(): number; stop(): void } {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  return {
    worst() {
      const lag = delays.max / 1e9 - RESOLUTION_MS / 1000;
      delays.reset();
      return Math.max(0, lag);
    },
    stop: () => delays.disable(),
  };
}
