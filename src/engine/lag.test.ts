import { expect } from 'chai';
import { VirtualClock } from '../clock/index.ts';
import { watchLag } from './lag.ts';

/** Keeps the event loop busy until the watch has seen it: how long that takes is up to the machine. */
async function busyUntilSeen(worst: () => number, seconds: number): Promise<void> {
  while (worst() < seconds) {
    await new Promise(setImmediate);
    const until = process.hrtime.bigint() + BigInt(seconds * 2e9);
    while (process.hrtime.bigint() < until);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the lag of the harness', () => {
  it('is seen by everybody who asks, and remembered for as long as they ask', async () => {
    const clock = new VirtualClock();
    const watch = watchLag(clock);
    try {
      await busyUntilSeen(() => watch.worst(5), 0.05);
      const [one, two] = [watch.worst(5), watch.worst(5)];
      expect(one).to.be.at.least(0.05);
      expect(two).to.equal(one);
      await clock.run(() => new Promise<void>((resolve) => clock.after(3500, resolve)));
      expect(watch.worst(5)).to.be.at.least(0.05);
    } finally {
      watch.stop();
    }
  });
});
