import type { ConfiguredValues16 } from '../../pics/index.ts';
import {
  certificateHashData,
  generateKeyPair,
  issueCertificate,
  oddSerialNumber,
  pathProblems,
  pemOf,
  readCertificates,
  readPrivateKey,
  readRequest,
  selfIssued,
  selfSignedCertificate,
  Unreadable,
  type Certificate,
  type CertificateHashData,
  type HashAlgorithm,
} from '../../pki/index.ts';
import { Inconclusive } from '../../verdict/index.ts';
import type { Conversation } from '../conversation.ts';
import type { OwnCertificate, SecurityTerms } from '../../session/index.ts';
import { tell } from '../tell.ts';
import { flawedCopies, type CertificateFlaw, type Issuer } from './flawed-certificates.ts';

/** A root certificate that a case installs, looks for and deletes. */
export interface RootCertificate {
  readonly pem: string;
  /** Whose it is, for people. */
  readonly name: string;
  /** How OCPP names it (whitepaper §6.1), by our own calculation. */
  hashData(algorithm: HashAlgorithm): CertificateHashData;
}

/** The certificate authority that the tool plays beside the central system. */
export interface CertificateAuthority {
  /** The configured root, or one that the tool makes itself: the same for a whole run. */
  root(): Promise<RootCertificate>;
  /** @throws Inconclusive when the charge point holds as many roots as it can, so that it has to turn down another one (M05.FR.03) */
  hasRoom(): Promise<void>;
  /** @throws Inconclusive when the charge point verifies the tool with this root, so that it must not delete it (M04.FR.06) */
  isSpare(): void;
  /**
   * Copies of the certificates that the tool shows as a server, with one flaw each.
   * @throws Inconclusive when that takes the key of their authority, and none was configured
   */
  spoils(flaw: CertificateFlaw): Promise<readonly OwnCertificate[]>;
  /** A root in force that nothing else was signed with; another one each time. */
  strangeRoot(): Promise<RootCertificate>;
  /**
   * A charge point is about to be led to the certificates that the tool shows, and OCPP knows no way back.
   * @throws Inconclusive when neither `root()`, which it was given, nor a root of the run (ca) leads to them
   */
  vouches(): Promise<void>;
  /** A root that was in force once. */
  expiredRoot(): Promise<RootCertificate>;
  /**
   * A case leaves its certificate on the charge point, so that the authority must not end with the run.
   * @throws Inconclusive when none was configured, or one that the tool itself would not trust
   */
  lasts(): void;
  /**
   * "[Certificate Authority Server signs the certificate.]"
   * @param csr a request that was judged before
   * @returns what CertificateSigned carries: the certificate, and the authority's where that is no root
   */
  certifies(csr: string, flaw?: 'expired'): Promise<string>;
}

type Configured = Pick<
  ConfiguredValues16,
  'rootCertificate' | 'authorityCertificate' | 'authorityKey' | 'certificateKeys' | 'vendorName'
>;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/**
 * A charge point uses the newest of its certificates (A02.FR.09), so that a new one must not be dated back by much; a clock that is
 * slow must not take it for one of the future.
 */
const FRESH = { notBefore: -MINUTE, notAfter: 365 * DAY };
const VALID = { notBefore: -DAY, notAfter: 365 * DAY };
const EXPIRED = { notBefore: -365 * DAY, notAfter: -30 * DAY };
type Span = typeof VALID;

/** What one run knows of its authority; the keys are made when they are first needed. */
export class RunAuthority {
  readonly #now: () => number;
  readonly #configured: Configured;
  readonly #room: () => number;
  #own: Promise<Issuer> | undefined;
  readonly #made = new Map<string, RootCertificate>();

  /**
   * @param now wall-clock milliseconds
   * @param room how many roots the charge point can hold
   */
  constructor(now: () => number, configured: Configured, room: () => number = () => Infinity) {
    this.#now = now;
    this.#room = room;
    this.#configured = configured;
  }

