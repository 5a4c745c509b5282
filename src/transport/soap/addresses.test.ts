import { expect } from 'chai';
import { realClock } from '../../clock/index.ts';
import { ConnectionLost } from '../../session/index.ts';
import type { Session } from '../../session/index.ts';
import type { SoapVersion } from '../../wire/soap/index.ts';
import { Callbacks, listenSoap, soapMemoryPair, soapStation } from './index.ts';

/** A charge point, and the sessions of the central system for it and for its neighbours. */
interface Ends {
  readonly station: Session;
  readonly csms: (identity: string) => Session;
  /** What the charge point says that was posted to where it is no more. */
  readonly away: string[];
}

type Opened = { close?(): Promise<void>; dispose?(): Promise<void> };

const TIME = { kind: 'result', payload: { currentTime: '2026-01-01T00:00:00Z' } } as const;
const ACCEPTED = { kind: 'result', payload: { status: 'Accepted' } } as const;

function serving(session: Session, heard: string[], name: string, away: string[] = []): void {
  session.listen({
    call: (call) => {
      heard.push(`${name} ${call.action}`);
      call.reply(ACCEPTED);
    },
    turnedAway: ({ why }) => away.push(why),
  });
}

function inMemory(): Promise<Ends> {
  const neighbours = new Map<string, Session>();
  const { station, csms } = soapMemoryPair({
    clock: realClock,
    version: '1.6',
    identity: 'CP1',
    onNeighbour: (session, identity) => {
      session.listen({ call: (call) => void call.reply(TIME) });
      neighbours.set(identity, session);
    },
  });
  csms.listen({ call: (call) => void call.reply(TIME) });
  return Promise.resolve({ station, csms: (identity) => neighbours.get(identity) ?? csms, away: [] });
}

async function overSockets(opened: Opened[]): Promise<Ends> {
  const csms = await listenSoap({
    clock: realClock,
    versions: ['1.6'],
    onSession: (session) => session.listen({ call: (call) => void call.reply(TIME) }),
  });
  const callbacks = new Callbacks();
  await callbacks.open();
  const common = { clock: realClock, version: '1.6', url: csms.url, callbacks } as const;
  const station = await soapStation({ ...common, identity: 'CP1' });
  // With several charge points at the endpoint, each has a path of its own.
  opened.push(csms, callbacks, station, await soapStation({ ...common, identity: 'ANOTHER' }));
  return { station, csms: (identity) => csms.sessionFor(identity), away: [] };
}

describe('addresses of charge points', () => {
  const opened: Opened[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await (one.dispose?.() ?? one.close?.());
  });

  for (const [where, make] of [
    ['in memory', inMemory],
    ['over sockets', () => overSockets(opened)],
  ] as const) {
    it(`are where the last request says, ${where}`, async () => {
      const { station, csms, away } = await make();
      const heard: string[] = [];
      serving(station, heard, 'CP1', away);
      await station.open();
      await station.call('Heartbeat', {});
      const home = csms('CP1').peerAddress;
      await csms('CP1').call('ClearCache', {});

      station.listensAt?.('elsewhere');
      const lost = await csms('CP1')
        .call('Reset', { type: 'Soft' })
        .catch((error: unknown) => error);
      expect(lost).to.be.instanceOf(ConnectionLost);
      expect(away).to.deep.equal(['a Reset was posted to the address that the charge point had before']);

      await station.call('Heartbeat', {});
      expect(csms('CP1').peerAddress).to.not.equal(home);
      expect((await csms('CP1').call('ClearCache', {})).answer.kind).to.equal('result');

      station.listensAt?.('home');
      await station.call('Heartbeat', {});
      expect(csms('CP1').peerAddress).to.equal(home);
      expect((await csms('CP1').call('ClearCache', {})).answer.kind).to.equal('result');
      expect(heard).to.deep.equal(['CP1 ClearCache', 'CP1 ClearCache', 'CP1 ClearCache']);
      expect(away).to.have.length(1);
    });

    it(`may be those of several, who are told apart by their identities, ${where}`, async () => {
      const { station, csms } = await make();
      const second = station.neighbour!('CP2');
      opened.push(second);
      const heard: string[] = [];
      for (const [session, name] of [
        [station, 'CP1'],
        [second, 'CP2'],
      ] as const) {
        serving(session, heard, name);
        await session.open();
        await session.call('Heartbeat', {});
      }
      expect(csms('CP2').peerAddress).to.equal(csms('CP1').peerAddress);
      await csms('CP1').call('ClearCache', {});
      await csms('CP2').call('ClearCache', {});
      await csms('CP1').call('GetConfiguration', {});
      expect(heard).to.deep.equal(['CP1 ClearCache', 'CP2 ClearCache', 'CP1 GetConfiguration']);
    });
  }

  it('may be those of charge points of several versions', async () => {
    const versions = ['1.6', '1.5', '1.2'] as const;
    const csms = await listenSoap({
      clock: realClock,
      versions,
      onSession: (session) => session.listen({ call: (call) => void call.reply(TIME) }),
    });
    const callbacks = new Callbacks();
    await callbacks.open();
    opened.push(csms, callbacks);
    const heard: string[] = [];
    const ordered = async (version: SoapVersion): Promise<void> => {
      const identity = `CP-${version}`;
      const station = await soapStation({ clock: realClock, version, identity, url: csms.url, callbacks });
      opened.push(station);
      serving(station, heard, identity);
      await station.open();
      await station.call('Heartbeat', {});
    };
    for (const version of versions) await ordered(version);
    for (const version of versions) await csms.sessionFor(`CP-${version}`, version).call('ClearCache', {});
    expect(heard).to.deep.equal(versions.map((version) => `CP-${version} ClearCache`));
  });

  it('have one charge point of an identity', async () => {
    const callbacks = new Callbacks();
    await callbacks.open();
    opened.push(callbacks);
    const station = await soapStation({
      clock: realClock,
      version: '1.6',
      identity: 'CP1',
      url: 'http://127.0.0.1:9/',
      callbacks,
    });
    opened.push(station);
    expect(() => station.neighbour!('CP1')).to.throw('CP1 is simulated already');
  });
});
