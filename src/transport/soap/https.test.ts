import { expect } from 'chai';
import { realClock } from '../../clock/index.ts';
import { ConnectionLost } from '../../session/index.ts';
import type { SecurityTerms, Session, TlsFacts } from '../../session/index.ts';
import { writeRequest } from '../../wire/soap/index.ts';
import { TestAuthority } from '../testing/certificates.ts';
import { Callbacks, listenSoap, soapStation, soapTls } from './index.ts';
import type { CentralSystemEndpoint } from './index.ts';

const HEARTBEAT = writeRequest('1.6', 'station', 'Heartbeat', {}, { chargeBoxIdentity: 'CP1', messageId: 'm1' });

describe('SOAP over HTTPS', () => {
  const opened: { close?(): Promise<void>; dispose?(): Promise<void> }[] = [];
  let authority: TestAuthority;
  let stranger: TestAuthority;
  before(async () => {
    authority = await TestAuthority.named('Root');
    stranger = await TestAuthority.named('Stranger');
  });
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await (one.dispose?.() ?? one.close?.());
  });

  /** Terms with a certificate of that authority for localhost, and trust in the usual one. */
  const holding = async (by: TestAuthority): Promise<Partial<SecurityTerms>> => ({
    certificates: [await by.issue('server', 'localhost')],
    trusted: [authority.root],
  });
  const trusting = (): Partial<SecurityTerms> => ({ trusted: [authority.root] });

  interface Central {
    readonly csms: CentralSystemEndpoint;
    readonly url: string;
    readonly away: string[];
    readonly shown: (TlsFacts | undefined)[];
  }

  async function central(security: Partial<SecurityTerms>): Promise<Central> {
    const [away, shown] = [[] as string[], [] as (TlsFacts | undefined)[]];
    const csms = await listenSoap({
      clock: realClock,
      versions: ['1.6'],
      ...soapTls(security),
      onSession: (session) =>
        session.listen({
          opened: ({ tls }) => void shown.push(tls),
          call: (call) => void call.reply({ kind: 'result', payload: { currentTime: '2026-01-01T00:00:00Z' } }),
        }),
      onTurnedAway: ({ why }) => away.push(why),
    });
    opened.push(csms);
    return { csms, url: csms.url.replace('127.0.0.1', 'localhost'), away, shown };
  }

  async function station(
    url: string,
    security: Partial<SecurityTerms>,
  ): Promise<{ session: Session; callbacks: Callbacks; seen: (TlsFacts | undefined)[]; away: string[] }> {
    const [seen, away] = [[] as (TlsFacts | undefined)[], [] as string[]];
    const { tls, poster } = soapTls(security);
    const callbacks = new Callbacks({ ...(tls === undefined ? {} : { tls }), onTurnedAway: (why) => away.push(why) });
    await callbacks.open();
    opened.push(callbacks);
    const session = await soapStation({ clock: realClock, version: '1.6', identity: 'CP1', url, callbacks, poster });
    session.listen({
      opened: ({ tls: facts }) => void seen.push(facts),
      call: (call) => void call.reply({ kind: 'result', payload: { status: 'Accepted' } }),
    });
    opened.push(session);
    return { session, callbacks, seen, away };
  }

  const failing = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'it worked',
      (error: unknown) => (error instanceof ConnectionLost ? error.message : String(error)),
    );

  it('goes both ways, and both ends know what the handshake came to', async () => {
    const { csms, url, shown, away } = await central(await holding(authority));
    const { session, seen } = await station(url, await holding(authority));
    await session.open();
    await session.call('Heartbeat', {});
    expect((await csms.sessionFor('CP1').call('ClearCache', {})).answer.kind).to.equal('result');
    expect(seen[0]).to.include({ version: 'TLSv1.3', host: 'localhost' });
    expect(seen[0]?.certificates.length).to.be.above(0);
    expect(shown[0]).to.include({ version: 'TLSv1.3', host: 'localhost', distrust: undefined });
    expect(shown[0]?.certificates.length).to.be.above(0);
    expect(shown[0]?.hello?.versions).to.include('TLSv1.3');
    expect(away).to.deep.equal([]);
  });

  it('a certificate of the charge point is asked for, not demanded; a bad one is told of', async () => {
    const { url, shown } = await central(await holding(authority));
    const { session: bare } = await station(url, trusting());
    await bare.open();
    expect((await bare.call('Heartbeat', {})).answer.kind).to.equal('result');
    expect(shown[0]?.certificates).to.deep.equal([]);
    await bare.dispose();

    const other = await central(await holding(authority));
    const { session: strange } = await station(other.url, await holding(stranger));
    await strange.open();
    expect((await strange.call('Heartbeat', {})).answer.kind).to.equal('result');
    expect(other.shown[0]?.distrust).to.be.a('string');
  });

  it('a central system that is not trusted, is somebody else, or has expired is not spoken to', async () => {
    const { url } = await central(await holding(stranger));
    expect(await failing((await station(url, trusting())).session.open())).to.match(
      /cannot connect to https:\/\/localhost:\d+\/: its certificate comes from a CA that is not trusted; give the root/,
    );
    const elsewhere = await central({
      certificates: [await authority.issue('server', 'other', 'P-256', { hosts: ['csms.example.org'] })],
    });
    expect(await failing((await station(elsewhere.url, trusting())).session.open())).to.contain(
      'its certificate is made out to another host name',
    );
    const old = await authority.issue('server', 'localhost', 'P-256', { notAfter: Date.UTC(2021, 0, 1) });
    const expired = await central({ certificates: [old] });
    expect(await failing((await station(expired.url, trusting())).session.open())).to.contain(
      'its certificate has expired',
    );
  });

  it('HTTP where HTTPS is served is refused, and told at both ends', async () => {
    const { url, away } = await central(await holding(authority));
    const response = await fetch(url.replace('https:', 'http:'), { method: 'POST', body: HEARTBEAT });
    expect(response.status).to.equal(403);
    expect(await response.text()).to.contain('https://');
    expect(away).to.deep.equal(['a request came without TLS, and this endpoint is one of https://']);
  });

  it('HTTPS where HTTP is served is refused, and told at both ends', async () => {
    const { url, away } = await central({});
    const { session } = await station(url.replace('http:', 'https:'), trusting());
    expect(await failing(session.open())).to.contain(
      'does not speak TLS as we do; check the port, whether it wants http://',
    );
    expect(away).to.deep.equal([
      'it came with TLS, but this endpoint has none; give the other side the http:// URL, or us cert and key',
    ]);
  });

  it('a callback that comes without TLS is told of', async () => {
    const { url } = await central(await holding(authority));
    const { callbacks, away } = await station(url, await holding(authority));
    await fetch(callbacks.url.replace('https:', 'http:'), { method: 'POST', body: HEARTBEAT });
    expect(away).to.deep.equal(['a request came without TLS, and this endpoint is one of https://']);
  });

  it('hanging up after a handshake is no news', async () => {
    const { url, away } = await central(await holding(authority));
    const { session } = await station(url, trusting());
    await session.open();
    await session.call('Heartbeat', {});
    expect(away).to.deep.equal([]);
  });
});
