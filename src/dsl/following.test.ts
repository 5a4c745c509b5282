import { expect } from 'chai';
import { memoryPair } from '../transport/index.ts';
import { details, playground } from './testing/cases.ts';
import { result } from './testing/peer.ts';

const { chargePoint } = playground(memoryPair);

describe('following', () => {
  /** A Heartbeat before the answer to TriggerMessage, or behind it. */
  const triggered = (order: 'before' | 'behind', how: 'at once' | 'later on' = 'at once') =>
    chargePoint(
      async ({ chargePoint, centralSystem }) => {
        const asked = await centralSystem
          .sends(1, 'TriggerMessage', { requestedMessage: 'Heartbeat' })
          .mustBeAnswered(2);
        const exchange = how === 'at once' ? asked : centralSystem.last('TriggerMessage');
        await chargePoint.mustSend(3, 'Heartbeat').following(exchange).answered(4);
      },
      (peer) =>
        void peer.on('TriggerMessage', (_, call) => {
          if (order === 'before') peer.fling('Heartbeat');
          call.reply(result({ status: 'Accepted' }));
          if (order === 'behind') peer.fling('Heartbeat');
          return undefined;
        }),
    );

  it('is met by what comes behind the answer', async () => {
    expect((await triggered('behind')).verdict).to.equal('pass');
  });

  it('also takes an exchange that the case looks up later on', async () => {
    expect((await triggered('behind', 'later on')).verdict).to.equal('pass');
    expect((await triggered('before', 'later on')).verdict).to.equal('fail');
  });

  it('is not met by what came before it, which may come all the same', async () => {
    const played = await triggered('before');
    expect(played.verdict).to.equal('fail');
    expect(details(played)).to.deep.equal(['message: expected Heartbeat within 30 s, received nothing']);
    expect(played.findings[0]?.meanwhile?.[0]).to.match(/^Heartbeat \(before TriggerMessage was answered: /);
  });
});
