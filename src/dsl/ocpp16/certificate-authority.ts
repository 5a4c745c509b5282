import {
  certificateHashData,
  generateKeyPair,
  issueCertificate,
  pemOf,
  readRequest,
  selfSignedCertificate,
  type Authority,
  type Certificate,
  type CertificateHashData,
  type HashAlgorithm,
  type KeyKind,
} from '../../pki/index.ts';
import type { Conversation } from '../conversation.ts';

/** A root certificate that a case installs, looks for and deletes. */
export interface RootCertificate {
  readonly pem: string;
  /** Whose it is, for people. */
  readonly name: string;
  /** How OCPP names it (whitepaper §6.1), by our own calculation. */
  hashData(algorithm: HashAlgorithm): CertificateHashData;
}

/** How a certificate is to be spoiled. */
export type Flaw = 'expired';

/** The certificate authority that the tool plays beside the central system. */
export interface CertificateAuthority {
  /** A root that is in force, the same for a whole run: it may be installed, and it signs what `certifies` answers. */
  root(): Promise<RootCertificate>;
  /** A root that was in force once. */
  expiredRoot(): Promise<RootCertificate>;
  /**
   * "[Certificate Authority Server signs the certificate.]"
   * @param csr a request that was judged before
   * @returns what CertificateSigned carries: the certificate, in PEM
   */
  certifies(csr: string, flaw?: Flaw): Promise<string>;
}

export interface AuthorityTerms {
  /** Wall-clock milliseconds. */
  readonly now: () => number;
  /** The kind of the keys of the authority. */
  readonly keys: KeyKind;
  readonly organization: string;
  /** The authority that the run was given; without one, it makes its own. */
  readonly given?: Authority | undefined;
}

const DAY = 86_400_000;
/** A clock that is slow must not take a new certificate for one of the future. */
const PAST = { notBefore: -1 * DAY, notAfter: 365 * DAY };
const OVER = { notBefore: -365 * DAY, notAfter: -30 * DAY };

/** What one run knows of its authority; the keys are made when they are first needed. */
export class RunAuthority {
  readonly #terms: AuthorityTerms;
  #own: Promise<Authority> | undefined;
  readonly #made = new Map<string, RootCertificate>();

  constructor(terms: AuthorityTerms) {
    this.#terms = terms;
  }

  /** Its words in a case. */
  in(talk: Conversation): CertificateAuthority {
    return {
      root: async () => this.#rootOf((await this.#authority()).certificate),
      expiredRoot: async () => this.#rootOf((await this.#selfSigned('Expired Root', OVER)).certificate),
      certifies: async (csr, flaw) => {
        const text = `The certificate authority signs the certificate${flaw === undefined ? '' : `, which is ${flaw}`}`;
        const end = talk.row({ step: '', column: 'world', text, must: false, direction: 'none' });
        const pem = await this.#certify(csr, flaw);
        end('ok');
        return pem;
      },
    };
  }

  /** The root that the tool made itself and that stands in this text: nobody needs it after the case. */
  madeHere(pem: unknown): RootCertificate | undefined {
    return typeof pem === 'string' ? this.#made.get(pem) : undefined;
  }

  #authority(): Promise<Authority> {
    const { given } = this.#terms;
    return given === undefined ? (this.#own ??= this.#selfSigned('Test Root', PAST)) : Promise.resolve(given);
  }

  async #selfSigned(commonName: string, span: typeof PAST): Promise<Authority> {
    const { keys: kind, organization } = this.#terms;
    const keys = generateKeyPair(kind);
    const subject = { commonName: `Plugfest ${commonName}`, organization };
    const certificate = await selfSignedCertificate(keys, { subject, purpose: 'authority', ...this.#at(span) });
    this.#made.set(pemOf(certificate), this.#rootOf(certificate));
    return { certificate, keys };
  }

  async #certify(csr: string, flaw: Flaw | undefined): Promise<string> {
    const { subject, publicKey } = readRequest(csr).request;
    const [commonName = ''] = subject.commonNames;
    const [organization] = subject.organizations;
    const certificate = await issueCertificate(await this.#authority(), publicKey.spki, {
      subject: { commonName, ...(organization === undefined ? {} : { organization }) },
      purpose: 'client',
      ...this.#at(flaw === 'expired' ? OVER : PAST),
    });
    return pemOf(certificate);
  }

  #rootOf(certificate: Certificate): RootCertificate {
    return {
      pem: pemOf(certificate),
      name: certificate.subject.text,
      hashData: (algorithm) => certificateHashData(certificate, certificate, algorithm),
    };
  }

  #at({ notBefore, notAfter }: typeof PAST): typeof PAST {
    const now = this.#terms.now();
    return { notBefore: now + notBefore, notAfter: now + notAfter };
  }
}
