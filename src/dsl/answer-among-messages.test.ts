import { expect } from 'chai';
import { memoryPair } from '../transport/index.ts';
import type { ChargePointStage } from './ocpp16.ts';
import { inAnyOrder } from './order.ts';
import { details, playground } from './testing/cases.ts';
import { result, type ScriptedPeer } from './testing/peer.ts';

const { chargePoint } = playground(memoryPair);

const scenario = ({ chargePoint, centralSystem }: ChargePointStage): Promise<void> =>
  inAnyOrder(
    centralSystem.sends(1, 'UnlockConnector', { connectorId: 1 }).mustBeAnswered(2, { status: 'Unlocked' }),
    chargePoint.mustSend(3, 'Authorize').answered(4),
  );

/** Says something else first, waits for the answer, and answers then. */
const answersLast = (status: string) => (peer: ScriptedPeer) => {
  peer.on('UnlockConnector', (_, call) => {
    void peer.send('Authorize', { idTag: 'X' }).then(() => call.reply(result({ status })));
    return undefined;
  });
};

/** Answers, and says something else later. */
const answersFirst = (status: string) => async (peer: ScriptedPeer) => {
  peer.on('UnlockConnector', () => result({ status }));
  await peer.waits(5);
  await peer.send('Authorize', { idTag: 'X' });
};

describe('an answer among messages in any order', () => {
  it('may come after a message that waits for its own answer', async () => {
    expect((await chargePoint(scenario, answersLast('Unlocked'))).verdict).to.equal('pass');
  });

  it('may come before the message', async () => {
    expect((await chargePoint(scenario, answersFirst('Unlocked'))).verdict).to.equal('pass');
  });

  it('ends the case at once when it is wrong', async () => {
    const played = await chargePoint(scenario, answersFirst('UnlockFailed'));
    expect(played.verdict).to.equal('fail');
    expect(details(played)).to.deep.equal(['status: expected "Unlocked", received "UnlockFailed"']);
    expect(played.seconds).to.be.below(30);
  });

  it('ends the case when it is wrong and came last', async () => {
    const played = await chargePoint(scenario, answersLast('UnlockFailed'));
    expect(played.verdict).to.equal('fail');
    expect(played.findings).to.have.length(1);
  });

  it('does not hide that the message is missing', async () => {
    const played = await chargePoint(scenario, (peer) => {
      peer.on('UnlockConnector', () => result({ status: 'Unlocked' }));
    });
    expect(details(played)).to.deep.equal(['message: expected Authorize within 30 s, received nothing']);
  });

  it('is missed in time', async () => {
    const played = await chargePoint(scenario, async (peer) => {
      peer.on('UnlockConnector', () => undefined);
      await peer.send('Authorize', { idTag: 'X' });
    });
    expect(details(played)).to.deep.equal(['answer: expected within 30 s, received nothing']);
  });
});
