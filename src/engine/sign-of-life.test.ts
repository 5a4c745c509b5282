import { expect } from 'chai';
import { testCentralSystem, type CentralSystemStage } from '../dsl/ocpp16.ts';
import { timestamp } from '../clock/index.ts';
import { readValues } from '../pics/index.ts';
import { resultOf } from './proof.ts';
import { selfPlay, type PeerFactory } from './self-play.ts';

type Fields = Readonly<Record<string, unknown>>;
type Answers = Readonly<Record<string, (request: Fields) => object>>;

const { values } = readValues('1.6');
const accepted = { status: 'Accepted' };

/** A central system that knows the time and the valid id tag, relays orders, and counts its transactions. */
function program(different: Answers = {}, after: 'stays' | 'hangs up when refused' = 'stays'): PeerFactory {
  return ({ session, clock }) => {
    let transactions = 0;
    const judged = ({ idTag }: Fields): object => ({
      idTagInfo: { status: idTag === values.validIdTag ? 'Accepted' : 'Invalid' },
    });
    const answers: Answers = {
      BootNotification: () => ({ ...accepted, currentTime: timestamp(clock), interval: 60 }),
      Heartbeat: () => ({ currentTime: timestamp(clock) }),
      Authorize: judged,
      StartTransaction: (request) => ({ ...judged(request), transactionId: ++transactions }),
      ...different,
    };
    session.listen({
      call: (call) => call.reply({ kind: 'result', payload: answers[call.action]?.(call.payload as Fields) ?? {} }),
    });
    return {
      name: 'a program',
      start: () => void session.open(),
      stop: () => Promise.resolve(),
      async perform(action) {
        if (action.action !== 'order') return { outcome: 'done' };
        const { answer } = await session.call(action.ocppAction, action.intent);
        const refused = answer.kind === 'error' || (answer.payload as Fields)['status'] !== 'Accepted';
        if (refused && after === 'hangs up when refused') await session.close();
        return { outcome: 'done' };
      },
    };
  };
}

async function verdictOn(peer: PeerFactory, scenario: (stage: CentralSystemStage) => Promise<void> = ordered) {
  const testCase = testCentralSystem('TC_000_CSMS', 'Nothing official', {
    purpose: 'a case of a unit test',
    profile: 'Core',
    requirements: ['1.6 §5.18'],
    scenario,
  });
  const terms = { testCase, binding: '1.6J', peer, faults: [], settings: {}, pics: {}, cleanUp: true } as const;
  return resultOf(await selfPlay({ ...terms, configured: values }));
}

async function ordered({ centralSystem, operator }: CentralSystemStage): Promise<void> {
  await operator.orders('UnlockConnector', { connectorId: 1 });
  await centralSystem.mustSend(1, 'UnlockConnector').answered(2, { status: 'NotSupported' });
}

/** Starts two transactions, one after the other or both at a time. */
const twice =
  (how: 'one after the other' | 'at a time') =>
  async ({ chargePoint, now }: CentralSystemStage): Promise<void> => {
    const start = { idTag: values.validIdTag, meterStart: 0, timestamp: now() };
    const { transactionId } = (await chargePoint.sends(1, 'StartTransaction', { ...start, connectorId: 1 })).response;
    if (how === 'one after the other')
      await chargePoint.sends(3, 'StopTransaction', { transactionId, meterStop: 0, timestamp: now() });
    await chargePoint.sends(5, 'StartTransaction', { ...start, connectorId: 2 });
  };

describe('a case that a central system keeps', () => {
  it('passes when the central system knows the time and its id tags', async () => {
    expect((await verdictOn(program())).verdict).to.equal('pass');
  });

  it('is inconclusive when it accepts every id tag, and says what to do', async () => {
    const { verdict, because } = await verdictOn(program({ Authorize: () => ({ idTagInfo: accepted }) }));
    expect(verdict).to.equal('inconclusive');
    expect(because).to.contain(values.invalidIdTag).and.to.contain('--value');
  });

  it('is inconclusive when it refuses every id tag', async () => {
    const peer = program({ Authorize: () => ({ idTagInfo: { status: 'Invalid' } }) });
    expect((await verdictOn(peer)).verdict).to.equal('inconclusive');
  });

  it('is inconclusive when it does not know what time it is', async () => {
    const peer = program({ Heartbeat: () => ({ currentTime: '2020-01-01T00:00:00Z' }) });
    expect((await verdictOn(peer)).verdict).to.equal('inconclusive');
  });

  it('passes when the valid id tag is charging at the end, and the central system says so', async () => {
    const peer = program({
      Authorize: ({ idTag }) => ({ idTagInfo: { status: idTag === values.validIdTag ? 'ConcurrentTx' : 'Invalid' } }),
    });
    expect((await verdictOn(peer)).verdict).to.equal('pass');
  });

  it('fails when it hangs up on the last answer', async () => {
    const { verdict, findings } = await verdictOn(program({}, 'hangs up when refused'));
    expect(verdict).to.equal('fail');
    expect(findings.map(({ subject }) => subject)).to.deep.equal(['Central System must keep the connection']);
  });
});

describe('the ids of transactions', () => {
  const constant = (transactionId: number) =>
    program({ StartTransaction: () => ({ idTagInfo: accepted, transactionId }) });

  it('that differ are nothing to speak of', async () => {
    for (const how of ['one after the other', 'at a time'] as const)
      expect((await verdictOn(program(), twice(how))).findings).to.deep.equal([]);
  });

  it('that are given again when the transaction is over are a warning (1.6 errata §3.54)', async () => {
    const { verdict, findings } = await verdictOn(constant(7), twice('one after the other'));
    expect(verdict).to.equal('pass');
    expect(findings.map(({ level, details }) => [level, details[0]?.received])).to.deep.equal([['should', '7']]);
  });

  it('that are not positive are a warning', async () => {
    const { verdict, findings } = await verdictOn(constant(0), async ({ chargePoint, now }) => {
      const start = { connectorId: 1, idTag: values.validIdTag, meterStart: 0, timestamp: now() };
      await chargePoint.sends(1, 'StartTransaction', start);
    });
    expect(verdict).to.equal('pass');
    expect(findings.map(({ level }) => level)).to.deep.equal(['should']);
  });

  it('that are given to two transactions at a time fail the case (1.6 §4.8)', async () => {
    const { verdict, findings } = await verdictOn(constant(7), twice('at a time'));
    expect(verdict).to.equal('fail');
    expect(findings[0]?.subject).to.equal('Central System must give every transaction an id of its own');
  });
});
