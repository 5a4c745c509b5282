import { expect } from 'chai';
import { result, type ScriptedPeer } from '../dsl/testing/peer.ts';
import { Bench, boots, findingsOf, forStation } from './testing/bench.ts';

/** Orders a reset, and fails before the charge point has begun with it. */
const breaks = forStation(async ({ chargePoint, centralSystem }) => {
  await centralSystem.sends(1, 'Reset', { type: 'Hard' }).mustBeAnswered(2, { status: 'Accepted' });
  await chargePoint.mustSend(3, 'StopTransaction');
});
/** Any case that needs a charge point which is there and stays there. */
const follows = forStation(async ({ centralSystem, operator }) => {
  await operator.waits(10, 'nothing happens');
  await centralSystem.sends(1, 'ClearCache', {}).mustBeAnswered(2);
});

/** Sends a message that no step asks for as soon as a reset is ordered. */
async function startsResetting(peer: ScriptedPeer): Promise<void> {
  peer.on('ClearCache', () => result({ status: 'Accepted' }));
  await boots(peer);
  await new Promise<void>((ordered) => {
    peer.on('Reset', () => {
      ordered();
      return result({ status: 'Accepted' });
    });
  });
  await peer.send('Authorize', { idTag: 'A' });
}

describe('a case that ends while the charge point restarts', () => {
  it('does not leave the restart to the next case', async () => {
    const bench = new Bench('station');
    const [first, second] = await bench.play([breaks, follows], async (peer) => {
      await startsResetting(peer);
      await peer.waits(5);
      await peer.session.close({ abrupt: true });
      await peer.waits(20);
      await boots(peer);
    });
    expect(first?.verdict).to.equal('fail');
    expect(findingsOf(second!)).to.deep.equal([]);
    expect(second?.verdict).to.equal('pass');
  });

  it('does not wait for ever for one that restarts its program and does not register again', async () => {
    const bench = new Bench('station');
    const [, second] = await bench.play([breaks, follows], startsResetting);
    expect(second?.verdict).to.equal('pass');
    expect(bench.clock.now() - Date.UTC(2026, 0, 1)).to.be.below(60_000);
  });
});

describe('before the power or the connection goes', () => {
  for (const [what, cut] of [
    ['the power', 'powerCycles'],
    ['the connection', 'drops'],
  ] as const)
    it(`${what}: what the charge point was answered has reached it`, async () => {
      const heard: string[] = [];
      const bench = new Bench('station', {
        perform: () => {
          heard.push('cut');
          return Promise.resolve({ outcome: 'done' });
        },
      });
      const cuts = forStation(async ({ chargePoint, operator, connection }) => {
        await chargePoint.mustSend(1, 'Authorize').answered(2);
        if (cut === 'powerCycles') await operator.powerCycles();
        else await connection.drops();
      });
      await bench.one(cuts, async (peer) => {
        peer.on('GetConfiguration', ({ key }) => {
          heard.push(`asked for ${String(key)}`);
          return result({ configurationKey: [{ key: 'NumberOfConnectors', readonly: true, value: '2' }] });
        });
        await boots(peer);
        await peer.waits(5);
        await peer.send('Authorize', { idTag: 'A' });
        heard.push('answered');
        await peer.waits(1);
        heard.push(peer.session.connected ? 'connected' : 'disconnected');
      });
      const [first] = heard.slice(heard.indexOf('answered') + 1);
      expect(first).to.equal('asked for NumberOfConnectors');
      expect(heard).to.include(cut === 'drops' ? 'disconnected' : 'cut');
    });
});
