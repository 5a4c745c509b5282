import { expect } from 'chai';
import { sleep, VirtualClock } from '../../../clock/index.ts';
import {
  certificateHashData,
  generateKeyPair,
  issuedBy,
  oddSerialNumber,
  pemOf,
  readCertificates,
  selfSignedCertificate,
  signingRequest,
  type Certificate,
} from '../../../pki/index.ts';
import type { Session } from '../../../session/index.ts';
import { memoryPair } from '../../../transport/index.ts';
import { referenceCsms16 } from '../csms.ts';
import { certificateFaults } from './certificates.ts';

type Payload = Record<string, unknown>;
type Name = keyof typeof certificateFaults;

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----\n/g;
const keys = generateKeyPair('P-256');

/** A life of a charge point that is about certificates, one line per frame; certificates in words, as their letters are by chance. */
class Life {
  readonly #clock = new VirtualClock();
  readonly #lines: string[] = [];
  readonly #csms;
  readonly #station: Session;
  readonly #roots: readonly Certificate[];

  constructor(roots: readonly Certificate[], ...faults: readonly Name[]) {
    this.#roots = roots;
    this.#csms = referenceCsms16({ clock: this.#clock, faults });
    const pair = memoryPair({
      clock: this.#clock,
      version: '1.6',
      identity: 'CP001',
      station: { tap: ({ direction, text }) => (direction === 'received' ? this.#write(text) : undefined) },
    });
    this.#station = pair.station;
    this.#csms.attach('CP001', pair.csms);
    this.#station.listen({ call: (call) => call.reply({ kind: 'result', payload: this.#answer(call.action) }) });
  }

  run(): Promise<readonly string[]> {
    return this.#clock.run(async () => {
      await this.#station.open();
      await this.#call('BootNotification', { chargePointVendor: 'ACME', chargePointModel: 'One' });
      await this.#order('ExtendedTriggerMessage', { requestedMessage: 'SignChargePointCertificate' });
      await this.#call('SignCertificate', {
        csr: await signingRequest(keys, { commonName: 'CP001', organization: 'O' }),
      });
      await this.#call('SignCertificate', { csr: 'no request' });
      const [certificate] = this.#roots.slice(-1).map((root) => pemOf(root));
      for (const certificateType of ['ManufacturerRootCertificate', 'CentralSystemRootCertificate']) {
        await this.#order('InstallCertificate', { certificateType, certificate });
        await this.#order('GetInstalledCertificateIds', { certificateType });
        await this.#order('DeleteCertificate', { certificateType, certificate });
      }
      for (const type of ['InvalidChargePointCertificate', 'InvalidCentralSystemCertificate'])
        await this.#call('SecurityEventNotification', { type, timestamp: new Date(this.#clock.now()).toISOString() });
      return this.#lines;
    });
  }

  #write(text: string): void {
    const { certificateChain } = ((JSON.parse(text) as unknown[])[3] ?? {}) as Payload;
    this.#lines.push(text.replace(/"certificateChain":"[^"]*"/, ''));
    if (typeof certificateChain === 'string') this.#lines.push(inWords(certificateChain));
  }

  #answer(action: string): Payload {
    if (action !== 'GetInstalledCertificateIds') return { status: 'Accepted' };
    return {
      status: 'Accepted',
      certificateHashData: this.#roots.map((root) => certificateHashData(root, root, 'SHA384')),
    };
  }

  async #call(action: string, payload: Payload): Promise<void> {
    await this.#station.call(action, payload);
    await sleep(this.#clock, 1000);
  }

  async #order(ocppAction: string, intent: Payload): Promise<void> {
    await this.#csms.perform({ action: 'order', ocppAction, intent }, { identity: 'CP001' });
    await sleep(this.#clock, 1000);
  }
}

function inWords(chain: string): string {
  const certificates = (chain.match(BLOCK) ?? []).map((pem) => readCertificates(pem).certificates[0]);
  const words = certificates.map((one, index) => {
    const issuer = certificates[index + 1];
    const { subject, notBefore, notAfter, extendedKeyUsage = [] } = one;
    const signed = issuer !== undefined && issuedBy(one, issuer);
    return [subject.text, notBefore, notAfter, ...extendedKeyUsage, signed].join(' ');
  });
  return [chain.replace(BLOCK, '').length, ...words].join(' | ');
}

describe('faults of the reference central system 1.6 that are about certificates', function () {
  // A life for each, with real keys.
  this.timeout(20_000);
  /** `signed-in-vain` shows in TLS only, in the proof of TC_074_CSMS. */
  const names = (Object.keys(certificateFaults) as Name[]).filter((name) => name !== 'signed-in-vain');
  let roots: readonly Certificate[];
  let wellBehaved: readonly string[];

  before(async () => {
    const root = (commonName: string): Promise<Certificate> =>
      selfSignedCertificate(keys, {
        subject: { commonName },
        purpose: 'authority',
        serialNumber: oddSerialNumber(),
        notBefore: 0,
        notAfter: 1,
      });
    roots = [await root('One'), await root('Two')];
    wellBehaved = await new Life(roots).run();
  });

  it('leave the well-behaved central system the same from run to run', async () => {
    expect(await new Life(roots).run()).to.deep.equal(wellBehaved);
    expect(wellBehaved.join('\n')).to.contain('CN=CP001, O=O').and.to.contain('"DeleteCertificate"');
  });

  it('each do something, and something of their own', async () => {
    const seen = new Map<string, string>([[wellBehaved.join('\n'), 'nothing']]);
    for (const name of names) {
      const life = (await new Life(roots, name).run()).join('\n');
      expect(seen.get(life), name).to.equal(undefined);
      seen.set(life, name);
    }
  });

  it('are described so that the description completes "The central system …"', () => {
    for (const name of names) {
      expect(name).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(certificateFaults[name].does, name).to.match(/^[a-z].*[^.]$/);
    }
  });
});
