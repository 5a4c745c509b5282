import type { Clock } from './clock.ts';

/** The machine's own time. */
export const realClock: Clock = {
  now: () => Date.now(),
  after(ms, fire) {
    // setTimeout overflows at 2^31 ms and would fire at once: a longer wait is taken in steps.
    const step = Math.min(Math.max(0, ms), 2 ** 31 - 1);
    let handle = setTimeout(function elapsed() {
      const rest = ms - step;
      if (rest > 0) handle = setTimeout(fire, rest);
      else fire();
    }, step);
    return () => clearTimeout(handle);
  },
};
