import { expect } from 'chai';
import { VirtualClock } from '../clock/index.ts';
import { awaitStations } from './await-stations.ts';
import { Interrupted, UserError } from './user-error.ts';

describe('the wait for the stations under test', () => {
  const where = 'ws://127.0.0.1:9000/CP001, ws://127.0.0.1:9000/CP002';

  /** Waits while the stations connect after so many seconds. @returns what was said and what it ended with */
  async function waited(
    after: Readonly<Record<string, number>>,
    abortAfter = Infinity,
  ): Promise<{ said: string[]; seconds: number; ended: unknown }> {
    const clock = new VirtualClock();
    const [start, said, abort] = [clock.now(), [] as string[], new AbortController()];
    const missing = (): string[] =>
      Object.keys(after).filter((identity) => (clock.now() - start) / 1000 < after[identity]!);
    if (abortAfter < Infinity) clock.after(abortAfter * 1000, () => abort.abort());
    const ended = await clock.run(() =>
      awaitStations({ missing, where, clock, say: (line) => said.push(line), signal: abort.signal }).catch(
        (error: unknown) => error,
      ),
    );
    return { said, seconds: (clock.now() - start) / 1000, ended };
  }

  it('is none when they are here, and then nothing is said', async () => {
    expect(await waited({ CP001: 0 })).to.deep.equal({ said: [], seconds: 0, ended: undefined });
  });

  it('ends when the last one has come', async () => {
    const { said, seconds, ended } = await waited({ CP001: 7, CP002: 40 });
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^waiting for CP001, CP002 to connect, up to 5 minutes/);
    expect(ended).to.equal(undefined);
    expect(seconds).to.be.within(40, 41);
  });

  it('is given up after five minutes, naming who did not come and where to connect', async () => {
    const { ended } = await waited({ CP001: 1, CP002: 1000 });
    expect(ended).to.be.instanceOf(UserError);
    expect((ended as UserError).message)
      .to.match(/^CP002 did not connect .* nothing was run/)
      .and.contain(where);
  });

  it('can be ended', async () => {
    const { ended, seconds } = await waited({ CP001: 1000 }, 3);
    expect(ended).to.be.instanceOf(Interrupted);
    expect(seconds).to.be.within(3, 4);
  });
});
