import { expect } from 'chai';
import { ifSent, inAnyOrder } from '../dsl/ocpp16.ts';
import { result, type ScriptedPeer } from '../dsl/testing/peer.ts';
import { Bench, boots, findingsOf, forStation } from './testing/bench.ts';

const charges = forStation(async ({ chargePoint }) => {
  await chargePoint.mustSend(1, 'StartTransaction').answered(2);
  await inAnyOrder(
    ifSent(chargePoint.mustSend(3, 'StopTransaction').answered(4)),
    chargePoint.mustSend(5, 'Authorize').with({ idTag: 'A' }).answered(6),
  );
});

type Fields = Record<string, unknown>;

describe('what a charge point tells must be able to be', () => {
  /** What is found when it does this in a transaction that began at 1000 Wh. */
  const found = async (does: (peer: ScriptedPeer, transactionId: number) => Promise<unknown>): Promise<string[]> => {
    const played = await new Bench('station').one(charges, async (peer) => {
      await boots(peer);
      await peer.waits(5);
      const start = { connectorId: 1, idTag: 'TAG-001', meterStart: 1000, timestamp: peer.now() };
      const { answer } = await peer.send('StartTransaction', start);
      const { transactionId } = (answer.kind === 'result' ? answer.payload : {}) as Fields;
      await does(peer, Number(transactionId));
      await peer.send('Authorize', { idTag: 'A' });
    });
    expect(played.verdict).to.equal('pass');
    // Nobody stops the transaction of these tests.
    return findingsOf(played).filter((finding) => !finding.includes('clean-up'));
  };
  const values =
    (value: Fields, over: Fields = {}) =>
    (peer: ScriptedPeer, transactionId: number): Promise<unknown> =>
      peer.send('MeterValues', {
        connectorId: 1,
        transactionId,
        meterValue: [{ timestamp: peer.now(), sampledValue: [{ value: '1000', ...value }] }],
        ...over,
      });
  const status = (over: Fields) => (peer: ScriptedPeer) =>
    peer.send('StatusNotification', {
      connectorId: 1,
      errorCode: 'NoError',
      status: 'Charging',
      timestamp: peer.now(),
      ...over,
    });

  it('has nothing to say of values as they are', async () => {
    for (const value of [
      {},
      { value: '1000.4', unit: 'Wh', measurand: 'Energy.Active.Import.Register' },
      { value: '1.0', unit: 'kWh' },
      { value: '230', measurand: 'Voltage', unit: 'V', phase: 'L1-N' },
      { value: '16', measurand: 'Current.Import', unit: 'A', phase: 'L1' },
      { value: '0', measurand: 'Energy.Active.Import.Interval', unit: 'Wh' },
      { value: '0', location: 'Inlet' },
      { value: '50', measurand: 'Frequency' },
    ])
      expect(await found(values(value)), JSON.stringify(value)).to.deep.equal([]);
  });

  for (const [what, value, received] of [
    ['unit', { unit: 'W' }, 'W'],
    ['unit', { measurand: 'Power.Active.Import', unit: 'Wh' }, 'Wh'],
    ['phase', { measurand: 'Current.Import', unit: 'A', phase: 'L1-N' }, 'L1-N'],
    ['value', { value: '0' }, '0 Wh'],
    ['value', { value: '4296944685' }, '4296944685 Wh'],
  ] as const)
    it(`warns of the ${what} of ${JSON.stringify(value)}`, async () => {
      const [warning, ...others] = await found(values(value));
      expect(warning).to.match(new RegExp(`^should meterValue\\[0\\]\\.sampledValue\\[0\\]\\.${what}: `));
      expect(warning).to.contain(received);
      expect(others).to.deep.equal([]);
    });

  it('warns once in a case', async () => {
    const wrong = values({ unit: 'W' });
    const warnings = await found(async (peer, id) => {
      for (let nth = 0; nth < 3; nth++) await wrong(peer, id);
    });
    expect(warnings).to.have.length(1);
  });

  it('warns of the id of no transaction, and of one that is over when the values were taken', async () => {
    expect((await found(values({}, { transactionId: -1 })))[0]).to.match(/^should transactionId: .*-1/);
    const late = await found(async (peer, transactionId) => {
      await peer.send('StopTransaction', { transactionId, meterStop: 1000, timestamp: peer.now() });
      await values({})(peer, transactionId);
      await peer.waits(10);
      await values({})(peer, transactionId);
    });
    expect(late).to.have.length(1);
    expect(late[0]).to.match(/^should transactionId: .*over/);
  });

  it('warns of words for nothing', async () => {
    expect((await found(status({ info: 'null' })))[0]).to.match(/^should info: /);
    expect(await found(status({ info: 'Nullstellung' }))).to.deep.equal([]);
  });

  it('warns of a time without a zone', async () => {
    const [warning] = await found((peer) => status({ timestamp: peer.now().replace('Z', '') })(peer));
    expect(warning).to.match(/^should timestamp: /);
  });

  it('warns of a flood of heartbeats', async () => {
    const beats = (pause: number) => async (peer: ScriptedPeer) => {
      for (let nth = 0; nth < 4; nth++) {
        await peer.send('Heartbeat', {});
        await peer.waits(pause);
      }
    };
    expect(await found(beats(1))).to.deep.equal([]);
    expect((await found(beats(0.1)))[0]).to.match(/^should timing: /);
  });

  it('takes nothing that was ordered for a flood', async () => {
    const triggered = forStation(async ({ centralSystem, chargePoint }) => {
      for (let nth = 0; nth < 4; nth++) {
        await centralSystem.sends(1, 'TriggerMessage', { requestedMessage: 'Heartbeat' }).mustBeAnswered(2);
        await chargePoint.mustSend(3, 'Heartbeat').answered(4);
      }
    });
    const played = await new Bench('station').one(triggered, async (peer) => {
      peer.on('TriggerMessage', () => {
        peer.fling('Heartbeat');
        return result({ status: 'Accepted' });
      });
      await boots(peer);
    });
    expect(played.verdict).to.equal('pass');
    expect(findingsOf(played)).to.deep.equal([]);
  });
});
