import { expect } from 'chai';
import { faults } from '../dsl/faults.ts';
import { has } from '../pics/index.ts';
import { coverageOf } from './coverage.ts';
import { playWith, prove, type ReferencePeer } from './proof.ts';
import type { PeerFactory } from './self-play.ts';
import { boots, forStation } from './testing/bench.ts';
import { ScriptedPeer, result } from '../dsl/testing/peer.ts';
import { readValues } from '../pics/index.ts';
import type { Binding } from '../protocol/index.ts';

const testCase = forStation(async ({ chargePoint }) => {
  await chargePoint.mustSend(1, 'Authorize').with({ idTag: 'A' }).answered(2);
  await chargePoint.mustSend(3, 'Heartbeat').answered(4);
});

/** A charge point with a few faults. */
const make: PeerFactory = ({ session, clock, faults: planted }) => {
  const peer = new ScriptedPeer(session, clock);
  peer.on('GetConfiguration', () => result({ configurationKey: [] }));
  const talks = async (): Promise<void> => {
    await boots(peer);
    await peer.waits(5);
    if (!planted.includes('never-authorizes'))
      await peer.send('Authorize', { idTag: planted.includes('wrong-tag') ? 'B' : 'A' });
    if (planted.includes('chatters')) peer.fling('Foo');
    if (!planted.includes('never-beats')) await peer.send('Heartbeat');
  };
  return {
    name: 'a charge point',
    start: () => void talks().catch(() => undefined),
    stop: () => session.dispose(),
    perform: () => Promise.resolve({ outcome: 'done' }),
  };
};

const peer: ReferencePeer = {
  make,
  pics: {},
  configured: readValues('1.6').values,
  faults: new Set(['wrong-tag', 'never-authorizes', 'never-beats', 'chatters', 'harmless']),
};

describe('a proof', () => {
  it('shows that the reference peer passes and that each fault is caught where it is said', async () => {
    const proof = faults(testCase, {
      'wrong-tag': { step: 1, what: 'idTag' },
      'never-authorizes': { step: 1, what: 'message' },
      'never-beats': { step: 3 },
    });
    const proven = await prove(testCase, '1.6J', peer, proof);
    expect(proven.problem).to.equal('');
    expect(proven.kills.map(({ fault, killed, problem }) => [fault, killed, problem])).to.deep.equal([
      ['wrong-tag', true, ''],
      ['never-authorizes', true, ''],
      ['never-beats', true, ''],
    ]);
    const { obligations, open, stale } = coverageOf([proven]);
    expect(obligations.map(({ key, killed }) => [key, killed])).to.deep.equal([
      ['TC_000_CS @1.6J 1', true],
      ['TC_000_CS @1.6J 3', true],
    ]);
    expect([open, stale]).to.deep.equal([[], []]);
  });

  it('is none when a fault survives, is caught elsewhere, or does not exist', async () => {
    const proof = faults(testCase, {
      harmless: { step: 1 },
      'never-beats': { step: 1 },
      'wrong-tag': { step: 1, what: 'timing' },
      unheard: { step: 1 },
    });
    const { kills } = await prove(testCase, '1.6J', peer, proof);
    expect(kills.every(({ killed }) => !killed)).to.equal(true);
    const said = Object.fromEntries(kills.map(({ fault, problem }) => [fault, problem]));
    expect(said['harmless']).to.contain('survived: the verdict is pass');
    expect(said['never-beats']).to.contain('expected at step 1, caught elsewhere').and.contain('step 3');
    expect(said['wrong-tag']).to.contain('expected at step 1, timing');
    expect(said['unheard']).to.contain('no fault of this name');
  });

  it('takes a warning for the catch where that is all that the behaviour earns, and kills no obligation by it', async () => {
    const wishes = forStation(async ({ chargePoint }) => {
      await chargePoint.mustSend(1, 'Authorize').answered(2);
      await chargePoint.shouldSend(3, 'Heartbeat').answered(4);
    });
    const said = { 'never-beats': { step: 3, level: 'should' }, 'wrong-tag': { step: 1, level: 'should' } } as const;
    const proven = await prove(wishes, '1.6J', peer, faults(wishes, said));
    expect(proven.kills.map(({ fault, killed }) => [fault, killed])).to.deep.equal([
      ['never-beats', true],
      ['wrong-tag', false],
    ]);
    expect(coverageOf([proven]).killed).to.equal(0);
  });

  it('takes a warning for the catch where the version of a binding only advises', async () => {
    const wishes = forStation(async ({ chargePoint }) => {
      await chargePoint.mustSend(1, 'Authorize').answered(2);
      await chargePoint.shouldSend(3, 'Heartbeat').answered(4);
    });
    const killed = async (advised: readonly Binding[]): Promise<unknown> =>
      (await prove(wishes, '1.6S', peer, faults(wishes, { 'never-beats': { step: 3, advised } }))).kills[0]?.killed;
    expect(await killed(['1.6S'])).to.equal(true);
    expect(await killed(['1.6J'])).to.equal(false);
  });

  it('looks over SOAP for faults that there are over SOAP, and where they are caught there', async () => {
    const proof = faults(testCase, {
      'wrong-tag': { step: 9, overSoap: { step: 1 } },
      'never-authorizes': { step: 1, over: 'json' },
      'never-beats': { step: 3 },
    });
    const onJsonAlone: ReferencePeer = { ...peer, faultsOver: new Map([['never-beats', 'json']]) };
    const caught = async (binding: '1.6J' | '1.6S'): Promise<unknown> =>
      (await prove(testCase, binding, onJsonAlone, proof)).kills.map(({ fault, killed }) => [fault, killed]);
    expect(await caught('1.6S')).to.deep.equal([['wrong-tag', true]]);
    expect(await caught('1.6J')).to.deep.equal([
      ['wrong-tag', false],
      ['never-authorizes', true],
      ['never-beats', true],
    ]);
  });

  it('shows obligations that nothing kills, and excuses that are out of date', async () => {
    const proof = faults(
      testCase,
      { 'wrong-tag': { step: 1 } },
      { unkilled: { '1': 'no reason', '9': 'no such step' } },
    );
    const { open, stale, killed } = coverageOf([await prove(testCase, '1.6J', peer, proof)]);
    expect(open.map(({ key }) => key)).to.deep.equal(['TC_000_CS @1.6J 3']);
    expect(stale).to.deep.equal(['TC_000_CS 1', 'TC_000_CS 9']);
    expect(killed).to.equal(1);
  });

  it('a play is the same each time', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => playWith(testCase, '1.6J', peer, {}, [], { cleanUp: true })));
    expect(one).to.deep.equal(two);
  });

  it('a peer that does not pass is told with every finding', async () => {
    const chatty: ReferencePeer = { ...peer, make: (terms) => make({ ...terms, faults: ['chatters'] }) };
    const { problem } = await prove(testCase, '1.6J', chatty, undefined);
    expect(problem).to.match(/^fail: /);
    expect(problem).to.contain('received  Foo {}');
  });

  it('a case that does not apply to the peer is a mistake of its proof', async () => {
    const conditional = forStation(async () => undefined, { prerequisites: has('Reservation') });
    const { problem } = await prove(conditional, '1.6J', peer, undefined).catch((error: Error) => ({
      problem: error.message,
    }));
    expect(problem).to.contain('does not apply');
  });
});
