import { expect } from 'chai';
import { testChargePoint, type ChargePointStage } from '../dsl/ocpp16.ts';
import { readValues } from '../pics/index.ts';
import { resultOf } from './proof.ts';
import { selfPlay, type PeerFactory } from './self-play.ts';

const { values } = readValues('1.6');
const start = { connectorId: 1, idTag: 'TAG-001', meterStart: 0, timestamp: '2026-01-01T00:00:00Z' };

/** Plays a case against a charge point that starts a transaction once it is asked for its configuration by name. */
async function play(scenario: (stage: ChargePointStage) => Promise<void>) {
  const answered: string[] = [];
  const peer: PeerFactory = ({ session }) => {
    const starts = async (): Promise<void> => {
      await session.call('StartTransaction', start);
      answered.push('StartTransaction');
    };
    session.listen({
      call(call) {
        call.reply({ kind: 'result', payload: {} });
        const { key } = call.payload as { key?: readonly string[] };
        if (key?.[0] === 'ResetRetries') starts().catch(() => undefined);
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
  it('the message that has ended it is answered: the next case shall not find a station that waits', async () => {
    const played = await play(async ({ chargePoint }) => void (await chargePoint.mustSend(3, 'StopTransaction')));
    expect(played).to.deep.equal({ verdict: 'fail', answered: ['StartTransaction'] });
  });

  it('so is a message that should not have come', async () => {
    const played = await play(({ chargePoint }) => chargePoint.mustNotSend(3, 'StartTransaction'));
    expect(played).to.deep.equal({ verdict: 'fail', answered: ['StartTransaction'] });
  });

  it('one that was left unanswered on purpose stays so', async () => {
    const played = await play(
      async ({ chargePoint }) => void (await chargePoint.mustSend(3, 'StartTransaction').leftUnanswered(4)),
    );
    expect(played.answered).to.deep.equal([]);
  });
});
