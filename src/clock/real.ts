import type { Clock } from './clock.ts';

/** A timer of the machine overflows beyond this many milliseconds (24.8 days) and would fire at once. */
const LONGEST_STEP = 2 ** 31 - 1;

/** The machine's own time. */
export const realClock: Clock = {
  now: () => Date.now(),
  after(ms, fire) {
    let handle: NodeJS.Timeout;
    let rest = Math.max(0, ms);
    const step = (): void => {
      const length = Math.min(rest, LONGEST_STEP);
      rest -= length;
      handle = setTimeout(rest > 0 ? step : fire, length);
    };
    step();
    return () => clearTimeout(handle);
  },
};
