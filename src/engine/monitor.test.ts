import { expect } from 'chai';
import { result, type ScriptedPeer } from '../dsl/testing/peer.ts';
import { Bench, boots, findingsOf, forCsms, forStation } from './testing/bench.ts';

const authorizes = forStation(async ({ chargePoint }) => {
  await chargePoint.mustSend(3, 'Authorize').with({ idTag: 'A' }).answered(4);
});

const transaction = (peer: ScriptedPeer): object => ({
  connectorId: 1,
  idTag: 'TAG-001',
  meterStart: 0,
  timestamp: peer.now(),
});

/** A central system that knows its manners. */
const minds = (peer: ScriptedPeer): ScriptedPeer =>
  peer
    .on('BootNotification', () => result({ status: 'Accepted', currentTime: peer.now(), interval: 300 }))
    .on('Heartbeat', () => result({ currentTime: peer.now() }));

describe('the monitor', () => {
  /** What is found when a charge point does this while a case waits for an Authorize. */
  const found = async (misbehaves: (peer: ScriptedPeer) => Promise<unknown> | void): Promise<string[]> => {
    const played = await new Bench('station').one(authorizes, async (peer) => {
      await boots(peer);
      await peer.waits(5);
      await misbehaves(peer);
      await peer.send('Authorize', { idTag: 'A' });
    });
    return [played.verdict ?? 'none', ...findingsOf(played)];
  };
  const raw =
    (...texts: string[]) =>
    (peer: ScriptedPeer): void => {
      for (const text of texts) peer.session.sendRaw(text);
    };

  it('a message that is none fails the case at once, and says exactly what came', async () => {
    for (const [text, what] of [
      ['[2,"1","Heartbeat",{]', 'the frame: expected JSON text'],
      ['{"a":1}', 'the message: expected a JSON array'],
      [
        '[2,1,"Heartbeat",{}]',
        'element 1 (the message id): expected a string of at most 36 characters, received number 1',
      ],
      ['[2,"1","Heartbeat"]', 'the message array: expected the 4 elements of a CALL'],
      [`[2,"1","Heartbeat",${'['.repeat(100_000)}`, 'the JSON text: expected nested at most 64 levels deep'],
    ] as const) {
      const [verdict, first, ...others] = await found(raw(text));
      expect(verdict).to.equal('fail');
      expect(first).to.contain(`must ${what}`);
      expect(others).to.deep.equal([]);
    }
  });

  it('a message of an unknown type is ignored with a note (OCPP-J 1.6 §4.1.3)', async () => {
    const [verdict, note] = await found(raw('[7,"1","Heartbeat",{}]'));
    expect(verdict).to.equal('pass');
    expect(note).to.match(/^may element 0 \(the message type\)/);
  });

  it('an answer to nobody, and an answer to what was answered', async () => {
    expect(await found(raw('[3,"\\u001b[2Jnobody",{}]'))).to.deep.equal([
      'fail',
      'must message id: expected the id of an open CALL, received "\\u001b[2Jnobody"',
    ]);
    const twice = await found((peer) => peer.session.sendRaw('[3,"csms-1",{}]'));
    expect(twice).to.deep.equal(['fail', 'must message id: expected one answer, received a second answer to "csms-1"']);
  });

  it('a message id that is used again: a note for the same text, a failure for another', async () => {
    const again = await found(raw('[2,"x","Heartbeat",{}]', '[2,"x","Heartbeat",{}]'));
    expect(again[0]).to.equal('pass');
    expect(again[1]).to.match(/^may message id/);
    const other = await found(raw('[2,"x","Heartbeat",{}]', '[2,"x","Authorize",{"idTag":"A"}]'));
    expect(other[0]).to.equal('fail');
    expect(other).to.satisfy((lines: string[]) => lines.some((line) => line.includes('"x" again, for Authorize')));
  });

  it('a second CALL before the first is answered is a warning; after a long wait it is a note', async () => {
    const second = forStation(async ({ chargePoint, operator }) => {
      await chargePoint.mustSend(3, 'Authorize').leftUnanswered(4);
      await operator.waits(20, 'nobody answers the Authorize');
    });
    const after = async (seconds: number): Promise<string[]> => {
      const played = await new Bench('station').one(second, async (peer) => {
        await boots(peer);
        await peer.waits(5);
        peer.fling('Authorize', { idTag: 'A' });
        await peer.waits(seconds);
        peer.fling('Heartbeat');
      });
      return [played.verdict ?? '', ...findingsOf(played)];
    };
    expect(await after(1)).to.deep.equal([
      'pass',
      'should message: expected one open CALL at a time, received Heartbeat while Authorize was open for 1.0 s',
    ]);
    expect((await after(8))[1]).to.match(/^may message/);
  });

  it('anything but a boot before it is accepted', async () => {
    const refuses = forStation(async ({ chargePoint, operator }) => {
      await chargePoint.mustSend(1, 'BootNotification').answered(2, { status: 'Pending', interval: 10 });
      await operator.waits(10, 'the charge point keeps quiet');
      await chargePoint.mustSend(3, 'BootNotification').answered(4);
    });
    const boot = { chargePointVendor: 'v', chargePointModel: 'm' };
    const play = (between: (peer: ScriptedPeer) => Promise<unknown>) =>
      new Bench('station').one(refuses, async (peer) => {
        await boots(peer);
        await peer.waits(5);
        await peer.send('BootNotification', boot);
        await between(peer);
        await peer.waits(9);
        await peer.send('BootNotification', boot);
      });
    expect((await play(() => Promise.resolve())).verdict).to.equal('pass');
    const chatty = await play((peer) => peer.send('Heartbeat'));
    expect(chatty.verdict).to.equal('fail');
    expect(findingsOf(chatty)).to.deep.equal(['must message: expected BootNotification, received Heartbeat']);
  });

  it('what a charge point that is not accepted yet was asked for is no breach', async () => {
    const triggers = forStation(async ({ chargePoint, centralSystem }) => {
      await chargePoint.mustSend(1, 'BootNotification').answered(2, { status: 'Pending', interval: 10 });
      await centralSystem
        .sends(3, 'TriggerMessage', { requestedMessage: 'Heartbeat' })
        .mustBeAnswered(4, { status: 'Accepted' });
      await chargePoint.mustSend(5, 'Heartbeat').answered(6);
      await chargePoint.mustSend(7, 'BootNotification').answered(8);
    });
    const boot = { chargePointVendor: 'v', chargePointModel: 'm' };
    const played = await new Bench('station').one(triggers, async (peer) => {
      peer.on('TriggerMessage', () => {
        peer.clock.after(10, () => peer.fling('Heartbeat'));
        return result({ status: 'Accepted' });
      });
      await boots(peer);
      await peer.waits(5);
      await peer.send('BootNotification', boot);
      await peer.waits(10);
      await peer.send('BootNotification', boot);
    });
    expect(findingsOf(played)).to.deep.equal([]);
    expect(played.verdict).to.equal('pass');
  });

  it('the end of a transaction that nobody began', async () => {
    const ends = forStation(async ({ chargePoint }) => {
      await chargePoint.mustSend(1, 'StartTransaction').answered(2);
      await chargePoint.mustSend(3, 'StopTransaction').answered(4);
    });
    const play = (offset: number) =>
      new Bench('station').one(ends, async (peer) => {
        await boots(peer);
        await peer.waits(5);
        const { answer } = await peer.send('StartTransaction', transaction(peer));
        const { transactionId } = (answer as { payload: { transactionId: number } }).payload;
        await peer
          .send('StopTransaction', { transactionId: transactionId + offset, meterStop: 1, timestamp: peer.now() })
          .catch(() => undefined);
      });
    expect((await play(0)).verdict).to.equal('pass');
    const wrong = await play(1);
    expect(wrong.verdict).to.equal('fail');
    expect(findingsOf(wrong)[0]).to.match(/^must transactionId: expected \d+, received \d+$/);
  });

  it('a connector that is not configured, and a clock that is wrong, are warnings', async () => {
    expect(await found((peer) => peer.reports(7, 'Available'))).to.deep.equal([
      'pass',
      'should connectorId: expected 0 or one of 1, 2, received 7',
    ]);
    const ahead = await found((peer) => peer.reports(1, 'Available', { timestamp: '2026-01-02T00:00:00Z' }));
    expect(ahead[0]).to.equal('pass');
    expect(ahead[1]).to.match(/^should timestamp: expected the present time/);
  });

  it('a flood of messages ends the connection, and fails the case although nobody waits for it', async () => {
    const bench = new Bench('station', { pair: { csms: { limits: { framesPerSecond: 50 } } } });
    const idle = forStation(async ({ chargePoint, operator }) => {
      await operator.waits(20, 'a flood comes');
      await chargePoint.mustSend(1, 'Heartbeat').answered(2);
    });
    const played = await bench.one(idle, async (peer) => {
      await boots(peer);
      await peer.waits(5);
      for (let i = 0; i < 100; i++) peer.fling('Heartbeat');
      await peer.waits(1);
      await peer.session.open();
      await peer.waits(20);
      await peer.send('Heartbeat');
    });
    expect(played.verdict).to.equal('fail');
    expect(findingsOf(played).filter((line) => line.startsWith('must'))).to.deep.equal([
      'must connection: expected messages that can be read, received the peer sent more than 50 messages within one second',
    ]);
  });

  it('an id that is given to two transactions at a time (central system)', async () => {
    const twice = forCsms(async ({ chargePoint, configured: { validIdTag }, now }) => {
      for (const connectorId of [1, 2])
        await chargePoint
          .sends(connectorId, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 0, timestamp: now() })
          .mustBeAnswered(connectorId);
    });
    const played = await new Bench('csms').one(twice, (peer) => {
      minds(peer).on('StartTransaction', () => result({ transactionId: 1, idTagInfo: { status: 'Accepted' } }));
    });
    expect(played.verdict).to.equal('fail');
    expect(findingsOf(played)[0]).to.equal('must transactionId: expected none of the running 1, received 1');
  });
});
