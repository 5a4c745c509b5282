import { expect } from 'chai';
import { VirtualClock, realClock } from '../clock/index.ts';
import { defaultTerms, Secret } from '../session/index.ts';
import type { ConnectionOpened, OwnCertificate, SecurityTerms, Session, TurnedAway } from '../session/index.ts';
import { memoryPair } from './memory.ts';
import { TestAuthority } from './testing/certificates.ts';
import { failureOf } from './testing/diary.ts';
import { websocketStation } from './websocket-client.ts';
import { listen } from './websocket-server.ts';

type Terms = Partial<SecurityTerms>;

/** Both ends of a connection that can be made, and what each of them was told of it. */
interface Ends {
  readonly station: Session;
  readonly csms: Session;
  readonly seen: {
    station: ConnectionOpened[];
    csms: ConnectionOpened[];
    turnedAway: (Omit<TurnedAway, 'at'> & { identity?: string | undefined })[];
  };
}

const [key, other] = [new Secret('a password of some length'), new Secret('another')];

for (const over of ['sockets', 'memory'] as const)
  describe(`the security profiles over ${over}`, () => {
    const endings: (() => Promise<void>)[] = [];
    let root: TestAuthority;
    let stranger: TestAuthority;
    let servers: OwnCertificate[];
    let client: OwnCertificate;

    before(async function () {
      this.timeout(20_000);
      [root, stranger] = [await TestAuthority.named('root'), await TestAuthority.named('stranger')];
      servers = [await root.issue('server', 'localhost'), await root.issue('server', 'localhost', 'RSA 2048')];
      client = await root.issue('client', 'PF-0001');
    });

    afterEach(async () => {
      for (const end of endings.splice(0).reverse()) await end();
    });

    async function ends(ours: Terms, theirs: Terms): Promise<Ends> {
      const seen: Ends['seen'] = { station: [], csms: [], turnedAway: [] };
      const made = over === 'memory' ? inMemory(ours, theirs) : await overSockets(ours, theirs, seen);
      made.csms.listen({
        call: () => undefined,
        opened: (connection) => seen.csms.push(connection),
        ...(over === 'memory' ? { turnedAway: (attempt) => seen.turnedAway.push(attempt) } : {}),
      });
      made.station.listen({ call: () => undefined, opened: (connection) => seen.station.push(connection) });
      return { ...made, seen };
    }

    function inMemory(ours: Terms, theirs: Terms): { station: Session; csms: Session } {
      const clock = new VirtualClock();
      return memoryPair({
        clock,
        version: '1.6',
        identity: 'CP1',
        csms: { security: ours },
        station: { security: theirs },
      });
    }

    async function overSockets(ours: Terms, theirs: Terms, seen: Ends['seen']) {
      const endpoint = await listen({
        clock: realClock,
        versions: ['1.6'],
        security: () => ours,
        onTurnedAway: (attempt) => seen.turnedAway.push(attempt),
      });
      endings.push(() => endpoint.close());
      const url = endpoint.url.replace('127.0.0.1', 'localhost');
      const station = websocketStation({
        clock: realClock,
        version: '1.6',
        url,
        identity: 'CP1',
        security: theirs,
      });
      endings.push(() => station.dispose());
      return { station, csms: endpoint.sessionFor('CP1') };
    }

    const profile2 = (): [Terms, Terms] => [
      { profile: 2, passwords: [key], certificates: servers },
      { profile: 2, passwords: [key], trusted: [root.root] },
    ];
    const profile3 = (): [Terms, Terms] => [
      { profile: 3, certificates: servers, trusted: [root.root] },
      { profile: 3, certificates: [client], trusted: [root.root] },
    ];

    it('0: tells that nothing is secured', async () => {
      const { station, seen } = await ends({}, {});
      await station.open();
      expect(seen.csms[0]).to.deep.include({ basicAuth: undefined, tls: undefined });
    });

    it('1: basic authentication', async () => {
      const { station, seen } = await ends({ profile: 1, passwords: [key] }, { profile: 1, passwords: [key] });
      await station.open();
      const { basicAuth, tls } = seen.csms[0]!;
      expect(tls).to.equal(undefined);
      expect(basicAuth).to.deep.include({ username: 'CP1', wellFormed: true, accepted: true });
      expect(basicAuth?.password?.equals(key)).to.equal(true);
      expect(basicAuth?.password?.length).to.equal(25);
    });

    it('2: TLS of version 1.2 or above, and basic authentication', async () => {
      const { station, seen } = await ends(...profile2());
      await station.open();
      const { basicAuth, tls } = seen.csms[0]!;
      expect(basicAuth).to.deep.include({ username: 'CP1', accepted: true });
      expect(tls).to.deep.include({ version: 'TLSv1.3', suite: 'TLS_AES_256_GCM_SHA384', host: 'localhost' });
      expect(tls?.hello?.versions).to.deep.equal(['TLSv1.3', 'TLSv1.2']);
      expect(tls?.hello?.suites).to.include.members([
        'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
        'TLS_RSA_WITH_AES_256_GCM_SHA384',
      ]);
      expect(tls?.hello?.compressions).to.deep.equal(['null']);
      expect(tls).to.deep.include({ certificates: [], distrust: undefined });
      expect(seen.station[0]?.tls?.certificates).to.have.length.above(0);
    });

    it('3: TLS with certificates on both sides, and no password', async () => {
      const { station, seen } = await ends(...profile3());
      station.security.change({ passwords: [key] });
      await station.open();
      expect(seen.csms[0]).to.have.property('basicAuth', undefined);
      expect(seen.csms[0]?.tls?.certificates).to.have.length.above(0);
      expect(seen.csms[0]?.tls?.distrust).to.equal(undefined);
    });

    it('offers one cipher suite alone, with the kind of certificate that it needs', async () => {
      const { station } = await ends(...profile2());
      const suites = [
        'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
        'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
        'TLS_RSA_WITH_AES_128_GCM_SHA256',
        'TLS_RSA_WITH_AES_256_GCM_SHA384',
      ];
      const shaken = await Promise.all(suites.map((suite) => station.security.handshake({ suites: [suite] })));
      expect(shaken.map(({ suite, version }) => `${version} ${suite}`)).to.deep.equal(
        suites.map((suite) => `TLSv1.2 ${suite}`),
      );
    });

    it('says when no cipher suite fits', async () => {
      const [ours, theirs] = profile2();
      const { station, seen } = await ends({ ...ours, certificates: servers.slice(0, 1) }, theirs);
      const failed = await failureOf(station.security.handshake({ suites: ['TLS_RSA_WITH_AES_128_GCM_SHA256'] }));
      expect(failed).to.have.nested.property('attempt.kind', 'tls');
      expect(seen.turnedAway[0]?.why).to.equal('it offers no cipher suite that fits our certificate');
      expect(seen.turnedAway[0]?.hello?.suites[0]).to.equal('TLS_RSA_WITH_AES_128_GCM_SHA256');
    });

    it('turns a station away that knows older versions of TLS only, and knows what it offered', async () => {
      const [ours, theirs] = profile2();
      const { station, seen } = await ends(ours, theirs);
      station.security.change({ versions: { least: 'TLSv1.1', most: 'TLSv1.1' } });
      expect(await failureOf(station.open())).to.have.nested.property('attempt.kind', 'tls');
      if (over === 'memory') expect(seen.turnedAway[0]?.hello?.versions).to.deep.equal(['TLSv1.1']);
    });

    it('turns a station with another profile away, and says so', async () => {
      const [ours] = profile2();
      const { station, seen } = await ends(ours, { profile: 1, passwords: [key] });
      expect(await failureOf(station.open())).to.deep.include({ attempt: { kind: 'http', status: 403 } });
      expect(seen.turnedAway[0]?.why).to.equal('it came without TLS; give the station the wss:// URL');
      expect(seen.turnedAway[0]?.basicAuth).to.deep.include({ username: 'CP1', accepted: false });
    });

    it('turns a station with TLS away where profile 1 is in use', async () => {
      const [ours, theirs] = profile2();
      const { station, seen } = await ends({ ...ours, profile: 1 }, theirs);
      expect(await failureOf(station.open())).to.deep.include({ attempt: { kind: 'http', status: 403 } });
      expect(seen.turnedAway[0]?.why).to.contain('security profile 1 has none');
    });

    it('turns a wrong password away, with TLS as without', async () => {
      const [ours, theirs] = profile2();
      const { station, seen } = await ends(ours, { ...theirs, passwords: [other] });
      expect(await failureOf(station.open())).to.deep.include({ attempt: { kind: 'http', status: 401 } });
      expect(seen.turnedAway[0]?.basicAuth?.password?.equals(other)).to.equal(true);
      expect(seen.turnedAway[0]?.tls?.version).to.equal('TLSv1.3');
    });

    it('turns a station without a certificate away, and one whose certificate is not trusted', async () => {
      const [ours, theirs] = profile3();
      const { station, seen } = await ends(ours, { ...theirs, certificates: [] });
      expect(await failureOf(station.open())).to.deep.include({ attempt: { kind: 'http', status: 403 } });
      station.security.change({ certificates: [await stranger.issue('client', 'PF-0001')] });
      expect(await failureOf(station.open())).to.deep.include({ attempt: { kind: 'http', status: 403 } });
      expect(seen.turnedAway.map(({ why }) => why)).to.deep.equal([
        'it showed no certificate, which security profile 3 demands',
        'its certificate was not accepted (the certificate of "CN=PF-0001, O=plugfest" was issued by "CN=stranger", which is not trusted); it must come from a CA in ca',
      ]);
    });

    it('turns an expired certificate away, and lets a weak one in for a case to judge', async () => {
      const [ours, theirs] = profile3();
      const expired = await root.issue('client', 'PF-0001', 'P-256', { notAfter: Date.UTC(2021, 0, 1) });
      const { station, seen } = await ends(ours, { ...theirs, certificates: [expired] });
      expect(await failureOf(station.open())).to.deep.include({ attempt: { kind: 'http', status: 403 } });
      expect(seen.turnedAway[0]?.tls?.distrust).to.contain('was valid until 2021');
      station.security.change({ certificates: [await root.issue('client', 'PF-0001', 'RSA 1024')] });
      await station.open();
      expect(seen.csms[0]?.tls).to.have.property('distrust', undefined);
    });

    it('does not connect to a CSMS whose certificate it does not trust', async () => {
      const [ours, theirs] = profile2();
      const { station } = await ends(ours, { ...theirs, trusted: [stranger.root] });
      expect(await failureOf(station.open())).to.have.nested.property('attempt.kind', 'tls');
    });

    it('does not connect to a CSMS that shows something bad, and both ends know of it', async () => {
      const [ours, theirs] = profile2();
      const { station, csms, seen } = await ends(ours, theirs);
      const names = { subject: { commonName: 'elsewhere.example' }, hosts: ['elsewhere.example'] };
      const old = { least: 'TLSv1', most: 'TLSv1.1' } as const;
      for (const [shows, over] of [
        [{ certificates: [await root.issue('server', 'x', 'P-256', names)] }, 'certificate'],
        [
          { certificates: [await root.issue('server', 'localhost', 'P-256', { notAfter: Date.UTC(2021, 0, 1) })] },
          'certificate',
        ],
        [{ certificates: [await stranger.issue('server', 'localhost')] }, 'certificate'],
        [{ certificates: servers, versions: old, suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'] }, 'version'],
        [{ certificates: servers, suites: ['TLS_RSA_WITH_NULL_SHA256'] }, 'cipher suite'],
      ] as const) {
        csms.security.change({ versions: defaultTerms.versions, ...shows });
        const before = seen.turnedAway.length;
        expect(await failureOf(station.open())).to.deep.include({ attempt: { kind: 'tls', over } });
        while (seen.turnedAway.length === before) await new Promise((resolve) => setImmediate(resolve));
        expect(seen.turnedAway.at(-1)?.hello?.versions[0]).to.equal('TLSv1.3');
      }
      csms.security.change({ certificates: servers, versions: defaultTerms.versions, suites: defaultTerms.suites });
      await station.open();
    });

    it('goes from one profile to the next while running, with new certificates', async () => {
      const [ours, theirs] = profile2();
      const { station, csms, seen } = await ends({ ...ours, profile: 1 }, { ...theirs, profile: 1 });
      await station.open();
      await station.close();
      for (const profile of [2, 3] as const) {
        csms.security.change({ profile, trusted: [root.root] });
        expect(await failureOf(station.open())).to.have.nested.property('attempt.kind', 'http');
        station.security.change({ profile, certificates: [client] });
        await station.open();
        await station.close();
      }
      const next = await root.issue('server', 'localhost');
      csms.security.change({ certificates: [next] });
      await station.open();
      expect(seen.csms.map(({ tls }) => tls && tls.certificates.length > 0)).to.deep.equal([
        undefined,
        false,
        true,
        true,
      ]);
      expect(Buffer.from(seen.station.at(-1)!.tls!.certificates[0]!).toString('base64')).to.equal(
        next.chain.replaceAll(/-----[^-]+-----|\s/g, ''),
      );
    });
  });
