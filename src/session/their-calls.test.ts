import { expect } from 'chai';
import type { IncomingCall } from './session.ts';
import { RESULT, talking } from './testing/wire.ts';

/** Lets every promise that can settle do so. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('RpcSession: what the peer sends', () => {
  it('delivers a CALL and sends the reply once', () => {
    const { wire, calls } = talking();
    wire.events.text('[2,"1","Heartbeat",{}]');
    const [call] = calls as [IncomingCall];
    expect([call.messageId, call.action, call.payload, call.frame, call.open]).to.deep.equal([
      '1',
      'Heartbeat',
      {},
      0,
      true,
    ]);
    expect(call.reply({ kind: 'result', payload: { currentTime: 'now' } })).to.equal(1);
    expect(call.open).to.equal(false);
    expect(wire.sent).to.deep.equal(['[3,"1",{"currentTime":"now"}]']);
    expect(() => call.reply(RESULT)).to.throw('answered already');
  });

  it('answers nothing by itself', async () => {
    const { wire } = talking();
    for (const text of ['[2,"1","Heartbeat",{}]', 'garbage', '[9,"1"]', '[3,"1",{}]']) wire.events.text(text);
    await settled();
    expect(wire.sent).to.deep.equal([]);
  });

  it('lets CALLs cross in opposite directions without a word', async () => {
    const { rpc, wire, calls, strays } = talking();
    const outcome = rpc.call('Reset', {});
    wire.events.text('[2,"1","Heartbeat",{}]');
    calls[0]?.reply(RESULT);
    wire.events.text('[3,"m1",{}]');
    await outcome;
    expect(strays).to.deep.equal([]);
  });

  it('tells both ends apart when they use the same message id', async () => {
    const { rpc, wire, calls } = talking();
    const outcome = rpc.call('Reset', {});
    wire.events.text('[2,"m1","Heartbeat",{}]');
    calls[0]?.reply(RESULT);
    wire.events.text('[3,"m1",{"status":"Accepted"}]');
    expect((await outcome).answer).to.deep.equal({ kind: 'result', payload: { status: 'Accepted' } });
  });

  it('reports a second open CALL and delivers it; each unanswered one is reported once', () => {
    const { wire, calls, strays, clock } = talking();
    for (const id of ['1', '2']) wire.events.text(`[2,"${id}","Heartbeat",{}]`);
    expect(strays).to.deep.equal([
      {
        kind: 'second-open-call',
        messageId: '2',
        action: 'Heartbeat',
        openMessageId: '1',
        openAction: 'Heartbeat',
        openSince: clock.now(),
        frame: 1,
        at: clock.now(),
      },
    ]);
    expect(calls.map(({ messageId, open }) => [messageId, open])).to.deep.equal([
      ['1', true],
      ['2', true],
    ]);
    calls[1]?.reply(RESULT);
    wire.events.text('[2,"3","Heartbeat",{}]');
    expect(strays).to.have.length(1);
    expect(calls[0]?.reply(RESULT)).to.equal(4);
  });

  it('does not count CALLs of an earlier connection as open, and cannot answer them', () => {
    const { wire, calls, strays } = talking();
    wire.events.text('[2,"1","Heartbeat",{}]');
    wire.unplug();
    wire.plug();
    wire.events.text('[2,"2","Heartbeat",{}]');
    expect(strays).to.deep.equal([]);
    expect(calls[0]?.open).to.equal(false);
    expect(calls[0]?.reply(RESULT)).to.equal(undefined);
    expect(wire.sent).to.deep.equal([]);
  });

  it('takes a raw answer for an answer, when the next CALL comes', () => {
    const { rpc, wire, strays } = talking();
    wire.events.text('[2,"1","Heartbeat",{}]');
    rpc.sendRaw('[3,"1",{},"one too many"]');
    wire.events.text('[2,"2","Heartbeat",{}]');
    expect(strays).to.deep.equal([]);
  });

  it('reports repeated ids with what a judge needs, and delivers the CALL', () => {
    const { wire, calls, strays, clock } = talking();
    const reply = (): unknown => calls.at(-1)?.reply(RESULT);
    const firstAt = clock.now();
    wire.events.text('[2,"1","Heartbeat",{}]');
    reply();
    wire.events.text('[2,"1","Heartbeat",{}]');
    reply();
    wire.unplug();
    wire.plug();
    wire.events.text('[2,"1","StatusNotification",{}]');
    const first = { kind: 'repeated-id', messageId: '1', firstAction: 'Heartbeat', firstAt, at: firstAt };
    expect(strays).to.deep.equal([
      { ...first, action: 'Heartbeat', sameText: true, sameConnection: true, frame: 2 },
      { ...first, action: 'StatusNotification', sameText: false, sameConnection: false, frame: 4 },
    ]);
    expect(calls).to.have.length(3);
  });

  it('remembers ids within bounds', () => {
    const { wire, strays, calls } = talking({ limits: { rememberedIds: 2 } });
    for (const id of ['1', '2', '3', '1']) {
      wire.events.text(`[2,"${id}","Heartbeat",{}]`);
      calls.at(-1)?.reply(RESULT);
    }
    expect(strays).to.deep.equal([]);
  });

  it('reports answers to nobody', () => {
    const { wire, strays } = talking();
    wire.events.text('[3,"zz",{}]');
    wire.events.text('[4,"-1","GenericError","",{}]');
    expect(strays.map((stray) => [stray.kind, 'messageId' in stray && stray.messageId])).to.deep.equal([
      ['answer-to-nobody', 'zz'],
      ['answer-to-nobody', '-1'],
    ]);
  });

  it('reports malformed frames with what can be read of their head', () => {
    const { wire, strays, tapped } = talking();
    const texts = ['{"a":', '[2,"7","Reset"]', '[9,"8",{}]', '[]', '['.repeat(100_000), '"\u0000"'];
    for (const text of texts) wire.events.text(text);
    expect(
      strays.map((stray) => (stray.kind === 'malformed' ? [stray.problem.code, stray.messageId, stray.action] : stray)),
    ).to.deep.equal([
      ['not-json', undefined, undefined],
      ['wrong-length', '7', 'Reset'],
      ['unknown-type', '8', undefined],
      ['unknown-type', undefined, undefined],
      ['too-deep', undefined, undefined],
      ['not-json', undefined, undefined],
    ]);
    expect(tapped.map(({ messageType, text }) => [messageType, text])).to.deep.equal(
      texts.map((text) => ['malformed', text]),
    );
  });

  it('reports binary messages and shows their first bytes', () => {
    const { wire, strays, tapped } = talking();
    wire.events.binary(Buffer.from('[2]'));
    wire.events.binary(Buffer.alloc(1000, 0xff));
    expect(strays.map((stray) => stray.kind === 'malformed' && stray.problem.code)).to.deep.equal(['binary', 'binary']);
    expect(tapped[0]?.text).to.equal('(binary message of 3 bytes: 5b325d)');
    expect(tapped[1]?.text).to.match(/^\(binary message of 1000 bytes: (ff){64}…\)$/u);
  });

  it('passes oddities of usable messages on as remarks, before the message', () => {
    const { wire, strays, calls } = talking();
    wire.events.text('[2,"1","Heartbeat",null]');
    expect(strays).to.have.length(1);
    expect(strays[0]).to.include({ kind: 'remark', messageId: '1', frame: 0 });
    expect(calls[0]?.payload).to.deep.equal({});
  });

  it('is not touched by __proto__ and constructor', () => {
    const { wire, calls } = talking();
    wire.events.text('[2,"__proto__","constructor",{"__proto__":{"polluted":true}}]');
    wire.events.text('[3,"__proto__",{}]');
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(calls[0]?.action).to.equal('constructor');
    expect(calls[0]?.reply(RESULT)).to.equal(2);
  });
});
