import { expect } from 'chai';
import { realClock } from '../clock/index.ts';
import { Secret } from '../session/index.ts';
import type { Session, TappedFrame } from '../session/index.ts';
import { ListenFailed } from './listen-failed.ts';
import { Diary, failureOf } from './testing/diary.ts';
import { frame, RawPeer } from './testing/raw-peer.ts';
import { websocketStation } from './websocket-client.ts';
import type { StationOptions } from './websocket-client.ts';
import { listen } from './websocket-server.ts';
import type { Listening, ListenOptions } from './websocket-server.ts';

describe('listen', () => {
  const endings: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  async function csms(options: Partial<ListenOptions> = {}): Promise<Listening> {
    const endpoint = await listen({ clock: realClock, versions: ['1.6'], ...options });
    endings.push(() => endpoint.close());
    return endpoint;
  }

  function station(url: string, options: Partial<StationOptions> = {}): Session {
    const session = websocketStation({ clock: realClock, url, identity: 'CP 1', version: '1.6', ...options });
    session.listen(new Diary());
    endings.push(() => session.dispose());
    return session;
  }

  it('binds 127.0.0.1 and a free port unless told otherwise', async () => {
    expect((await csms()).url).to.match(/^ws:\/\/127\.0\.0\.1:\d+$/u);
    expect((await csms({ pathPrefix: '/ocpp/' })).url).to.match(/^ws:\/\/127\.0\.0\.1:\d+\/ocpp$/u);
  });

  it('says in one line what to do when the port is taken or the host is none of this machine', async () => {
    const port = Number(new URL((await csms()).url).port);
    const taken = await failureOf(csms({ port }));
    expect(taken).to.be.instanceOf(ListenFailed);
    expect(taken.message).to.match(
      new RegExp(`^cannot listen on 127.0.0.1:${port}: another program has this port; .*port 0.*$`, 'u'),
    );
    expect((await failureOf(csms({ host: '192.0.2.1' }))).message).to.contain('this machine has no address 192.0.2.1');
  });

  it('talks to a station both ways', async () => {
    const endpoint = await csms();
    const diary = new Diary();
    const session = endpoint.sessionFor('CP 1');
    session.listen(diary);
    const peer = station(endpoint.url);
    await peer.open();
    expect((await peer.call('Heartbeat', {})).answer).to.deep.equal({ kind: 'result', payload: {} });
    expect((await session.call('Reset', { type: 'Soft' })).answer).to.deep.equal({ kind: 'result', payload: {} });
    await peer.close({ code: 1001, reason: 'bye' });
    await diary.until('closed');
    expect(diary.lines).to.deep.equal(['opened CP 1 ocpp1.6', 'call Heartbeat', 'closed by peer 1001 bye']);
  });

  it('keeps many identities apart and tells of those that nobody asked for', async () => {
    const newcomers: string[] = [];
    const diaries = new Map<string, Diary>();
    const endpoint = await csms({
      onSession: (session, identity) => {
        newcomers.push(identity);
        const diary = new Diary();
        diaries.set(identity, diary);
        session.listen(diary);
      },
    });
    const expected = endpoint.sessionFor('expected');
    expected.listen(new Diary());
    const peers = ['a', 'b|c', 'ünï/x', 'expected'].map((identity) => station(endpoint.url, { identity }));
    await Promise.all(peers.map((peer) => peer.open()));
    await Promise.all(peers.map((peer) => peer.call('Heartbeat', {})));
    expect(newcomers.sort()).to.deep.equal(['a', 'b|c', 'ünï/x']);
    expect(diaries.get('b|c')?.lines).to.deep.equal(['opened b|c ocpp1.6', 'call Heartbeat']);
    expect(endpoint.sessionFor('a')).to.equal(endpoint.sessionFor('a'));
  });

  it('tells of the connection what a test needs', async () => {
    const endpoint = await csms({ versions: ['2.0.1', '1.6'], pathPrefix: '/ocpp' });
    const connection = new Promise((resolve) =>
      endpoint.sessionFor('CP 1').listen({ opened: resolve, call: () => undefined }),
    );
    await station(endpoint.url, {
      offered: ['ocpp1.5', 'ocpp1.6', 'ocpp2.0.1'],
      security: { passwords: [new Secret('secret')] },
    }).open();
    const { at, ...rest } = (await connection) as { at: number };
    expect(at).to.be.closeTo(Date.now(), 60_000);
    expect(rest).to.deep.equal({
      offered: ['ocpp1.5', 'ocpp1.6', 'ocpp2.0.1'],
      agreed: 'ocpp1.6',
      path: '/ocpp/CP%201',
      identity: 'CP 1',
      basicAuth: { username: 'CP 1', wellFormed: true, password: new Secret('secret'), accepted: true },
      tls: undefined,
    });
  });

  it('reads the frames of a connection by the version that was agreed', async () => {
    const endpoint = await csms({ versions: ['1.6', '2.0.1'] });
    const diary = new Diary();
    const session = endpoint.sessionFor('CP 1');
    session.listen(diary);
    for (const version of ['1.6', '2.0.1'] as const) {
      const peer = station(endpoint.url, { version });
      await peer.open();
      peer.sendRaw('[4,"x","FormationViolation","",{}]');
      await diary.until('stray answer-to-nobody', version === '1.6' ? 1 : 2);
      await peer.dispose();
    }
    const remarks = diary.strays.filter(({ kind }) => kind === 'remark');
    expect(remarks).to.have.length(1);
  });

  it('refuses connections after close({ refuse: true }) until open()', async () => {
    const endpoint = await csms();
    const diary = new Diary();
    const session = endpoint.sessionFor('CP 1');
    session.listen(diary);
    const peer = station(endpoint.url);
    await peer.open();
    await session.close({ refuse: true });
    const error = await failureOf(peer.open());
    expect(error).to.deep.include({ attempt: { kind: 'http', status: 503 } });
    await session.open();
    await peer.open();
    await diary.until('opened', 2);
    expect(diary.lines).to.deep.equal([
      'opened CP 1 ocpp1.6',
      'closed by us 1000',
      'turned away (503): connections are refused on purpose',
      'opened CP 1 ocpp1.6',
    ]);
  });

  it('replaces the connection of an identity that connects again, in order', async () => {
    const endpoint = await csms();
    const diary = new Diary();
    const session = endpoint.sessionFor('CP1');
    session.listen(diary);
    const first = await RawPeer.open(`${endpoint.url}/CP1`);
    await diary.until('opened');
    const waiting = failureOf(session.call('Reset', {}));
    const second = await RawPeer.open(`${endpoint.url}/CP1`);
    await diary.until('opened', 2);
    first.write(frame('[2,"late","Heartbeat",{}]'));
    second.write(frame('[2,"1","Heartbeat",{}]'));
    await diary.until('call');
    expect((await waiting).message).to.contain('replaced by a new connection');
    expect(diary.lines).to.deep.equal([
      'opened CP1 ocpp1.6',
      'closed by us 1000 replaced by a new connection of the same identity',
      'opened CP1 ocpp1.6',
      'call Heartbeat',
    ]);
    expect(diary.calls[0]?.messageId).to.equal('1');
    await first.until((text) => text.includes('replaced by a new connection'));
    first.destroy();
    second.destroy();
  });

  it('drops abruptly, and hears of an abrupt drop', async () => {
    const endpoint = await csms();
    const diary = new Diary();
    const session = endpoint.sessionFor('CP 1');
    session.listen(diary);
    const peer = station(endpoint.url);
    const theirs = new Diary();
    peer.listen(theirs);
    await peer.open();
    await session.close({ abrupt: true });
    await theirs.until('closed by peer 1006');
    await peer.open();
    await peer.close({ abrupt: true });
    await diary.until('closed by peer 1006');
    expect(diary.lines.filter((line) => line.startsWith('closed'))).to.deep.equal([
      'closed by us 1006',
      'closed by peer 1006',
    ]);
  });

  it('fails the call that waits when the station hangs up', async () => {
    const endpoint = await csms();
    const diary = new Diary();
    const session = endpoint.sessionFor('CP1');
    session.listen(diary);
    const peer = await RawPeer.open(`${endpoint.url}/CP1`);
    await diary.until('opened');
    const waiting = failureOf(session.call('Reset', {}));
    await peer.until((text) => text.includes('Reset'));
    peer.destroy();
    expect(await waiting).to.have.property('name', 'ConnectionLost');
    await diary.until('closed by peer 1006');
  });

  it('waits no longer than told for a peer that never answers the closing', async () => {
    const endpoint = await csms({ timeouts: { closing: 50 } });
    const diary = new Diary();
    const session = endpoint.sessionFor('CP1');
    session.listen(diary);
    const peer = await RawPeer.open(`${endpoint.url}/CP1`);
    await diary.until('opened');
    await session.close({ code: 1012, reason: 'restart' });
    expect(diary.lines.at(-1)).to.equal('closed by us 1012 restart');
    await peer.ended();
  });

  it('cuts a long reason to what a close frame holds, between two characters', async () => {
    const endpoint = await csms();
    const session = endpoint.sessionFor('CP 1');
    session.listen(new Diary());
    const peer = station(endpoint.url);
    const theirs = new Diary();
    peer.listen(theirs);
    await peer.open();
    await session.close({ reason: 'ü'.repeat(100) });
    expect(await theirs.until('closed')).to.equal(`closed by peer 1000 ${'ü'.repeat(61)}`);
  });

  it('drops a connection whose pings are not answered', async () => {
    const endpoint = await csms({ pingSeconds: 0.02 });
    const diary = new Diary();
    endpoint.sessionFor('CP1').listen(diary);
    const peer = await RawPeer.open(`${endpoint.url}/CP1`);
    await peer.until(() => peer.afterHead.length > 0);
    expect(peer.afterHead.readUInt8(0)).to.equal(0x89);
    await diary.until('closed by us 1006 no answer to a ping for 0.02 s');
  });

  it('furnishes the session of an identity', async () => {
    const frames: TappedFrame[] = [];
    const endpoint = await csms({
      session: (identity) => ({ idPrefix: `${identity}#`, tap: (one) => frames.push(one) }),
    });
    const session = endpoint.sessionFor('CP 1');
    session.listen(new Diary());
    await station(endpoint.url).open();
    await session.call('Reset', {});
    expect(frames.map(({ index, messageId }) => [index, messageId])).to.deep.equal([
      [0, 'CP 1#1'],
      [1, 'CP 1#1'],
    ]);
  });

  it('forgets a session that was disposed of', async () => {
    const endpoint = await csms();
    const session = endpoint.sessionFor('CP1');
    await session.dispose();
    expect(endpoint.sessionFor('CP1')).not.to.equal(session);
  });

  it('closes everything, also what hangs', async () => {
    const endpoint = await csms({ timeouts: { closing: 50 } });
    const diary = new Diary();
    endpoint.sessionFor('CP1').listen(diary);
    const silent = await RawPeer.open(`${endpoint.url}/CP1`);
    const halfway = await RawPeer.reach(endpoint.url);
    halfway.write('GET /CP1 HTTP/1.1\r\nHost:');
    const idle = await RawPeer.reach(endpoint.url);
    await Promise.all([endpoint.close(), endpoint.close()]);
    await Promise.all([silent.ended(), halfway.ended(), idle.ended()]);
    expect(diary.lines.at(-1)).to.equal('closed by us 1001 going away');
    expect((await failureOf(RawPeer.reach(endpoint.url))).message).to.contain('ECONNREFUSED');
  });
});
