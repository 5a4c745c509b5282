import {
  generateKeyPair,
  issueCertificate,
  pemOf,
  readRequest,
  requestProblems,
  selfSignedCertificate,
  Unreadable,
  type Authority,
  type CertificateTerms,
  type SigningRequest,
} from '../../pki/index.ts';

const DAY = 86_400_000;

/** What an authority has signed. */
export interface Signed {
  /** The certificate and that of the intermediate, in PEM. */
  readonly chain: string;
  /** The root that they lead to, in PEM. */
  readonly root: string;
}

/** The certificate authority behind the central system: a root, and an intermediate that signs what charge points request. */
export class CertificateAuthority {
  #made: Promise<Made> | undefined;

  /** The request, when it can be signed: PKCS#10, a strong key, signed with that key, and a name. */
  acceptable(csr: string): SigningRequest | undefined {
    try {
      const { request } = readRequest(csr);
      return requestProblems(request).length === 0 && request.subject.commonNames.length === 1 ? request : undefined;
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
  }

  /**
   * Signs a request. Its keys are made with the first one.
   * @param now in milliseconds since 1970
   * @param change what a fault makes of the terms
   */
  async sign(
    { subject, publicKey }: SigningRequest,
    now: number,
    change: (terms: CertificateTerms) => CertificateTerms,
  ): Promise<Signed> {
    this.#made ??= make(now);
    const { intermediate, root } = await this.#made;
    const [commonName = '', organization = 'Plugfest'] = [subject.commonNames[0], subject.organizations[0]];
    const terms: CertificateTerms = {
      subject: { commonName, organization },
      purpose: 'client',
      notBefore: now - DAY,
      notAfter: now + 365 * DAY,
    };
    const certificate = await issueCertificate(intermediate, publicKey.spki, change(terms));
    return { chain: pemOf(certificate, intermediate.certificate), root };
  }
}

interface Made {
  readonly intermediate: Authority;
  readonly root: string;
}

async function make(now: number): Promise<Made> {
  const terms = (commonName: string): CertificateTerms => ({
    subject: { commonName, organization: 'Plugfest' },
    purpose: 'authority',
    notBefore: now - 2 * DAY,
    notAfter: now + 3650 * DAY,
  });
  const [rootKeys, keys] = [generateKeyPair('P-256'), generateKeyPair('P-256')];
  const root = { keys: rootKeys, certificate: await selfSignedCertificate(rootKeys, terms('Reference Root')) };
  const certificate = await issueCertificate(root, keys.publicKey, terms('Reference Authority'));
  return { intermediate: { keys, certificate }, root: pemOf(root.certificate) };
}
