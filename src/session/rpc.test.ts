import { expect } from 'chai';
import { VirtualClock } from '../clock/index.ts';
import type { FramedVersion } from '../wire/index.ts';
import type { LinkEvents, TextLink } from './link.ts';
import { RpcSession } from './rpc.ts';
import type { RpcOptions } from './rpc.ts';
import { ConnectionLost } from './session.ts';
import type { IncomingCall, Stray, TappedFrame } from './session.ts';

/** A link whose other end is the test. */
class Wire implements TextLink {
  readonly sent: string[] = [];
  readonly breaches: string[] = [];
  connected = false;
  events!: LinkEvents;

  bind(events: LinkEvents): void {
    this.events = events;
  }

  send(text: string): void {
    this.sent.push(text);
  }

  /** A connection comes about. */
  plug(version: FramedVersion = '1.6'): void {
    this.connected = true;
    this.events.opened({ offered: [], agreed: undefined, path: '/x', identity: 'x', basicAuth: undefined }, version);
  }

  unplug(by: 'us' | 'peer' | 'breach' = 'peer', reason = ''): void {
    this.connected = false;
    this.events.closed({ by, code: 1006, reason });
  }

  breach(_code: number, reason: string): void {
    this.breaches.push(reason);
    if (this.connected) this.unplug('breach', reason);
  }

  open(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    if (this.connected) this.unplug('us');
    return Promise.resolve();
  }

  dispose(): Promise<void> {
    return this.close();
  }
}

function session(options: Partial<RpcOptions> = {}) {
  const wire = new Wire();
  const clock = new VirtualClock();
  const tapped: TappedFrame[] = [];
  const calls: IncomingCall[] = [];
  const strays: Stray[] = [];
  const rpc = new RpcSession({
    role: 'csms',
    link: wire,
    clock,
    idPrefix: 'm',
    tap: (frame) => tapped.push(frame),
    ...options,
  });
  const listen = (): void => rpc.listen({ call: (call) => calls.push(call), stray: (stray) => strays.push(stray) });
  return { rpc, wire, clock, tapped, calls, strays, listen };
}

