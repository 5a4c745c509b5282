import { expect } from 'chai';
import { realClock } from './index.ts';

const MAX_TIMEOUT = 2 ** 31 - 1;

/** Stands in for the machine's timers: what is set is written down and fired by the test. */
function withTimers(test: (timers: { ms: number; fire: () => void; cleared: boolean }[]) => void): void {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const timers: { ms: number; fire: () => void; cleared: boolean }[] = [];
  globalThis.setTimeout = ((fire: () => void, ms: number) =>
    timers.push({ ms, fire, cleared: false }) - 1) as unknown as typeof set;
  globalThis.clearTimeout = ((handle: number) => {
    const timer = timers[handle];
    if (timer !== undefined) timer.cleared = true;
  }) as unknown as typeof clear;
  try {
    test(timers);
  } finally {
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }
}

describe('realClock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now();
    const now = realClock.now();
    expect(now).to.be.within(before, Date.now());
  });

  it('fires once, no sooner than asked', async () => {
    const start = performance.now();
    await new Promise<void>((resolve) => realClock.after(20, resolve));
    // Node's timers are counted in whole milliseconds.
    expect(performance.now() - start).to.be.at.least(19);
  });

  it('does not fire what was cancelled', async () => {
    const fired: string[] = [];
    const cancel = realClock.after(1, () => fired.push('cancelled'));
    cancel();
    await new Promise<void>((resolve) => realClock.after(5, resolve));
    expect(fired).to.deep.equal([]);
  });

  it('takes a time in the past for now', () => {
    withTimers((timers) => {
      realClock.after(-1000, () => undefined);
      expect(timers.map(({ ms }) => ms)).to.deep.equal([0]);
    });
  });

  for (const days of [30, 60, 365]) {
    it(`waits ${days} days, though a timer of the machine holds 24.8`, () => {
      withTimers((timers) => {
        let fired = 0;
        realClock.after(days * 86_400_000, () => fired++);
        for (let n = 0; n < timers.length; n++) {
          expect(fired).to.equal(0);
          timers[n]?.fire();
        }
        expect(fired).to.equal(1);
        expect(timers.every(({ ms }) => ms <= MAX_TIMEOUT)).to.equal(true);
        expect(timers.reduce((sum, { ms }) => sum + ms, 0)).to.equal(days * 86_400_000);
      });
    });
  }

  it('cancels a long wait in any of its steps', () => {
    withTimers((timers) => {
      let fired = 0;
      const cancel = realClock.after(60 * 86_400_000, () => fired++);
      timers[0]?.fire();
      cancel();
      expect(timers.map(({ cleared }) => cleared)).to.deep.equal([false, true]);
      expect(fired).to.equal(0);
    });
  });
});
