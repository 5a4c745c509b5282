import type { ConfiguredValues16 } from '../../pics/index.ts';
import {
  certificateHashData,
  compareHashData,
  generateKeyPair,
  oddSerialNumber,
  pemOf,
  privateKeyPem,
  readCertificates,
  selfSignedCertificate,
  signingRequest,
  Unreadable,
  type Certificate,
  type CertificateHashData,
  type KeyPair,
} from '../../pki/index.ts';
import type { OwnCertificate } from '../../session/index.ts';
import { ToolError } from '../../verdict/index.ts';
import type { Conversation } from '../conversation.ts';
import { RunAuthority } from './certificate-authority.ts';
import type { CertificateFlaw } from './flawed-certificates.ts';

/** The two kinds of root certificate that a charge point keeps (whitepaper §6.4). */
export type RootKind = 'CentralSystemRootCertificate' | 'ManufacturerRootCertificate';

/** What GetInstalledCertificateIds is answered. */
export type InstalledCertificates =
  | { readonly status: 'NotFound' }
  | { readonly status: 'Accepted'; readonly certificateHashData: CertificateHashData[] };

/** The certificates of the simulated charge point: a real key, real requests, real hash data. */
export interface StationCertificates {
  /** The `<Configured root certificate>`, in PEM: one that an operator has installed; made for the run when none is configured. */
  rootToInstall(): Promise<string>;
  /** From now on the charge point keeps this root, beside the one that it came with. */
  keeps(kind: RootKind, pem: string): void;
  /** How it lists the roots that it keeps (whitepaper M03.FR.02 to M03.FR.04). */
  listed(kind: RootKind): InstalledCertificates;
  /** The central system has taken in what it was answered: whoever orders next finds it knowing the list. */
  takenIn(): Promise<void>;
  /** How it names a root, with `<Configured HashAlgorithm>`. */
  nameOf(pem: string): CertificateHashData;
  /**
   * "[The Charge Point generates a new public/private key pair and a Certificate Signing Request.]"
   * @returns the request, in PEM
   */
  makesRequest(): Promise<string>;
  /** The new certificate with its key, to connect with. @param chain what CertificateSigned held */
  own(chain: string): OwnCertificate;
  /**
   * Copies of the certificate that the simulated charge point shows, with one flaw.
   * @throws Inconclusive when that takes the key of its authority, and none was configured
   */
  spoils(flaw: CertificateFlaw): Promise<readonly OwnCertificate[]>;
}

const DAY = 86_400_000;

/** What the simulated charge point keeps for one run. Roots and keys are made when a case first asks for them. */
export class SimulatedCertificates16 {
  readonly #configured: ConfiguredValues16;
  readonly #now: () => number;
  readonly #kept = new Map<RootKind, readonly Certificate[]>();
  #made: Promise<{ readonly own: Certificate; readonly other: Certificate }> | undefined;
  #pending: KeyPair | undefined;

  /** @param now wall-clock milliseconds */
  constructor(configured: ConfiguredValues16, now: () => number) {
    this.#configured = configured;
    this.#now = now;
  }

  /** A case begins: what the last one had it install is gone. */
  begin(): void {
    this.#kept.clear();
  }

  listed(kind: RootKind): InstalledCertificates {
    const kept = this.#kept.get(kind) ?? [];
    if (kept.length === 0) return { status: 'NotFound' };
    return { status: 'Accepted', certificateHashData: kept.map((certificate) => this.#hashData(certificate)) };
  }

  /** Forgets the certificate that a DeleteCertificate names. @returns what that is answered */
  forgets(named: CertificateHashData): 'Accepted' | 'NotFound' {
    for (const [kind, kept] of this.#kept) {
      const left = kept.filter((certificate) => !compareHashData(named, this.#hashData(certificate)).same);
      this.#kept.set(kind, left);
      if (left.length < kept.length) return 'Accepted';
    }
    return 'NotFound';
  }

  /** Its words in a case. @param settled resolves when the central system has taken in what it was sent so far */
  in(talk: Conversation, settled: () => Promise<void>): StationCertificates {
    return {
      takenIn: settled,
      rootToInstall: () => this.#rootToInstall(),
      keeps: (kind, pem) => {
        this.#kept.set(kind, [...(this.#kept.get(kind) ?? []), readCertificates(pem).certificates[0]]);
      },
      listed: (kind) => this.listed(kind),
      nameOf: (pem) => this.#hashData(readCertificates(pem).certificates[0]),
      makesRequest: () => this.#makesRequest(talk),
      spoils: (flaw) => {
        const { certificates } = talk.options.session.security.terms;
        return new RunAuthority(this.#now, this.#configured).flawed(certificates, 'client', flaw);
      },
      own: (chain) => {
        if (this.#pending === undefined) throw new ToolError('the charge point has not requested a certificate yet');
        return { chain, key: privateKeyPem(this.#pending) };
      },
    };
  }

  async #rootToInstall(): Promise<string> {
    this.#made ??= this.#makeRoots();
    const { own, other } = await this.#made;
    // A charge point came with a root: whoever wants the installed one deleted has to find it among several.
    if (!this.#kept.has('CentralSystemRootCertificate')) this.#kept.set('CentralSystemRootCertificate', [own]);
    return pemOf(this.#configuredRoot() ?? other);
  }

  /** The first certificate of the configured file; what follows it is no root to install. */
  #configuredRoot(): Certificate | undefined {
    const { rootCertificate } = this.#configured;
    if (rootCertificate === undefined) return undefined;
    try {
      return readCertificates(rootCertificate).certificates[0];
    } catch (error) {
      if (error instanceof Unreadable)
        throw new ToolError(`the configured rootCertificate is unreadable: ${error.message}`);
      throw error;
    }
  }

  async #makeRoots(): Promise<{ readonly own: Certificate; readonly other: Certificate }> {
    const { vendorName: organization } = this.#configured;
    const validity = { notBefore: this.#now() - DAY, notAfter: this.#now() + 365 * DAY };
    const root = (commonName: string): Promise<Certificate> =>
      selfSignedCertificate(generateKeyPair(this.#configured.certificateKeys), {
        subject: { commonName: `Plugfest ${commonName}`, organization },
        purpose: 'authority',
        serialNumber: oddSerialNumber(),
        ...validity,
      });
    return { own: await root('Root 1'), other: await root('Root 2') };
  }

  #hashData(root: Certificate): CertificateHashData {
    return certificateHashData(root, root, this.#configured.hashAlgorithm);
  }

  async #makesRequest(talk: Conversation): Promise<string> {
    const text = 'The Charge Point generates a new key pair and a Certificate Signing Request';
    const end = talk.row({ step: '', column: 'world', text, must: false, direction: 'none' });
    this.#pending = generateKeyPair(this.#configured.certificateKeys);
    const request = await signingRequest(this.#pending, this.#subject(talk));
    end('ok');
    return request;
  }

  /**
   * As its present certificate has it; a charge point that has none is called by the configured serial number, or its identity, and by
   * the configured operator.
   */
  #subject(talk: Conversation): { readonly commonName: string; readonly organization: string } {
    const [own] = talk.options.session.security.terms.certificates;
    const { commonNames = [], organizations = [] } = own ? readCertificates(own.chain).certificates[0].subject : {};
    const { identity } = talk.options;
    const { serialNumber, vendorName } = this.#configured;
    return {
      commonName: commonNames[0] ?? serialNumber ?? identity,
      organization: organizations[0] ?? vendorName,
    };
  }
}
