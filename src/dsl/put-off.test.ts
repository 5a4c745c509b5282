import { expect } from 'chai';
import { memoryPair } from '../transport/index.ts';
import { details, playground } from './testing/cases.ts';
import type { ScriptedPeer } from './testing/peer.ts';
import type { Played } from './testing/stage.ts';

const { chargePoint } = playground(memoryPair);

/** A charge point that owes a heartbeat within ten seconds, and one more ten seconds later, sends these messages, each so late. */
function sends(...messages: readonly (readonly [seconds: number, action: 'Heartbeat' | 'DataTransfer'])[]) {
  return (how: 'put off' | 'in any case'): Promise<Played> =>
    chargePoint(
      async ({ chargePoint }) => {
        const heartbeat = chargePoint.mustSend(1, 'Heartbeat').within(10).every(10, { times: 1 });
        await (how === 'put off' ? heartbeat.putOffByOthers() : heartbeat);
      },
      async (peer: ScriptedPeer) => {
        for (const [seconds, action] of messages) {
          await peer.waits(seconds);
          await peer.send(action, action === 'Heartbeat' ? {} : { vendorId: 'v' });
        }
      },
    );
}

describe('putOffByOthers', () => {
  it('leaves as much more time as has passed when something else was sent', async () => {
    const first = sends([4, 'DataTransfer'], [10, 'Heartbeat'], [10, 'Heartbeat']);
    expect((await first('put off')).verdict).to.equal('pass');
    expect(details(await first('in any case'))).to.deep.equal([
      'message: expected Heartbeat within 11.5 s, received nothing',
    ]);
    const second = sends([10, 'Heartbeat'], [3, 'DataTransfer'], [6, 'DataTransfer'], [10, 'Heartbeat']);
    expect((await second('put off')).verdict).to.equal('pass');
    expect((await second('in any case')).verdict).to.equal('fail');
  });

  it('does not excuse who sends nothing any more', async () => {
    const played = await sends([4, 'DataTransfer'])('put off');
    expect(details(played)).to.deep.equal(['message: expected Heartbeat within 15.5 s, received nothing']);
    expect(played.seconds).to.be.within(15.4, 17);
  });

  it('is no verdict on who is never silent', async () => {
    const chatter = Array.from({ length: 20 }, () => [5, 'DataTransfer'] as const);
    const played = await sends(...chatter)('put off');
    expect(played.verdict).to.equal('inconclusive');
    expect(played.error?.message).to.contain('have put off Heartbeat for 60 s');
  });

  it('does not hurry anybody, nor allow haste', async () => {
    const played = await sends([4, 'DataTransfer'], [1, 'Heartbeat'], [5, 'Heartbeat'])('put off');
    expect(details(played)).to.deep.equal(['timing: expected no sooner than 10 s, received after 5.0 s']);
  });
});
