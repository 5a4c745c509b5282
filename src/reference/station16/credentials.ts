import type { KeyObject, X509Certificate } from 'node:crypto';
import type { OwnCertificate } from '../../session/index.ts';
import { certificatesOf, isInForce, isIssuedBy, isStrong, subjectOf } from './certificate.ts';
import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Link } from './link.ts';
import type { Credential, Memory } from './memory.ts';
import type { SentRequest } from './messages.ts';
import type { RootStore } from './root-store.ts';
import { newKeys, signingRequest } from './signing-request.ts';
import type { Subject } from './signing-request.ts';
import type { StationClock } from './station-clock.ts';

export interface CredentialsOptions {
  readonly memory: Memory;
  readonly configuration: Configuration;
  readonly clock: StationClock;
  readonly faulty: Faulty;
  readonly roots: RootStore;
  readonly link: Link;
  readonly identity: SentRequest<'BootNotification'>;
}

/** In milliseconds. */
const MONTH = 30 * 86_400_000;

/** The charge point's own certificates and how it comes by them: A02 and A03 of the security whitepaper. */
export class Credentials {
  readonly #options: CredentialsOptions;

  constructor(options: CredentialsOptions) {
    this.#options = options;
  }

  /** The certificate to authenticate with: the newest of those in force (A02.FR.08, A02.FR.09). */
  get current(): Credential | undefined {
    const now = this.#options.clock.now();
    const inForce = this.#options.memory.credentials.filter(({ certificate }) => isInForce(certificate, now));
    return inForce.reduce<Credential | undefined>(
      (newest, one) => (newest !== undefined && since(newest) > since(one) ? newest : one),
      undefined,
    );
  }

  /** From the next connection on, the charge point shows its present certificate. */
  show(): void {
    const { current } = this;
    if (current !== undefined) this.#options.link.secure({ certificates: [ownCertificate(current)] });
  }

  /** Milliseconds until the latest certificate is in force. */
  get comesIntoForceIn(): number {
    const latest = this.#options.memory.credentials.at(-1);
    return latest === undefined ? 0 : Math.max(0, since(latest) - this.#options.clock.now());
  }

  /** Whether the present certificate is over within a month (A03.FR.02). */
  get expiresSoon(): boolean {
    const { current } = this;
    return current !== undefined && Date.parse(current.certificate.validTo) - this.#options.clock.now() < MONTH;
  }

  /** Whether a certificate can be asked for: CpoName must be set (A02, prerequisites). */
  get canRequest(): boolean {
    return this.#options.configuration.text('CpoName') !== '';
  }

  /** New keys, and the request to certify them (A02.FR.02, A02.FR.03, A02.FR.13). */
  request(): string {
    const { memory, faulty } = this.#options;
    const keys = newKeys(faulty);
    memory.requestedKeys = keys;
    return signingRequest(keys, this.#requestedSubject, faulty);
  }

  /** The answer to the latest request. @returns what is wrong with it; undefined when it is taken over */
  receive(chain: string): string | undefined {
    const { memory, faulty } = this.#options;
    const [certificate, ...above] = certificatesOf(chain) ?? [];
    const key = memory.requestedKeys?.privateKey;
    if (certificate === undefined || key === undefined) return 'no certificate that was asked for';
    const flaw = this.#flawOf(certificate, above, key) ?? this.#excessOf(chain);
    if (flaw !== undefined && !faulty('takes-any-certificate')) return flaw;
    memory.requestedKeys = undefined;
    memory.credentials.push({ certificate, chain, key });
    return undefined;
  }

  /** Nobody will answer the latest request. */
  giveUp(): void {
    this.#options.memory.requestedKeys = undefined;
  }

  get #subject(): Subject {
    const { configuration, identity } = this.#options;
    return { organization: configuration.text('CpoName'), commonName: identity.chargePointSerialNumber ?? '' };
  }

  get #requestedSubject(): Subject {
    const { faulty, identity } = this.#options;
    const { organization, commonName } = this.#subject;
    const model = identity.chargePointModel;
    return {
      organization: faulty('asks-in-the-name-of-another') ? model : organization,
      commonName: faulty('asks-for-its-model') ? model : commonName,
    };
  }

  #excessOf(chain: string): string | undefined {
    const most = this.#options.configuration.number('CertificateSignedMaxChainSize');
    return chain.length > most ? `longer than ${most} characters` : undefined;
  }

  /** A02.FR.06: its validity, its properties and its place in the hierarchy of the operator. */
  #flawOf(certificate: X509Certificate, above: readonly X509Certificate[], key: KeyObject): string | undefined {
    const { faulty } = this.#options;
    const { organization, commonName } = this.#subject;
    const expired = Date.parse(certificate.validTo) < this.#options.clock.now();
    if (!certificate.checkPrivateKey(key)) return 'it certifies another key';
    if (expired && !faulty('takes-expired-certificate')) return 'it has expired';
    if (faulty('wants-root-in-chain') && !above.some((one) => isIssuedBy(one, one))) return 'its root is missing';
    if (!isStrong(certificate)) return 'its key is too weak';
    if (subjectOf(certificate, 'CN') !== commonName) return 'it names another charge point';
    if (subjectOf(certificate, 'O') !== organization) return 'it names another operator';
    return this.#isTrusted(certificate, above) ? undefined : 'nobody that is trusted has signed it';
  }

  /** Climbs from the certificate over those sent with it to a root that is trusted. */
  #isTrusted(certificate: X509Certificate, above: readonly X509Certificate[]): boolean {
    const roots = this.#options.roots.trusted('CentralSystemRootCertificate');
    if (roots.some((root) => isIssuedBy(certificate, root))) return true;
    const issuer = above.find((one) => isIssuedBy(certificate, one));
    return (
      issuer !== undefined &&
      this.#isTrusted(
        issuer,
        above.filter((one) => one !== issuer),
      )
    );
  }
}

function ownCertificate({ chain, key }: Credential): OwnCertificate {
  return { chain, key: key.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function since({ certificate }: Credential): number {
  return Date.parse(certificate.validFrom);
}
