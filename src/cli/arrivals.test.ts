import { expect } from 'chai';
import { sleep, VirtualClock } from '../clock/index.ts';
import { Arrivals } from './arrivals.ts';

describe('the arrival of the stations under test', () => {
  const clock = new VirtualClock();
  const here = new Set<string>();
  const said: string[] = [];
  let arrivals: Arrivals;

  function expecting(...identities: readonly string[]): void {
    arrivals = new Arrivals({
      missing: () => identities.filter((identity) => !here.has(identity)),
      clock,
      say: (line) => said.push(line),
    });
  }

  /** Lets a second go by. */
  const later = (): Promise<void> => clock.run(() => sleep(clock, 1000));

  beforeEach(() => {
    here.clear();
    said.length = 0;
  });
  afterEach(() => arrivals.stop());

  it('is told, one by one', async () => {
    expecting('CP001', 'CP002');
    expect(said).to.deep.equal(['waiting for CP001, CP002 to connect']);
    expect(arrivals.nobodyCame).to.equal(true);
    here.add('CP002');
    await later();
    expect(said.slice(1)).to.deep.equal(['CP002 is connected']);
    expect(arrivals.nobodyCame).to.equal(false);
    here.add('CP001');
    await later();
    expect(said.slice(2)).to.deep.equal(['CP001 is connected']);
  });

  it('counts once: who has come may restart', async () => {
    expecting('CP001');
    here.add('CP001');
    await later();
    here.clear();
    await later();
    here.add('CP001');
    await later();
    expect(said).to.deep.equal(['waiting for CP001 to connect', 'CP001 is connected']);
    here.clear();
    expect(arrivals.nobodyCame).to.equal(false);
  });

  it('is no matter where nobody is expected', async () => {
    expecting();
    await later();
    expect(said).to.deep.equal([]);
    expect(arrivals.nobodyCame).to.equal(false);
  });
});
