import { expect } from 'chai';
import { testChargePoint, type ChargePointStage } from '../dsl/ocpp16.ts';
import { readValues } from '../pics/index.ts';
import type { CallOutcome } from '../session/index.ts';
import { resultOf } from './proof.ts';
import { selfPlay, type PeerFactory } from './self-play.ts';

const { values } = readValues('1.6');
const timestamp = '2026-01-01T00:00:00Z';
const start = { connectorId: 1, idTag: 'TAG-001', meterStart: 0, timestamp };

/** Plays a case against a charge point that starts a transaction at step 1, and rejects the first request to stop it. */
async function play(scenario: (stage: ChargePointStage) => Promise<void>) {
  const answered: string[] = [];
  const heard: string[] = [];
  const peer: PeerFactory = ({ session }) => {
    const sends = (action: string, payload: object): void => {
      const note = ({ answer }: CallOutcome): void => void answered.push(`${action}: ${answer.kind}`);
      session.call(action, payload).then(note, () => undefined);
    };
    session.listen({
      call(incoming) {
        const { action, payload } = incoming;
        const again = heard.includes(action);
        heard.push(action);
        const { key, transactionId } = payload as { key?: readonly string[]; transactionId?: number };
        const status = action === 'RemoteStopTransaction' && !again ? 'Rejected' : 'Accepted';
        incoming.reply({ kind: 'result', payload: action === 'GetConfiguration' ? {} : { status } });
        if (key?.[0] === 'ResetRetries') sends('StartTransaction', start);
        if (action === 'RemoteStopTransaction' && again)
          sends('StopTransaction', { transactionId, meterStop: 1, timestamp });
      },
    });
    return {
      name: 'a charge point',
      start: () => void session.open(),
      stop: () => Promise.resolve(),
      perform: () => Promise.resolve({ outcome: 'done' }),
    };
  };
  const testCase = testChargePoint('TC_000_CS', 'Nothing official', {
    purpose: 'a case of a unit test',
    profile: 'Core',
    requirements: ['1.6 §5.8'],
    async scenario(stage) {
      await stage.centralSystem.sends(1, 'GetConfiguration', { key: ['ResetRetries'] });
      await scenario(stage);
    },
  });
  const terms = { testCase, binding: '1.6J', peer, faults: [], settings: {}, pics: {}, cleanUp: true } as const;
  const { verdict } = resultOf(await selfPlay({ ...terms, configured: values }));
  return { verdict, answered };
}

describe('after a case', () => {
  // That the transaction is stopped as well shows that a refused request to stop is repeated.
  const bothAnswered = ['StartTransaction: result', 'StopTransaction: result'];

  it('the message that has ended it is answered: the next case shall not find a charge point that waits', async () => {
    const played = await play(async ({ chargePoint }) => void (await chargePoint.mustSend(3, 'StopTransaction')));
    expect(played).to.deep.equal({ verdict: 'fail', answered: bothAnswered });
  });

  it('so is a message that should not have come', async () => {
    const played = await play(({ chargePoint }) => chargePoint.mustNotSend(3, 'StartTransaction'));
    expect(played).to.deep.equal({ verdict: 'fail', answered: bothAnswered });
  });

  it('one that was left unanswered on purpose stays so', async () => {
    const played = await play(
      async ({ chargePoint }) => void (await chargePoint.mustSend(3, 'StartTransaction').leftUnanswered(4)),
    );
    expect(played.answered).to.deep.equal([]);
  });
});
