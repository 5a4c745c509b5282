import { expect } from 'chai';
import { readValues } from '../../pics/index.ts';
import type { IncomingCall } from '../../session/index.ts';
import { memoryPair } from '../../transport/index.ts';
import { arrivalOf, type Arrival } from '../arrival.ts';
import { details, playground } from '../testing/cases.ts';
import type { ScriptedPeer } from '../testing/peer.ts';
import type { Played } from '../testing/stage.ts';
import { Facts16 } from './facts.ts';
import { csmsManners } from './manners-of-csms.ts';

const { chargePoint } = playground(memoryPair);

/** A charge point whose connector 1 is Available says something, while Preparing of connector 1 is awaited. */
function says(script: (peer: ScriptedPeer) => Promise<unknown>): Promise<Played> {
  return chargePoint(
    async ({ chargePoint, operator }) => {
      await chargePoint.mustSend(1, 'StatusNotification').with({ connectorId: 1, status: 'Available' });
      await operator.plugsIn(1);
      await chargePoint.mustSend(3, 'StatusNotification').with({ connectorId: 1, status: 'Preparing' });
    },
    async (peer) => {
      await peer.reports(1, 'Available');
      await peer.waits(1);
      await script(peer);
    },
  );
}

describe('a status that no step asks for', () => {
  it('passes when it is told again: nothing has changed', async () => {
    const played = await says(async (peer) => {
      await peer.reports(1, 'Available');
      await peer.reports(1, 'Preparing');
    });
    expect(played.verdict).to.equal('pass');
    expect(played.tolerated).to.deep.equal(['StatusNotification: connector 1 is still Available']);
  });

  it('does not stand in for the one that is owed', async () => {
    const played = await says((peer) => peer.reports(1, 'Available'));
    expect(details(played)).to.deep.equal(['message: expected StatusNotification within 30 s, received nothing']);
  });

  it('passes with a warning, which leaves the charge point in service (1.6 §4.9)', async () => {
    const played = await says(async (peer) => {
      await peer.reports(0, 'Available', { errorCode: 'WeakSignal' });
      await peer.reports(1, 'Preparing');
    });
    expect(played.verdict).to.equal('pass');
  });

  it('does not pass when it is another one, a fault above all', async () => {
    expect(details(await says((peer) => peer.reports(1, 'Charging')))).to.deep.equal([
      'status: expected "Preparing", received "Charging"',
    ]);
    const faulted = await says((peer) => peer.reports(2, 'Faulted', { errorCode: 'GroundFailure' }));
    expect(faulted.verdict).to.equal('fail');
  });
});

describe('a charge point that loses its power', () => {
  const facts = new Facts16();
  facts.registered = true;
  const { tolerates } = csmsManners(facts, readValues('1.6').values, () => '', 1);
  const report = (status: string, errorCode: string): Arrival =>
    arrivalOf({ payload: { connectorId: 0, status, errorCode }, action: 'StatusNotification' } as IncomingCall, []);
  const lastWords = [report('Unavailable', 'NoError'), report('Faulted', 'OtherError')];

  it('may say so before it is gone; as long as it has power it may not', () => {
    expect(lastWords.map(tolerates)).to.deep.equal([undefined, undefined]);
    facts.powerCut = true;
    expect(lastWords.map(tolerates)).to.deep.equal(['the power goes', 'the power goes']);
  });
});
