import { expect } from 'chai';
import { readValues } from '../../pics/index.ts';
import type { IncomingCall } from '../../session/index.ts';
import { memoryPair } from '../../transport/index.ts';
import { arrivalOf, type Arrival } from '../arrival.ts';
import { details, playground } from '../testing/cases.ts';
import type { ScriptedPeer } from '../testing/peer.ts';
import type { Played } from '../testing/stage.ts';
import { Facts16 } from './facts.ts';
import { StationCare16 } from './care-of-station.ts';
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

  it('passes as Finishing when a driver was waited for in vain (1.6 §4.9, event B6), and only then', async () => {
    const silence = (before: string) =>
      chargePoint(
        ({ chargePoint }) => chargePoint.mustNotSend(1, 'StartTransaction', { seconds: 15 }),
        async (peer) => {
          await peer.reports(1, before);
          await peer.waits(10);
          await peer.reports(1, 'Finishing').catch(() => undefined);
        },
      );
    expect((await silence('Preparing')).verdict).to.equal('pass');
    expect((await silence('Available')).verdict).to.equal('fail');
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

describe('a cable that is plugged in halfway', () => {
  it('is a fault that was caused on purpose: the charge point may tell more than once that the lock does not close', () => {
    const care = new StationCare16({ configured: readValues('1.6').values, pics: {}, now: () => 0 });
    care.acted({ action: 'plugIn', evse: 1, connector: 1 });
    expect(care.facts.faultCaused).to.equal(false);
    care.acted({ action: 'plugIn', evse: 1, connector: 1, halfway: true });
    expect(care.facts.faultCaused).to.equal(true);
  });
});
