import { pemOf, type Certificate } from './certificate.ts';
import {
  issueCertificate,
  revocationList,
  selfSignedCertificate,
  type Authority,
  type CertificateTerms,
  type RsaPadding,
} from './issue.ts';
import { generateKeyPair, privateKeyPem, type KeyKind, type KeyPair } from './keys.ts';

/** A station: its identity, and the serial number that its certificate carries as common name (whitepaper A00.FR.405). */
export interface StationName {
  readonly identity: string;
  readonly serialNumber: string;
}

/** What a test PKI is made for. */
export interface TestPkiTerms {
  readonly algorithm: 'ecdsa' | 'rsa';
  /** Names and addresses of the CSMS; the first is the common name of its certificate (whitepaper A00.FR.510). */
  readonly hosts: readonly [string, ...string[]];
  readonly stations: readonly StationName[];
  /** The name of the operator: O of every certificate (whitepaper A00.FR.404, A00.FR.509). */
  readonly organization: string;
  /** Now, and how long good certificates are valid from now on, in milliseconds. */
  readonly now: number;
  readonly lifetime: number;
  readonly rsaPadding?: RsaPadding;
}

/** One file of a test PKI. */
export interface PkiFile {
  /** With `/` between folders. */
  readonly path: string;
  readonly text: string;
  /** Whether only its owner may read it. */
  readonly secret: boolean;
  /** What it is for; a key is explained by its certificate. */
  readonly purpose: string;
}

const DAY = 86_400_000;

/**
 * Makes a test PKI: the operator's root and intermediate, certificates for the CSMS and for stations, a second root to renew to, the
 * manufacturer's root with a certificate that signs firmware, and under `bad/` certificates that must be refused, one for each reason.
 */
export async function testPki(terms: TestPkiTerms): Promise<readonly PkiFile[]> {
  const pki = new TestPki(terms);
  await pki.make();
  return pki.files;
}

class TestPki {
  readonly files: PkiFile[] = [];
  readonly #terms: TestPkiTerms;
  readonly #kind: KeyKind;
  readonly #revoked: Certificate[] = [];

  constructor(terms: TestPkiTerms) {
    this.#terms = terms;
    this.#kind = terms.algorithm === 'rsa' ? 'RSA 2048' : 'P-256';
  }