/** A session with an open connection and a listener. */
function talking(options: Partial<RpcOptions> = {}) {
  const parts = session(options);
  parts.listen();
  parts.wire.plug();
  return parts;
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

/** Lets every promise that can settle do so. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const RESULT = { kind: 'result', payload: {} } as const;

describe('RpcSession: our CALLs', () => {
  it('resolves a CALL with its answer, instants and frames', async () => {
    const { rpc, wire, tapped } = talking();
    const outcome = rpc.call('Reset', { type: 'Soft' });
    expect(wire.sent).to.deep.equal(['[2,"m1","Reset",{"type":"Soft"}]']);
    wire.events.text('[3,"m1",{"status":"Accepted"}]');
    const at = Date.UTC(2026, 0, 1);
    expect(await outcome).to.deep.equal({
      answer: { kind: 'result', payload: { status: 'Accepted' } },
      sentAt: at,
      answeredAt: at,
      requestFrame: 0,
      answerFrame: 1,
    });
    expect(
      tapped.map(({ index, direction, messageType, action }) => [index, direction, messageType, action]),
    ).to.deep.equal([
      [0, 'sent', 'call', 'Reset'],
      [1, 'received', 'result', 'Reset'],
    ]);
  });

  it('resolves with a CALLERROR too', async () => {
    const { rpc, wire } = talking();
    const outcome = rpc.call('Reset', {});
    wire.events.text('[4,"m1","NotSupported","no",{"a":1}]');
    expect((await outcome).answer).to.deep.equal({
      kind: 'error',
      code: 'NotSupported',
      description: 'no',
      details: { a: 1 },
    });
  });

  it('keeps one CALL open and sends the next when it is answered', async () => {
    const { rpc, wire } = talking();
    const outcomes = [rpc.call('A', {}), rpc.call('B', {}), rpc.call('C', {})];
    expect(wire.sent).to.have.length(1);
    wire.events.text('[3,"m1",{}]');
    expect(wire.sent).to.deep.equal(['[2,"m1","A",{}]', '[2,"m2","B",{}]']);
    wire.events.text('[4,"m2","GenericError","",{}]');
    wire.events.text('[3,"m3",{}]');
    expect((await Promise.all(outcomes)).map(({ answer }) => answer.kind)).to.deep.equal(['result', 'error', 'result']);
  });

  it('sends out of turn when told to, and matches answers by id in any order', async () => {
    const { rpc, wire, strays } = talking();
    const first = rpc.call('A', {});
    const second = rpc.call('B', {}, { outOfTurn: true });
    expect(wire.sent).to.have.length(2);
    wire.events.text('[3,"m2",{"n":2}]');
    wire.events.text('[3,"m1",{"n":1}]');
    expect([(await first).answer, (await second).answer]).to.deep.equal([
      { kind: 'result', payload: { n: 1 } },
      { kind: 'result', payload: { n: 2 } },
    ]);
    expect(strays).to.deep.equal([]);
  });

  it('uses the message id that it is given', () => {
    const { rpc, wire } = talking();
    void rpc.call('A', {}, { messageId: 'same' });
    expect(wire.sent).to.deep.equal(['[2,"same","A",{}]']);
  });

  it('takes a payload as it is at the time of the call', async () => {
    const { rpc, wire } = talking();
    void rpc.call('A', {});
    const payload = { n: 1 };
    void rpc.call('B', payload);
    payload.n = 2;
    wire.events.text('[3,"m1",{}]');
    expect(wire.sent[1]).to.equal('[2,"m2","B",{"n":1}]');
    await rpc.dispose().catch(() => undefined);
  });

  it('fails without a connection, and with a payload that is no JSON', async () => {
    const { rpc, wire } = session();
    expect(await failure(rpc.call('A', {}))).to.be.instanceOf(ConnectionLost);
    wire.plug();
    expect(await failure(rpc.call('A', { big: 1n }))).to.be.instanceOf(TypeError);
  });

  it('fails what waits when the connection is lost: the open CALL and those in the queue', async () => {
    const { rpc, wire } = talking();
    const failures = [failure(rpc.call('A', {})), failure(rpc.call('B', {}))];
    wire.unplug('peer', 'gone');
    expect((await Promise.all(failures)).map(String)).to.deep.equal([
      'ConnectionLost: the connection was lost before A was answered: closed by the peer (1006, gone)',
      'ConnectionLost: the connection was lost before B could be sent: closed by the peer (1006, gone)',
    ]);
  });

  it('aborts a wait: the turn passes on, and the late answer is a stray', async () => {
    const { rpc, wire, strays, clock } = talking();
    const patience = new AbortController();
    const first = failure(rpc.call('A', {}, { signal: patience.signal }));
    void rpc.call('B', {});
    patience.abort(new Error('too slow'));
    expect(String(await first)).to.equal('Error: too slow');
    expect(wire.sent).to.have.length(2);
    wire.events.text('[3,"m1",{}]');
    wire.events.text('[3,"m1",{}]');
    const stray = { messageId: 'm1', action: 'A', answer: RESULT, at: clock.now() };
    expect(strays).to.deep.equal([
      { kind: 'late-answer', ...stray, frame: 2 },
      { kind: 'second-answer', ...stray, frame: 3 },
    ]);
  });

  it('aborts a CALL in the queue without ever sending it', async () => {
    const { rpc, wire } = talking();
    void rpc.call('A', {});
    const patience = new AbortController();
    const queued = failure(rpc.call('B', {}, { signal: patience.signal }));
    patience.abort();
    await queued;
    wire.events.text('[3,"m1",{}]');
    expect(wire.sent).to.have.length(1);
    expect(await failure(rpc.call('C', {}, { signal: patience.signal }))).to.have.property('name', 'AbortError');
  });

  it('knows the answer to a CALL of an earlier connection for late', async () => {
    const { rpc, wire, strays } = talking();
    const lost = failure(rpc.call('A', {}));
    wire.unplug();
    await lost;
    wire.plug();
    wire.events.text('[3,"m1",{}]');
    expect(strays.map(({ kind }) => kind)).to.deep.equal(['late-answer']);
  });

  it('never repeats a message id over connections', async () => {
    const { rpc, wire } = talking();
    const lost = failure(rpc.call('A', {}));
    wire.unplug();
    await lost;
    wire.plug();
    void rpc.call('A', {});
    expect(wire.sent[1]).to.equal('[2,"m2","A",{}]');
  });

  it('wants a prefix that leaves room for a number', () => {
    expect(() => session({ idPrefix: 'x'.repeat(27) })).to.throw(RangeError, '26 characters');
    const { rpc, wire } = talking({ idPrefix: 'x'.repeat(26) });
    void rpc.call('A', {});
    expect(wire.sent).to.deep.equal([`[2,"${'x'.repeat(26)}1","A",{}]`]);
  });
});

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

describe('RpcSession: raw frames', () => {
  it('taps them with what they are, and reports their answers as such', () => {
    const { rpc, wire, strays, tapped } = talking();
    for (const text of ['[2,"raw","Reset",{}]', '[2,"raw2","Reset"]', '[2,"raw3","Reset"]', '{']) rpc.sendRaw(text);
    wire.events.text('[3,"raw",{}]');
    wire.events.text('[4,"raw2","ProtocolError","",{}]');
    for (let n = 0; n < 3; n++) wire.events.text('[4,"-1","GenericError","",{}]');
    expect(strays.map(({ kind }) => kind)).to.deep.equal([...Array(4).fill('answer-to-raw'), 'answer-to-nobody']);
    expect(tapped.slice(0, 4).map(({ messageType, messageId }) => [messageType, messageId])).to.deep.equal([
      ['call', 'raw'],
      ['malformed', 'raw2'],
      ['malformed', 'raw3'],
      ['malformed', undefined],
    ]);
  });

  it('shows the action of the CALL that a raw answer belongs to', () => {
    const { rpc, wire, tapped } = talking();
    wire.events.text('[2,"1","Heartbeat",{}]');
    rpc.sendRaw('[3,"1",{}]');
    expect(tapped[1]).to.include({ messageType: 'result', messageId: '1', action: 'Heartbeat' });
  });

  it('cannot be sent without a connection', () => {
    expect(() => session().rpc.sendRaw('x')).to.throw(ConnectionLost);
  });
});

describe('RpcSession: listeners and bounds', () => {
  it('keeps what comes before the first listener and tells it in order', () => {
    const { rpc, wire } = session();
    wire.plug();
    wire.events.text('[2,"1","A",{}]');
    wire.events.text('nonsense');
    wire.unplug();
    const told: string[] = [];
    rpc.listen({
      opened: () => told.push('opened'),
      closed: () => told.push('closed'),
      call: (call) => told.push(`call ${call.action} ${call.open}`),
      stray: (stray) => told.push(stray.kind),
    });
    expect(told).to.deep.equal(['opened', 'call A false', 'malformed', 'closed']);
  });

  it('tells what an event brings about after that event, not within it', () => {
    const { rpc, wire } = session();
    const told: string[] = [];
    rpc.listen({
      call: () => {
        told.push('call begins');
        wire.unplug();
        told.push('call ends');
      },
      closed: () => told.push('closed'),
    });
    wire.plug();
    wire.events.text('[2,"1","A",{}]');
    expect(told).to.deep.equal(['call begins', 'call ends', 'closed']);
  });

  it('hands over to a later listener', () => {
    const { rpc, wire, calls } = talking();
    const later: IncomingCall[] = [];
    rpc.listen({ call: (call) => later.push(call) });
    wire.events.text('[2,"1","A",{}]');
    expect([calls.length, later.length]).to.deep.equal([0, 1]);
  });

  it('cuts a peer off that floods', () => {
    const { wire, clock, tapped } = talking({ limits: { framesPerSecond: 10 } });
    for (let n = 0; n < 11; n++) wire.events.text('[3,"1",{}]');
    expect(wire.breaches).to.deep.equal(['the peer sent more than 10 messages within one second']);
    expect(tapped).to.have.length(11);
    expect(clock.now()).to.equal(tapped[0]?.at);
  });

  it('bears the same number of messages over a longer time', async () => {
    const { wire, clock } = talking({ limits: { framesPerSecond: 10 } });
    await clock.run(async () => {
      for (let n = 0; n < 30; n++) {
        wire.events.text('[3,"1",{}]');
        await new Promise<void>((resolve) => clock.after(100, resolve));
      }
    });
    expect(wire.breaches).to.deep.equal([]);
  });

  it('cuts a peer off that piles up unanswered CALLs', () => {
    const { wire, calls } = talking({ limits: { unansweredCalls: 3 } });
    for (let n = 0; n < 10; n++) {
      wire.events.text(`[2,"a${n}","A",{}]`);
      calls.at(-1)?.reply(RESULT);
    }
    expect(wire.breaches).to.deep.equal([]);
    for (let n = 0; n < 4; n++) wire.events.text(`[2,"b${n}","A",{}]`);
    expect(wire.breaches).to.deep.equal(['more than 3 requests of the peer are unanswered']);
  });

  it('cuts a peer off that sends more than can be kept for a listener to come', () => {
    const { rpc, wire } = session({ limits: { heldEvents: 3 } });
    wire.plug();
    for (let n = 0; n < 5; n++) wire.events.text('nonsense');
    expect(wire.breaches[0]).to.equal('the peer sent more than 3 messages before the test began to listen');
    const told: string[] = [];
    rpc.listen({ call: () => undefined, stray: ({ kind }) => told.push(kind), closed: ({ by }) => told.push(by) });
    expect(told).to.deep.equal(['malformed', 'malformed', 'breach']);
  });

  it('keeps connection events within bounds too', () => {
    const { rpc, wire } = session({ limits: { heldEvents: 5 } });
    for (let n = 0; n < 100; n++) {
      wire.plug();
      wire.unplug();
    }
    let told = 0;
    rpc.listen({ call: () => undefined, opened: () => told++, closed: () => told++ });
    expect(told).to.equal(10);
  });
});
