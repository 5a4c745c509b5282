import { expect } from 'chai';
import { sleep, timestamp, VirtualClock } from './index.ts';

const START = Date.UTC(2026, 0, 1);

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('VirtualClock', () => {
  it('begins where it is told to', () => {
    expect(new VirtualClock().now()).to.equal(START);
    expect(timestamp(new VirtualClock(0))).to.equal('1970-01-01T00:00:00.000Z');
  });

  it('fires in order of time, and within an instant in the order of setting', async () => {
    const clock = new VirtualClock(0);
    const fired: string[] = [];
    for (const [ms, name] of [
      [20, 'c'],
      [10, 'a'],
      [20, 'd'],
      [10, 'b'],
      [0, 'now'],
      [-5, 'past'],
    ] as const) {
      clock.after(ms, () => fired.push(`${name}@${clock.now()}`));
    }
    await clock.run(() => sleep(clock, 30));
    expect(fired).to.deep.equal(['now@0', 'past@0', 'a@10', 'b@10', 'c@20', 'd@20']);
  });

  it('jumps over a week at once, and stands where the last timer fired', async () => {
    const clock = new VirtualClock();
    await clock.run(() => sleep(clock, 7 * 24 * 3600_000));
    expect(clock.now()).to.equal(START + 7 * 24 * 3600_000);
  });

  it('moves only when everything that can run has run', async () => {
    const clock = new VirtualClock(0);
    const seen: string[] = [];
    await clock.run(async () => {
      const timer = sleep(clock, 1).then(() => seen.push(`timer at ${clock.now()}`));
      for (let hop = 0; hop < 10_000; hop++) await Promise.resolve();
      seen.push(`work at ${clock.now()}`);
      await timer;
    });
    expect(seen).to.deep.equal(['work at 0', 'timer at 1']);
  });

  it('fires timers that are set by timers', async () => {
    const clock = new VirtualClock(0);
    const beats: number[] = [];
    const beat = (): void => {
      beats.push(clock.now());
      clock.after(60_000, beat);
    };
    clock.after(60_000, beat);
    await clock.run(() => sleep(clock, 200_000));
    expect(beats).to.deep.equal([60_000, 120_000, 180_000]);
  });

  it('does not fire what was cancelled, and cancels twice without harm', async () => {
    const clock = new VirtualClock(0);
    const fired: string[] = [];
    const cancel = clock.after(10, () => fired.push('cancelled'));
    clock.after(10, () => fired.push('kept'));
    clock.after(5, cancel);
    await clock.run(() => sleep(clock, 20));
    cancel();
    expect(fired).to.deep.equal(['kept']);
  });

  it('says so when something waits that no timer will ever wake', async () => {
    const clock = new VirtualClock(0);
    const error = await failure(clock.run(() => sleep(clock, 5).then(() => new Promise(() => undefined))));
    expect(String(error)).to.contain('virtual time stands still');
    expect(clock.now()).to.equal(5);
  });

  it('hands on what the work resolves to and rejects with', async () => {
    const clock = new VirtualClock(0);
    expect(await clock.run(() => sleep(clock, 1).then(() => 'done'))).to.equal('done');
    const trouble = new Error('trouble');
    expect(await failure(clock.run(() => sleep(clock, 1).then(() => Promise.reject(trouble))))).to.equal(trouble);
  });

  it('plays the same twice', async () => {
    const play = async (): Promise<string[]> => {
      const clock = new VirtualClock(0);
      const lines: string[] = [];
      const walker = async (name: string, pace: number): Promise<void> => {
        for (let step = 0; step < 5; step++) {
          await sleep(clock, pace);
          lines.push(`${clock.now()} ${name}`);
        }
      };
      await clock.run(() => Promise.all([walker('a', 2), walker('b', 3), walker('c', 2)]));
      return lines;
    };
    const first = await play();
    expect(first.slice(0, 5)).to.deep.equal(['2 a', '2 c', '3 b', '4 a', '4 c']);
    expect(await play()).to.deep.equal(first);
  });
});

describe('sleep', () => {
  it('is cut short by its signal and leaves no timer', async () => {
    const clock = new VirtualClock(0);
    const patience = new AbortController();
    clock.after(10, () => patience.abort(new Error('enough')));
    expect(String(await failure(clock.run(() => sleep(clock, 1000, patience.signal))))).to.equal('Error: enough');
    expect(clock.now()).to.equal(10);
    expect(String(await failure(clock.run(() => new Promise(() => undefined))))).to.contain('stands still');
  });

  it('does not begin when the signal is aborted already', async () => {
    const clock = new VirtualClock(0);
    const reason = new Error('over');
    expect(await failure(sleep(clock, 10, AbortSignal.abort(reason)))).to.equal(reason);
  });

  it('leaves no listener on a signal that is never aborted', async () => {
    const clock = new VirtualClock(0);
    const { signal } = new AbortController();
    let listeners = 0;
    const counted = new Proxy(signal, {
      get(target, key) {
        if (key === 'addEventListener')
          return (...args: Parameters<AbortSignal['addEventListener']>) => (
            listeners++,
            target.addEventListener(...args)
          );
        if (key === 'removeEventListener')
          return (...args: Parameters<AbortSignal['removeEventListener']>) => (
            listeners--,
            target.removeEventListener(...args)
          );
        return Reflect.get(target, key, target) as unknown;
      },
    });
    await clock.run(() => sleep(clock, 10, counted));
    expect(listeners).to.equal(0);
  });
});
