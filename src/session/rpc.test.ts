import { expect } from 'chai';
import type { IncomingCall } from './session.ts';
import { RESULT, session, talking } from './testing/wire.ts';

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

  it('counts the messages of each connection for itself: a flood does not close the next one', () => {
    const { wire, tapped } = talking({ limits: { framesPerSecond: 10 } });
    for (let n = 0; n < 11; n++) wire.events.text('[3,"x",{}]');
    wire.plug();
    for (let n = 0; n < 10; n++) wire.events.text('[3,"x",{}]');
    expect(wire.breaches).to.have.length(1);
    expect(tapped).to.have.length(21);
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
