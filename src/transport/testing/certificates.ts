import {
  generateKeyPair,
  issueCertificate,
  pemOf,
  privateKeyPem,
  selfSignedCertificate,
  type Authority,
  type CertificateTerms,
  type KeyKind,
} from '../../pki/index.ts';
import type { OwnCertificate } from '../../session/index.ts';

const [PAST, FUTURE] = [Date.UTC(2020, 0, 1), Date.UTC(2040, 0, 1)];

/** A root of its own, and certificates that come from it. */
export class TestAuthority {
  readonly #authority: Authority;

  private constructor(authority: Authority) {
    this.#authority = authority;
  }

  static async named(commonName: string): Promise<TestAuthority> {
    const keys = generateKeyPair('P-256');
    const certificate = await selfSignedCertificate(keys, {
      subject: { commonName },
      purpose: 'authority',
      notBefore: PAST,
      notAfter: FUTURE,
    });
    return new TestAuthority({ certificate, keys });
  }

  get root(): string {
    return pemOf(this.#authority.certificate);
  }

  async issue(
    purpose: 'server' | 'client',
    commonName: string,
    kind: KeyKind = 'P-256',
    terms: Partial<CertificateTerms> = {},
  ): Promise<OwnCertificate> {
    const keys = generateKeyPair(kind);
    const certificate = await issueCertificate(this.#authority, keys.publicKey, {
      subject: { commonName, organization: 'plugfest' },
      purpose,
      notBefore: PAST,
      notAfter: FUTURE,
      ...(purpose === 'server' ? { hosts: ['localhost', '127.0.0.1'] } : {}),
      ...terms,
    });
    return { chain: pemOf(certificate), key: privateKeyPem(keys) };
  }
}
