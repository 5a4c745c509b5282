import { expect } from 'chai';
import { ConnectionLost } from './session.ts';
import { RESULT, session, talking } from './testing/wire.ts';

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

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

describe('RpcSession: raw frames', () => {
  it('taps them with what they are, and reports their answers as such', () => {
    const { rpc, wire, strays, tapped } = talking();
    for (const text of ['[2,"raw","Reset",{}]', '[2,"raw2","Reset"]', '[2,"raw3","Reset"]', '{']) rpc.sendRaw(text);
    wire.events.text('[3,"raw",{}]');
    wire.events.text('[4,"raw2","ProtocolError","",{}]');
    for (let n = 0; n < 3; n++) wire.events.text('[4,"-1","GenericError","",{}]');
    expect(strays.map(({ kind }) => kind)).to.deep.equal([
      'answer-to-raw',
      'answer-to-raw',
      'answer-to-raw',
      'answer-to-raw',
      'answer-to-nobody',
    ]);
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
