import { expect } from 'chai';
import { sleep, VirtualClock } from '../clock/index.ts';
import { memoryPair } from '../transport/index.ts';
import { arrivalOf, type Arrival } from './arrival.ts';
import { playground } from './testing/cases.ts';
import { result, type ScriptedPeer } from './testing/peer.ts';
import { TimelyAnswers } from './timely-answers.ts';

const { chargePoint, centralSystem } = playground(memoryPair);

/** Sends it, and says after how many seconds it was answered what. */
async function asks(
  peer: ScriptedPeer,
  action: string,
  payload: object,
): Promise<{ seconds: number; answer: unknown }> {
  const begun = peer.clock.now();
  const { answer } = await peer.send(action, payload);
  return { seconds: (peer.clock.now() - begun) / 1000, answer };
}

const start = (peer: ScriptedPeer): object => ({ connectorId: 1, idTag: 'A', meterStart: 0, timestamp: peer.now() });

describe('a message that comes while the case waits', () => {
  it('is answered long before its sender gives up, and found by its step all the same', async () => {
    let heard: { seconds: number; answer: unknown } | undefined;
    let seen: unknown;
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await operator.waits(18, 'the driver charges');
        seen = (await chargePoint.mustSend(1, 'StartTransaction').answered(2)).response;
      },
      async (peer) => {
        heard = await asks(peer, 'StartTransaction', start(peer));
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(heard?.seconds).to.equal(3);
    expect(heard?.answer).to.deep.equal(result(seen));
  });

  it('is answered at once by a step that follows soon, with what the step says', async () => {
    let heard: { seconds: number; answer: unknown } | undefined;
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await operator.waits(2, 'a moment');
        await chargePoint.mustSend(1, 'Authorize').answered(2, { idTagInfo: { status: 'Blocked' } });
      },
      async (peer) => {
        heard = await asks(peer, 'Authorize', { idTag: 'A' });
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(heard).to.deep.equal({ seconds: 2, answer: result({ idTagInfo: { status: 'Blocked' } }) });
  });

  it('makes the case inconclusive when its step would have answered something else', async () => {
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await operator.waits(18, 'a long time');
        await chargePoint.mustSend(1, 'Authorize').answered(2, { idTagInfo: { status: 'Blocked' } });
      },
      (peer) => peer.fling('Authorize', { idTag: 'A' }),
    );
    expect(played.verdict).to.equal('inconclusive');
  });

  it('is as good as answered by its step when that would have said just that', async () => {
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await operator.waits(18, 'a long time');
        await chargePoint.mustSend(1, 'Authorize').answered(2, { idTagInfo: { status: 'Accepted' } });
      },
      (peer) => peer.fling('Authorize', { idTag: 'TAG-001' }),
    );
    expect(played.verdict).to.equal('pass');
  });

  it('is an offence for the next step, though it was answered, when nothing explains it', async () => {
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await operator.waits(18, 'nothing is to come');
        await chargePoint.mustNotSend(1, 'StartTransaction', { seconds: 10 });
      },
      async (peer) => void (await asks(peer, 'StartTransaction', start(peer))),
    );
    expect(played.verdict).to.equal('fail');
    expect(played.findings[0]?.step).to.equal('1');
  });

  it('keeps its place in the order in which the messages came', async () => {
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await operator.waits(18, 'a long time');
        await chargePoint.mustSend(1, 'StartTransaction').answered(2);
        await chargePoint.mustSend(3, 'Authorize').answered(4);
      },
      async (peer) => {
        await asks(peer, 'Authorize', { idTag: 'A' });
        await asks(peer, 'StartTransaction', start(peer));
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(played.findings[0]?.step).to.equal('1');
  });

  it('is not answered any more when its sender has given up', async () => {
    const clock = new VirtualClock();
    const answered: string[] = [];
    const arrival = (action: string, open: boolean): Arrival => {
      const call = { messageId: action, action, payload: {}, at: clock.now(), frame: 0, open, reply: () => undefined };
      return arrivalOf(call, []);
    };
    await clock.run(async () => {
      const timely = new TimelyAnswers({
        clock,
        timing: { held: 3 },
        etiquette: { answersAtOnce: () => false },
        queue: [arrival('StartTransaction', false), arrival('StopTransaction', true)],
        awaited: () => false,
        answer(one) {
          one.answeredAt = clock.now();
          answered.push(one.action);
        },
      });
      timely.lookSoon();
      await sleep(clock, 10_000);
      timely.end();
    });
    expect(answered).to.deep.equal(['StopTransaction']);
  });

  it('from a central system is answered as well', async () => {
    let heard: { seconds: number; answer: unknown } | undefined;
    const played = await centralSystem(
      async ({ operator, centralSystem }) => {
        await operator.waits(18, 'a long time');
        await centralSystem.mustSend(1, 'UnlockConnector').answered(2);
      },
      async (peer) => {
        heard = await asks(peer, 'UnlockConnector', { connectorId: 1 });
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(heard?.seconds).to.equal(3);
  });

  it('does not keep an answer of its sender back for ever: who asks first and answers then gets on', async () => {
    const played = await chargePoint(
      async ({ chargePoint, centralSystem }) => {
        await centralSystem.sends(1, 'UnlockConnector', { connectorId: 1 }).mustBeAnswered(2, { status: 'Unlocked' });
        await chargePoint.mustSend(3, 'Authorize').answered(4);
      },
      (peer) =>
        void peer.on('UnlockConnector', (_, call) => {
          void peer.send('Authorize', { idTag: 'A' }).then(() => call.reply(result({ status: 'Unlocked' })));
          return undefined;
        }),
    );
    expect(played.verdict).to.equal('pass');
  });
});