  /** Its words in a case. */
  in(talk: Conversation): CertificateAuthority {
    return {
      root: async () => this.#configuredRoot() ?? rootOf((await this.#ownSigner()).certificate),
      hasRoom: () => this.#assertRoom(talk),
      isSpare: () => this.#assertSpare(talk.options.session.security.terms.certificates),
      spoils: (flaw) => this.flawed(talk.options.session.security.terms.certificates, 'server', flaw),
      strangeRoot: async () => rootOf((await this.#selfSigned('Strange Root', VALID)).certificate),
      vouches: async () => {
        const root = this.#configuredRoot() ?? rootOf((await this.#ownSigner()).certificate);
        this.#assertVouched(root, talk.options.session.security.terms);
      },
      expiredRoot: async () => rootOf((await this.#selfSigned('Expired Root', EXPIRED)).certificate),
      lasts: () => this.#assertLasting(talk.options.session.security.terms.trusted),
      certifies: async (csr, flaw) => {
        const text = `The certificate authority signs the certificate${flaw === undefined ? '' : `, which is ${flaw}`}`;
        const end = talk.row({ step: '', column: 'world', text, must: false, direction: 'none' });
        const pem = await this.#certify(csr, flaw === undefined ? FRESH : EXPIRED);
        end('ok');
        return pem;
      },
    };
  }

  /** Copies of certificates with one flaw each; see `CertificateAuthority.spoils`. */
  flawed(
    shown: readonly OwnCertificate[],
    purpose: 'server' | 'client',
    flaw: CertificateFlaw,
  ): Promise<readonly OwnCertificate[]> {
    const { certificateKeys: keys } = this.#configured;
    return flawedCopies(shown, { purpose, flaw, issuer: this.#given(), keys, now: this.#now() });
  }

  /** The root that the tool made itself and that stands in this text: nobody needs it after the case. */
  madeHere(pem: unknown): RootCertificate | undefined {
    return typeof pem === 'string' ? this.#made.get(pem) : undefined;
  }

  #configuredRoot(): RootCertificate | undefined {
    const { rootCertificate } = this.#configured;
    if (rootCertificate === undefined) return undefined;
    const [root] = read('rootCertificate', () => readCertificates(rootCertificate).certificates);
    if (!selfIssued(root))
      throw new Inconclusive('the configured rootCertificate is no root: it has not signed itself');
    return rootOf(root);
  }

  #given(): Issuer | undefined {
    const { authorityCertificate: certificate, authorityKey: key } = this.#configured;
    if (certificate === undefined || key === undefined) return undefined;
    const [own, ...above] = read('authorityCertificate', () => readCertificates(certificate).certificates);
    const keys = read('authorityKey', () => readPrivateKey(key));
    if (own.publicKey.key === undefined || !keys.publicKey.equals(own.publicKey.key))
      throw new Inconclusive('the configured authorityKey is not the key of authorityCertificate');
    return { certificate: own, keys, above: [own, ...above].filter((one) => !selfIssued(one)) };
  }

  async #assertRoom(talk: Conversation): Promise<void> {
    const room = this.#room();
    if (room === Infinity) return;
    const counts = await Promise.all(USES.map((certificateType) => installed(talk, certificateType)));
    const held = counts.reduce((sum, count) => sum + count, 0);
    if (held < room) return;
    throw new Inconclusive(
      `the charge point holds ${held} root certificates, and CertificateStoreMaxLength is ${room}; delete one of them`,
    );
  }

  #assertSpare(shown: readonly { readonly chain: string }[]): void {
    const { rootCertificate } = this.#configured;
    if (rootCertificate === undefined) return;
    const [root] = read('rootCertificate', () => readCertificates(rootCertificate).certificates);
    const terms = { roots: [root], at: this.#now() };
    const chains = shown.map(({ chain }) => read('certificate', () => readCertificates(chain).certificates));
    if (!chains.some((chain) => pathProblems(chain, terms).length === 0)) return;
    throw new Inconclusive(
      'the charge point verifies plugfest with the configured rootCertificate, and must not delete what is in use; configure another one, or none',
    );
  }

  #assertVouched({ pem }: RootCertificate, { certificates: shown, trusted }: SecurityTerms): void {
    if (shown.length === 0)
      throw new Inconclusive(
        'plugfest has no certificate to show with TLS: name one with cert and key, and run the case again',
      );
    const terms = {
      roots: [pem, ...trusted].flatMap((one) => read('ca', () => readCertificates(one).certificates)),
      at: this.#now(),
    };
    const [first, ...others] = shown.map(({ chain }) =>
      pathProblems(
        read('cert', () => readCertificates(chain).certificates),
        terms,
      ).find(({ kind }) => kind !== 'weak key'),
    );
    if (first === undefined || others.includes(undefined)) return;
    throw new Inconclusive(
      `the charge point is given a root that does not lead to the certificate of plugfest (${first.say}): write the root of cert as rootCertificate under value`,
    );
  }

  #assertLasting(trusted: readonly string[]): void {
    const given = this.#given();
    if (given === undefined)
      throw new Inconclusive(
        'the certificate that this case makes stays on the charge point, so that it needs an authority that lasts: write authorityCertificate and authorityKey under value (plugfest pki makes both)',
      );
    const roots = trusted.flatMap((pem) => read('ca', () => readCertificates(pem).certificates));
    const [problem] = pathProblems([given.certificate, ...given.above], { roots, at: this.#now() });
    if (problem !== undefined)
      throw new Inconclusive(
        `the charge point could not connect with a certificate of the configured authorityCertificate: ${problem.say}; see that ca trusts it`,
      );
  }

  #ownSigner(): Promise<Issuer> {
    return (this.#own ??= this.#selfSigned('Test Root', VALID));
  }

  async #selfSigned(commonName: string, span: Span): Promise<Issuer> {
    const keys = generateKeyPair(this.#configured.certificateKeys);
    const subject = { commonName: `Plugfest ${commonName}`, organization: this.#configured.vendorName };
    const certificate = await selfSignedCertificate(keys, {
      subject,
      purpose: 'authority',
      serialNumber: oddSerialNumber(),
      ...this.#from(span),
    });
    this.#made.set(pemOf(certificate), rootOf(certificate));
    return { certificate, keys, above: [] };
  }

  async #certify(csr: string, span: Span): Promise<string> {
    const { subject, publicKey } = readRequest(csr).request;
    const [commonName = ''] = subject.commonNames;
    const [organization] = subject.organizations;
    const signer = this.#given() ?? (await this.#ownSigner());
    const certificate = await issueCertificate(signer, publicKey.spki, {
      subject: { commonName, ...(organization === undefined ? {} : { organization }) },
      purpose: 'client',
      ...this.#from(span),
    });
    return pemOf(certificate, ...signer.above);
  }

  #from({ notBefore, notAfter }: Span): Span {
    const now = this.#now();
    return { notBefore: now + notBefore, notAfter: now + notAfter };
  }
}

const USES = ['CentralSystemRootCertificate', 'ManufacturerRootCertificate'] as const;

/** How many roots of a use the charge point tells of. */
async function installed(talk: Conversation, certificateType: (typeof USES)[number]): Promise<number> {
  const outcome = await tell(talk, 'GetInstalledCertificateIds', { certificateType });
  const payload = outcome?.answer.kind === 'result' ? outcome.answer.payload : undefined;
  const list = (payload as { readonly certificateHashData?: unknown } | null | undefined)?.certificateHashData;
  return Array.isArray(list) ? list.length : 0;
}

function rootOf(certificate: Certificate): RootCertificate {
  return {
    pem: pemOf(certificate),
    name: certificate.subject.text,
    hashData: (algorithm) => certificateHashData(certificate, certificate, algorithm),
  };
}

/** @throws Inconclusive when what was configured cannot be read */
function read<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unreadable) throw new Inconclusive(`the configured ${name} is unreadable: ${error.message}`);
    throw error;
  }
}
