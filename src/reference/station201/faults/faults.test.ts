import { expect } from 'chai';
import { Bench } from '../test-bench.ts';
import type { Payload, Received } from '../test-bench.ts';
import { stationFaults201 } from './index.ts';
import type { StationFault201 } from './index.ts';

describe('faults of the reference station 2.0.1', () => {
  /** Everything that the station sends in a life that touches all faults. */
  async function life(faults: readonly StationFault201[]): Promise<readonly Received[]> {
    const bench = new Bench(faults);
    bench.answers['BootNotification'] = { status: 'Pending', interval: 20, currentTime: '2026-01-01T00:00:00Z' };
    const variables: Payload[] = [];
    await bench.run(async () => {
      bench.answers['BootNotification'] = { status: 'Accepted', interval: 100, currentTime: '2026-01-01T00:00:00Z' };
      await bench.wait(400);
      const component = { name: 'AuthCtrlr' };
      const setVariableData = [{ component, variable: { name: 'AuthEnabled' }, attributeValue: 'true' }];
      variables.push(await bench.ask('SetVariables', { setVariableData }));
      await bench.plugIn();
      bench.answers['Authorize'] = { idTokenInfo: { status: 'Invalid' } };
      await bench.present('SOMEONE');
      await bench.unplug();
      bench.answers['Authorize'] = { idTokenInfo: { status: 'Accepted' } };
      await bench.plugIn();
      await bench.present();
      await bench.present();
      await bench.unplug();
    });
    return [...bench.received, { action: 'SetVariables', payload: { variables }, at: 0 }];
  }

  const names = Object.keys(stationFaults201) as StationFault201[];
  let wellBehaved: readonly Received[];

  before(async () => {
    wellBehaved = await life([]);
  });

  for (const name of names)
    it(`${name}: ${stationFaults201[name].does}`, async () => {
      expect(await life([name])).to.not.deep.equal(wellBehaved);
    });

  it('differ from each other', async () => {
    const seen = new Set<string>();
    for (const name of names) {
      seen.add(JSON.stringify(await life([name])));
      expect(stationFaults201[name].does, name).to.match(/^[a-z].*[^.]$/);
    }
    expect(seen.size).to.equal(names.length);
  });

  it('must exist', () => {
    expect(() => new Bench(['no-such-fault' as StationFault201])).to.throw(RangeError);
    expect(() => new Bench([], { 'No.Variable': '1' })).to.throw(RangeError);
  });
});
