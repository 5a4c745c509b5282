import { expect } from 'chai';
import { result, type ScriptedPeer } from '../dsl/testing/peer.ts';
import { sleep } from '../clock/index.ts';
import { Bench, boots, forStation } from './testing/bench.ts';

const CONNECTION_TIME_OUT = 30;

/** An operator who plugs in only `slow` seconds after the connector has become Preparing; the charge point waits for `waits`. */
async function verdictWith({ slow, waits }: { readonly slow: number; readonly waits: number }) {
  const bench = new Bench('station', {
    async perform() {
      await sleep(bench.clock, slow * 1000);
      return { outcome: 'done' };
    },
  });
  const plugsIn = forStation(async ({ chargePoint, operator }) => {
    await chargePoint.mustSend(1, 'StatusNotification').with({ status: 'Preparing' });
    await operator.plugsIn(1);
    await chargePoint.mustSend(3, 'StatusNotification').with({ connectorId: 1, status: 'Charging' });
  });
  const configurationKey = [{ key: 'ConnectionTimeOut', value: String(CONNECTION_TIME_OUT), readonly: false }];
  return bench.one(plugsIn, async (peer: ScriptedPeer) => {
    peer.on('GetConfiguration', () => result({ configurationKey }));
    await boots(peer);
    await peer.waits(10);
    await peer.reports(1, 'Preparing');
    await peer.waits(waits);
    await peer.reports(1, 'Available');
  });
}

describe('a charge point that no longer waits for the driver', () => {
  it('is not to blame when the operator took longer than ConnectionTimeOut', async () => {
    const { verdict, because } = await verdictWith({ slow: 40, waits: CONNECTION_TIME_OUT });
    expect(verdict).to.equal('inconclusive');
    expect(because).to.contain('came too late').and.contain('ConnectionTimeOut is 30 s');
  });

  it('may have given up on an earlier one, in this case or before', async () => {
    const bench = new Bench('station');
    const answers = result({ configurationKey: [{ key: 'ConnectionTimeOut', value: '30', readonly: false }] });
    const again = forStation(async ({ chargePoint, operator }) => {
      await operator.plugsIn(1);
      for (const status of ['Preparing', 'Available'] as const)
        await chargePoint.mustSend(1, 'StatusNotification').with({ connectorId: 1, status });
      await operator.plugsIn(1);
    });
    const played = await bench.play([again, again], async (peer) => {
      peer.on('GetConfiguration', () => answers);
      await boots(peer);
      for (let session = 0; session < 2; session++) {
        await peer.waits(10);
        await peer.reports(1, 'Preparing');
        await peer.waits(CONNECTION_TIME_OUT);
        await peer.reports(1, 'Available');
      }
    });
    expect(played.map(({ verdict }) => verdict)).to.deep.equal(['pass', 'pass']);
  });

  it('is to blame when it waits for less, or gives up on a driver who was in time', async () => {
    expect((await verdictWith({ slow: 40, waits: CONNECTION_TIME_OUT / 2 })).verdict).to.equal('fail');
    expect((await verdictWith({ slow: 20, waits: CONNECTION_TIME_OUT })).verdict).to.equal('fail');
  });
});
