import { expect } from 'chai';
import { realClock } from '../clock/index.ts';
import { kit16 } from '../dsl/ocpp16/kit.ts';
import { defaultTiming } from '../dsl/timing.ts';
import { readValues } from '../pics/index.ts';
import { RawPeer } from '../transport/testing/raw-peer.ts';
import { csmsLanes, stationLanes, type Lanes, type LaneTerms } from './lanes.ts';

const terms: LaneTerms = {
  binding: '1.6J',
  kit: kit16,
  clock: realClock,
  timing: defaultTiming,
  pics: {},
  configured: { ...readValues('1.6').values, validIdTag: 'TAG-{n}' },
  driver: () => ({ name: 'the test', perform: () => Promise.resolve({ outcome: 'done' }) }),
  identities: ['CP001', 'CP002'],
};

describe('lanes for stations under test', () => {
  const warnings: string[] = [];
  let lanes: Lanes;

  beforeEach(async () => {
    warnings.length = 0;
    lanes = await stationLanes(terms, { host: '127.0.0.1', port: 0, warn: (line) => warnings.push(line) });
  });

  afterEach(() => lanes.close());

  /** Tries to connect, and waits for the answer. */
  async function connects(path: string): Promise<string> {
    const peer = await RawPeer.open(`${lanes.url}/${path}`);
    peer.destroy();
    return peer.status;
  }

  it('are one for each station, and stations of other names are turned away', async () => {
    expect(lanes.lanes.map(({ options }) => options.identity)).to.deep.equal(['CP001', 'CP002']);
    expect(await connects('CP001')).to.contain('101');
    expect(await connects('CP003')).to.contain('404');
    expect(warnings).to.deep.equal([
      'a station with the identity CP003 was turned away: this run expects CP001, CP002 (choose with --identity)',
    ]);
  });

  it('say it once for a station that tries again and again, and show its name harmless', async () => {
    for (let attempt = 0; attempt < 3; attempt++) await connects('%1B%5B2J%E2%80%AE');
    expect(warnings).to.have.length(1);
    expect(warnings[0])
      .to.contain('\\x1b[2J\\u{202e}')
      .and.not.match(/[\u001b\u202e]/);
  });

  it('are not flooded by strangers', async () => {
    for (let stranger = 0; stranger < 120; stranger++) await connects(`X${stranger}`);
    expect(warnings).to.have.length(100);
  });
});

describe('lanes for a central system under test', () => {
  it('are one for each simulated station, each with its own id tags', async () => {
    const lanes = csmsLanes({ ...terms, identities: ['CP1', 'CP2'] }, 'ws://127.0.0.1:1/ocpp');
    const tags = lanes.lanes.map(({ options }) => (options.configured as { validIdTag: string }).validIdTag);
    expect(tags).to.deep.equal(['TAG-1', 'TAG-2']);
    await lanes.close();
  });
});
