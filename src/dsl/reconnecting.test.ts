import { expect } from 'chai';
import { memoryPair } from '../transport/index.ts';
import { details, playground } from './testing/cases.ts';
import type { ScriptedPeer } from './testing/peer.ts';
import type { Played } from './testing/stage.ts';

const { centralSystem } = playground(memoryPair);

/** The simulated station loses its connection and comes back, ten seconds after the central system began to turn it away. */
function comesBack(script: (peer: ScriptedPeer) => Promise<void>): Promise<Played> {
  return centralSystem(async ({ chargePoint, connection, operator }) => {
    await connection.drops();
    await operator.waits(10, 'offline');
    await connection.restores();
    await chargePoint.sends(1, 'StatusNotification', { connectorId: 1, errorCode: 'NoError', status: 'Available' });
  }, script);
}

describe('a simulated station that comes back', () => {
  it('tries again while the central system turns it away', async () => {
    const played = await comesBack(async (peer) => {
      await peer.session.close({ refuse: true });
      await peer.waits(42);
      await peer.session.open();
    });
    expect(played.verdict).to.equal('pass');
    expect(played.peer.heard.map(({ action }) => action)).to.include('StatusNotification');
  });

  it('holds it against a central system that never lets it in', async () => {
    const played = await comesBack(async (peer) => peer.session.close({ refuse: true }));
    expect(played.verdict).to.equal('fail');
    expect(played.seconds).to.be.within(120, 140);
    expect(details(played)[0]).to.match(/^connection: expected within 120 s, received /);
  });
});
