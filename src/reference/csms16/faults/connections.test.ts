import { expect } from 'chai';
import { sleep, VirtualClock } from '../../../clock/index.ts';
import { Secret } from '../../../session/index.ts';
import type { OwnCertificate, SecurityProfile, SecurityTerms, Session } from '../../../session/index.ts';
import { memoryPair } from '../../../transport/index.ts';
import { TestAuthority } from '../../../transport/testing/certificates.ts';
import { referenceCsms16 } from '../csms.ts';
import { connectionFaults } from './connections.ts';

const PROFILES = [1, 2, 3] as const;
type Name = keyof typeof connectionFaults;

const PASSWORD = new Secret('sixteen bytes ..');
/** Not all of it is text. */
const KEY = '706c7567666573742d6e6577ff6b6579';
/** A key that the charge point rejects. */
const UNWANTED = '756e77616e746564206b65792e2e2e2e';
const OLD = { versions: { least: 'TLSv1', most: 'TLSv1.1' }, suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'] } as const;
const PLAIN = { suites: ['TLS_RSA_WITH_NULL_SHA256'] };
const SUITES = ['TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'TLS_RSA_WITH_AES_128_GCM_SHA256'];

describe('faults of the reference central system 1.6 about connections', () => {
  let root: string;
  let ofCsms: OwnCertificate[];
  let ofStation: OwnCertificate;
  let expired: OwnCertificate;
  let ofAnother: OwnCertificate;
  let ofNeighbour: OwnCertificate;
  const usual = new Map<SecurityProfile, readonly string[]>();

  before(async function () {
    this.timeout(20_000);
    const authority = await TestAuthority.named('root');
    root = authority.root;
    ofCsms = [await authority.issue('server', 'localhost'), await authority.issue('server', 'localhost', 'RSA 2048')];
    ofStation = await authority.issue('client', 'PF-0001');
    expired = await authority.issue('client', 'PF-0001', 'P-256', { notAfter: Date.UTC(2021, 0, 1) });
    ofNeighbour = await authority.issue('client', 'PF-0002');
    ofAnother = await (await TestAuthority.named('stranger')).issue('client', 'PF-0001');
    for (const profile of PROFILES) usual.set(profile, await life(profile, []));
  });

  /** Connects again and again, has the password and the profile changed, and tells what came of it. */
  async function life(profile: SecurityProfile, faults: readonly Name[]): Promise<readonly string[]> {
    const clock = new VirtualClock();
    const lines: string[] = [];
    const common: Partial<SecurityTerms> = { profile, passwords: [PASSWORD], trusted: [root] };
    const { station, csms } = memoryPair({
      clock,
      version: '1.6',
      identity: 'CP001',
      csms: { security: { ...common, certificates: ofCsms } },
      station: { security: { ...common, certificates: [ofStation] } },
    });
    const system = referenceCsms16({ clock, faults });
    system.attach('CP001', csms);
    station.listen({
      call(call) {
        lines.push(`${call.action} ${JSON.stringify(call.payload)}`);
        const status = JSON.stringify(call.payload).includes(UNWANTED) ? 'Rejected' : 'Accepted';
        call.reply({ kind: 'result', payload: { status } });
      },
    });
    const order = (key: string, value: string): Promise<unknown> =>
      system.perform(
        { action: 'order', ocppAction: 'ChangeConfiguration', intent: { key, value } },
        { identity: 'CP001' },
      );
    await clock.run(async () => {
      await connects(station, lines);
      await connects(station, lines, ['ocpp0.9', 'ocpp1.6']);
      await connects(station, lines);
      await boots(station, clock, lines);
      await order('AuthorizationKey', UNWANTED);
      await sleep(clock, 1000);
      await connects(station, lines);
      await order('AuthorizationKey', KEY);
      await sleep(clock, 1000);
      for (const password of [PASSWORD, Secret.fromHex(KEY)!]) {
        station.security.change({ passwords: [password] });
        await connects(station, lines);
      }
      await order('SecurityProfile', String(profile + 1));
      await sleep(clock, 1000);
      for (const next of [profile, profile + 1, profile, profile + 1] as SecurityProfile[]) {
        station.security.change({ profile: next });
        await connects(station, lines);
      }
      for (const offer of [OLD, PLAIN, ...SUITES.map((suite) => ({ suites: [suite] }))]) {
        const shaken = station.security.handshake(offer);
        lines.push(await shaken.then(({ suite: agreed }) => agreed, String));
      }
      for (const certificates of [[], [expired], [ofAnother], [ofNeighbour]]) {
        station.security.change({ certificates });
        await connects(station, lines);
      }
      await system.stop();
    });
    return lines;
  }

  for (const [name, { does }] of Object.entries(connectionFaults) as [Name, { does: string }][])
    it(`${name}: ${does}`, async () => {
      const lives: (readonly string[])[] = [];
      for (const profile of PROFILES) lives.push(await life(profile, [name]));
      expect(lives).to.not.deep.equal([...usual.values()]);
    });

  it('leave the well-behaved central system the same from run to run', async () => {
    expect(await life(2, [])).to.deep.equal(usual.get(2));
  });
});

async function connects(station: Session, lines: string[], offered = ['ocpp1.6']): Promise<void> {
  if (station.connected) await station.close();
  lines.push(
    await station.open({ offered }).then(
      () => `connected with security profile ${station.security.terms.profile}`,
      (error: Error) => error.message,
    ),
  );
}

async function boots(station: Session, clock: VirtualClock, lines: string[]): Promise<void> {
  if (!station.connected) return;
  const timestamp = '2026-01-01T00:00:00Z';
  await station.call('BootNotification', { chargePointVendor: 'plugfest', chargePointModel: 'test' });
  for (let nth = 1; nth <= 6; nth++) {
    const report = { connectorId: 1, errorCode: 'NoError', status: 'Available', timestamp };
    const patience = new AbortController();
    const cancel = clock.after(5000, () => patience.abort(new Error('no answer')));
    const answered = station.call('StatusNotification', report, { signal: patience.signal }).finally(cancel);
    lines.push(
      await answered.then(
        () => 'answered',
        () => 'unanswered',
      ),
    );
  }
}
