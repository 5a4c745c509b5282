import { expect } from 'chai';
import { sleep, VirtualClock } from '../../clock/index.ts';
import { protocolOf } from '../../protocol/index.ts';
import type { Answer, Role } from '../../protocol/index.ts';
import type { Session } from '../../session/index.ts';
import { memoryPair } from '../../transport/index.ts';
import type { FramedVersion } from '../../wire/index.ts';
import { nullCsms, nullKinds, nullStation } from './index.ts';
import type { NullKind, NullPeer } from './index.ts';
import { dice, randomPayload } from './random-payload.ts';

const versions: readonly FramedVersion[] = ['1.6', '2.0.1'];
const kinds = Object.keys(nullKinds) as NullKind[];

/** A null peer and, at the other end, a party that writes down every frame and answers `{}` to each CALL. */
class Bench {
  readonly clock = new VirtualClock();
  readonly frames: string[] = [];
  readonly peer: NullPeer;
  readonly other: Session;
  readonly #mine: Session;

  constructor(role: Role, kind: NullKind, version: FramedVersion, seed = 1) {
    const tapped = {
      tap: ({ direction, text }: { direction: string; text: string }): void => {
        if (direction === 'received') this.frames.push(text);
      },
    };
    const otherRole = role === 'station' ? 'csms' : 'station';
    const pair = memoryPair({ clock: this.clock, version, identity: 'CP001', [otherRole]: tapped });
    this.#mine = pair[role];
    this.other = pair[otherRole];
    this.other.listen({ call: (call) => call.reply({ kind: 'result', payload: {} }) });
    const make = role === 'station' ? nullStation : nullCsms;
    this.peer = make(kind, { session: this.#mine, clock: this.clock, version, seed });
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.clock.run(async () => {
      this.peer.start();
      await this.other.open();
      await sleep(this.clock, 1);
      expect(this.#mine.connected).to.equal(true);
      const result = await work();
      await this.peer.stop();
      return result;
    });
  }

  /** The answer to a CALL, or undefined after a minute. */
  async ask(action: string, payload: unknown): Promise<Answer | undefined> {
    const patience = new AbortController();
    this.clock.after(60_000, () => patience.abort(new Error('unanswered')));
    return this.other.call(action, payload, { signal: patience.signal }).then(
      ({ answer }) => answer,
      () => undefined,
    );
  }

  calls(): { readonly action: string; readonly payload: unknown }[] {
    return this.frames
      .map((frame) => JSON.parse(frame) as [number, string, string, unknown])
      .filter(([type]) => type === 2)
      .map(([, , action, payload]) => ({ action, payload }));
  }
}

const reset = ['Reset', { type: 'Hard' }] as const;
const order = (ocppAction: string, intent: Record<string, unknown>) =>
  ({ action: 'order', ocppAction, intent }) as const;

describe('null peers', () => {
  it('say that everything is done', async () => {
    for (const kind of kinds) {
      const bench = new Bench('station', kind, '1.6');
      expect(await bench.run(() => bench.peer.perform({ action: 'powerCycle' })), kind).to.deep.equal({
        outcome: 'done',
      });
    }
  });

  it('want a session of their role', () => {
    const clock = new VirtualClock();
    const { station } = memoryPair({ clock, version: '1.6', identity: 'CP001' });
    expect(() => nullCsms('mute', { session: station, clock, version: '1.6' })).to.throw(TypeError);
  });

  it('mute: never sends a frame', async () => {
    const bench = new Bench('station', 'mute', '1.6');
    expect(await bench.run(() => bench.ask(...reset))).to.equal(undefined);
    expect(bench.frames).to.deep.equal([]);
  });

  it('echo: sends back what comes', async () => {
    const bench = new Bench('station', 'echo', '1.6');
    await bench.run(() => bench.ask(...reset));
    expect(bench.calls()).to.deep.equal([{ action: 'Reset', payload: { type: 'Hard' } }]);
  });

  it('call-errors: answers every CALL with a CALLERROR', async () => {
    const bench = new Bench('station', 'call-errors', '1.6');
    expect((await bench.run(() => bench.ask(...reset)))?.kind).to.equal('error');
  });

  it('empty-answers: answers every CALL with {}', async () => {
    const bench = new Bench('csms', 'empty-answers', '1.6');
    expect(await bench.run(() => bench.ask('Heartbeat', {}))).to.deep.equal({ kind: 'result', payload: {} });
  });

  it('a station comes back when it is cut off', async () => {
    const bench = new Bench('station', 'mute', '1.6');
    await bench.run(async () => {
      await bench.other.close();
      expect(bench.other.connected).to.equal(false);
      await sleep(bench.clock, 10_000);
      expect(bench.other.connected).to.equal(true);
    });
  });

  for (const version of versions) {
    it(`canned ${version}: answers and messages follow their schemas`, async () => {
      const protocol = protocolOf(version);
      for (const role of ['station', 'csms'] as const) {
        const bench = new Bench(role, 'canned', version);
        await bench.run(async () => {
          for (const [action] of protocol.actions) {
            if (!protocol.maySend(role === 'station' ? 'csms' : 'station', action)) continue;
            const answer = await bench.ask(action, {});
            expect(answer?.kind, action).to.equal('result');
          }
          await bench.peer.perform({ action: 'powerCycle' });
          await sleep(bench.clock, 200_000);
        });
        const station = bench.calls();
        for (const { action, payload } of station)
          expect(protocol.validate(action, 'request', payload), action).to.deep.equal([]);
        expect(station.length > 0, 'only a station speaks by itself').to.equal(role === 'station');
      }
    });

    it(`canned ${version}: a CSMS relays its orders, and sends a can where the intent is not enough`, async () => {
      const bench = new Bench('csms', 'canned', version);
      const [stop, can] =
        version === '1.6'
          ? (['RemoteStopTransaction', { transactionId: 1 }] as const)
          : (['RequestStopTransaction', { transactionId: 'tx-1' }] as const);
      const type = version === '1.6' ? 'Soft' : 'OnIdle';
      await bench.run(async () => {
        await bench.peer.perform(order('Reset', { type }));
        await bench.peer.perform(order(stop, {}));
        await bench.peer.perform(order('NoSuchAction', {}));
        await sleep(bench.clock, 1000);
      });
      expect(bench.calls()).to.deep.equal([
        { action: 'Reset', payload: { type } },
        { action: stop, payload: can },
      ]);
    });

    it(`random ${version}: whatever it says follows the schemas, and a seed says it again`, async () => {
      const life = async (role: Role, seed: number): Promise<Bench> => {
        const bench = new Bench(role, 'random', version, seed);
        await bench.run(async () => {
          await bench.peer.perform({ action: 'powerCycle' });
          await sleep(bench.clock, 2_000_000);
        });
        return bench;
      };
      for (const role of ['station', 'csms'] as const) {
        const bench = await life(role, 7);
        expect(bench.calls().length).to.be.greaterThan(20);
        for (const { action, payload } of bench.calls())
          expect(protocolOf(version).validate(action, 'request', payload), action).to.deep.equal([]);
        expect((await life(role, 7)).frames).to.deep.equal(bench.frames);
        expect((await life(role, 8)).frames).to.not.deep.equal(bench.frames);
      }
    });

    it(`random ${version}: payloads of every action are valid, both ways`, () => {
      const protocol = protocolOf(version);
      const roll = dice(3);
      for (const [action] of protocol.actions)
        for (const kind of ['request', 'response'] as const)
          for (let attempt = 0; attempt < 20; attempt++) {
            const payload = randomPayload(version, action, kind, roll);
            expect(protocol.validate(action, kind, payload), `${action} ${kind}`).to.deep.equal([]);
          }
    });
  }

  it('canned 1.6: answers of every action are valid', async () => {
    const protocol = protocolOf('1.6');
    for (const role of ['station', 'csms'] as const) {
      const bench = new Bench(role, 'canned', '1.6');
      const others = role === 'station' ? 'csms' : 'station';
      await bench.run(async () => {
        for (const [action] of protocol.actions) {
          if (!protocol.maySend(others, action)) continue;
          const answer = await bench.ask(action, {});
          if (answer?.kind === 'result')
            expect(protocol.validate(action, 'response', answer.payload), action).to.deep.equal([]);
        }
      });
    }
  });
});