  async make(): Promise<void> {
    const { organization, stations } = this.#terms;
    const root = await this.#root('root', `${organization} Root`, "the operator's root: what stations trust (--ca)");
    const intermediate = await this.#intermediate(root);
    await this.#holder('csms', this.#server(), intermediate, 'the certificate of the CSMS, with the intermediate');
    for (const station of stations)
      await this.#holder(
        `station-${fileName(station.identity)}`,
        this.#station(station),
        intermediate,
        `the certificate of the station ${station.identity}, with the intermediate`,
      );
    await this.#renewal(root);
    await this.#manufacturer();
    await this.#bad(intermediate);
    await this.#list('root', root, [], 'what the root has revoked: nothing');
    await this.#list(
      'intermediate',
      intermediate,
      this.#revoked,
      'what the intermediate has revoked: bad/…-revoked.pem',
    );
  }

  /** The whitepaper demands the new root to be signed by the old one where AdditionalRootCertificateCheck is true (M05.FR.09). */
  async #renewal(root: Authority): Promise<void> {
    const name = `${this.#terms.organization} Root 2`;
    const next = await this.#root('next-root', name, 'a second root, to install and to renew to');
    const crossed = await issueCertificate(root, next.keys.publicKey, this.#authority(name));
    this.#certificate(
      'next-root-signed-by-root',
      'the second root, signed by the first (AdditionalRootCertificateCheck)',
      [crossed],
    );
    await this.#holder('next-csms', this.#server(), next, 'the certificate of the CSMS under the second root');
  }

  async #manufacturer(): Promise<void> {
    const root = await this.#root('manufacturer-root', 'Manufacturer Root', "the manufacturer's root");
    const terms = { ...this.#valid(), subject: this.#named('Firmware Signing'), purpose: 'firmware signing' } as const;
    await this.#holder('firmware-signing', terms, root, 'what firmware is signed with');
  }

  async #bad(good: Authority): Promise<void> {
    const stranger = await this.#root('bad/unknown-root', 'Unknown Root', 'a root that nobody trusts');
    const [station] = this.#terms.stations;
    await this.#badOnes('bad/csms', this.#server(), good, stranger);
    await this.#holder('bad/csms-wrong-host', this.#wrongHost(), good, 'refused: made for another host');
    if (station === undefined) return;
    await this.#badOnes('bad/station', this.#station(station), good, stranger);
    const other = this.#station({ identity: '', serialNumber: `not-${station.serialNumber}` });
    await this.#holder(
      'bad/station-wrong-identity',
      other,
      good,
      'refused: the common name is that of another station',
    );
    const foreign = {
      ...this.#station(station),
      subject: { commonName: station.serialNumber, organization: 'Somebody Else' },
    };
    await this.#holder(
      'bad/station-wrong-organization',
      foreign,
      good,
      'refused: the organization is not the operator',
    );
  }

  /** The faults that certificates of the CSMS and of stations have in common. */
  async #badOnes(name: string, terms: CertificateTerms, good: Authority, stranger: Authority): Promise<void> {
    const { now, lifetime } = this.#terms;
    const past = { ...terms, notBefore: now - 60 * DAY, notAfter: now - 30 * DAY };
    const future = { ...terms, notBefore: now + lifetime, notAfter: now + 2 * lifetime };
    await this.#holder(`${name}-expired`, past, good, 'refused: valid until a month ago');
    await this.#holder(`${name}-not-yet-valid`, future, good, 'refused: not valid yet');
    await this.#holder(`${name}-unknown-root`, terms, stranger, 'refused: issued by a root that nobody trusts');
    await this.#holder(
      `${name}-weak-key`,
      terms,
      good,
      'refused: an RSA key of 1024 bits',
      generateKeyPair('RSA 1024'),
    );
    const revoked = await this.#holder(`${name}-revoked`, terms, good, 'refused: revoked, see intermediate.crl');
    this.#revoked.push(revoked);
  }

  async #list(name: string, issuer: Authority, revoked: readonly Certificate[], purpose: string): Promise<void> {
    const { now, lifetime } = this.#terms;
    const list = await revocationList(issuer, revoked, { thisUpdate: now - DAY, nextUpdate: now + lifetime });
    this.#public(`${name}.crl`, list.pem, purpose);
  }

  async #root(path: string, commonName: string, purpose: string): Promise<Authority> {
    const keys = generateKeyPair(this.#kind);
    const { rsaPadding } = this.#terms;
    const certificate = await selfSignedCertificate(keys, this.#authority(commonName), rsaPadding);
    this.#certificate(path, purpose, [certificate], keys);
    return this.#issuing(certificate, keys);
  }

  async #intermediate(root: Authority): Promise<Authority> {
    const keys = generateKeyPair(this.#kind);
    const terms = { ...this.#authority(`${this.#terms.organization} Intermediate`), pathLength: 0 };
    const certificate = await issueCertificate(root, keys.publicKey, terms);
    this.#certificate(
      'intermediate',
      'the authority that issues, and signs what stations request',
      [certificate],
      keys,
    );
    return this.#issuing(certificate, keys);
  }

  /** A certificate with a key of its own, and the chain below the root. */
  async #holder(
    path: string,
    terms: CertificateTerms,
    issuer: Authority,
    purpose: string,
    keys: KeyPair = generateKeyPair(this.#kind),
  ): Promise<Certificate> {
    const certificate = await issueCertificate(issuer, keys.publicKey, terms);
    const isRoot = Buffer.compare(issuer.certificate.subject.der, issuer.certificate.issuer.der) === 0;
    this.#certificate(path, purpose, isRoot ? [certificate] : [certificate, issuer.certificate], keys);
    return certificate;
  }

  #certificate(path: string, purpose: string, chain: readonly Certificate[], keys?: KeyPair): void {
    this.#public(`${path}.pem`, pemOf(...chain), purpose);
    if (keys)
      this.files.push({ path: `${path}.key`, text: privateKeyPem(keys), secret: true, purpose: 'its private key' });
  }

  #public(path: string, text: string, purpose: string): void {
    this.files.push({ path, text, secret: false, purpose });
  }

  #issuing(certificate: Certificate, keys: KeyPair): Authority {
    const { rsaPadding } = this.#terms;
    return rsaPadding === undefined ? { certificate, keys } : { certificate, keys, rsaPadding };
  }

  /** From yesterday on: clocks differ. */
  #valid(): Pick<CertificateTerms, 'notBefore' | 'notAfter'> {
    const { now, lifetime } = this.#terms;
    return { notBefore: now - DAY, notAfter: now + lifetime };
  }

  #authority(commonName: string): CertificateTerms {
    const { notBefore } = this.#valid();
    // Longer than what it issues, and than what comes into force only when the rest runs out.
    const notAfter = this.#terms.now + 4 * this.#terms.lifetime;
    return { subject: this.#named(commonName), purpose: 'authority', notBefore: notBefore - 90 * DAY, notAfter };
  }

  #server(): CertificateTerms {
    const { hosts } = this.#terms;
    return { ...this.#valid(), subject: this.#named(hosts[0]), purpose: 'server', hosts };
  }

  #wrongHost(): CertificateTerms {
    const host = 'somewhere-else.invalid';
    return { ...this.#server(), subject: this.#named(host), hosts: [host] };
  }

  #station({ serialNumber }: StationName): CertificateTerms {
    return { ...this.#valid(), subject: this.#named(serialNumber), purpose: 'client' };
  }

  #named(commonName: string): CertificateTerms['subject'] {
    return { commonName, organization: this.#terms.organization };
  }
}

/** An identity as part of a file name: whatever could mean something to a file system is percent-encoded. */
export function fileName(identity: string): string {
  return encodeURIComponent(identity).replace(
    /[.*~'()!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
