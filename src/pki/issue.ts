import { randomBytes, type KeyObject } from 'node:crypto';
import type { Extension, JsonGeneralNames, JsonName } from '@peculiar/x509';
import { isIP } from 'node:net';
import { readCertificate, type Certificate } from './certificate.ts';
import { CLIENT_AUTHENTICATION, SERVER_AUTHENTICATION } from './extensions.ts';
import type { KeyPair } from './keys.ts';
import { atOnce, webKey, x509, type SigningAlgorithm } from './library.ts';
import { writePem } from './pem.ts';
import { readRevocationList, type RevocationList } from './revocation.ts';

/** Who a certificate is for. */
export interface Subject {
  readonly commonName: string;
  readonly organization?: string;
}

/** What a certificate may be used for. */
export type Purpose = 'authority' | 'server' | 'client' | 'firmware signing';

/** What an authority writes into a certificate. */
export interface CertificateTerms {
  readonly subject: Subject;
  readonly purpose: Purpose;
  /** First and last instant at which it is valid, in milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Host names and addresses of a server. */
  readonly hosts?: readonly string[];
  /** In hexadecimal; a random one of 16 bytes when left out. */
  readonly serialNumber?: string;
  /** Of an authority: how many authorities may stand below it. */
  readonly pathLength?: number;
}

/** How an authority with an RSA key signs. OCPP recommends RSA-PSS (whitepaper A00.FR.505), older devices only know the other. */
export type RsaPadding = 'RSA-PSS' | 'RSA PKCS#1 v1.5';

/** An authority: its certificate, its keys, and how it signs with an RSA key. */
export interface Authority {
  readonly certificate: Certificate;
  readonly keys: KeyPair;
  readonly rsaPadding?: RsaPadding;
}

/** Issues a certificate for a key. @param publicKey the holder's, for instance the `spki` of a signing request's key */
export async function issueCertificate(
  { certificate, keys, rsaPadding }: Authority,
  publicKey: KeyObject | Uint8Array,
  terms: CertificateTerms,
): Promise<Certificate> {
  return write(terms, publicKey, keys, rsaPadding, certificate.subject.der, certificate.publicKey.spki);
}

/** Issues a certificate that signs itself: a root, or an impostor. */
export async function selfSignedCertificate(
  keys: KeyPair,
  terms: CertificateTerms,
  rsaPadding?: RsaPadding,
): Promise<Certificate> {
  const spki = spkiOf(keys.publicKey);
  return write(terms, keys.publicKey, keys, rsaPadding, nameDer(terms.subject), spki);
}

/** A certificate signing request (PKCS#10) in PEM, as a station sends it in SignCertificate. */
export async function signingRequest(keys: KeyPair, subject: Subject, rsaPadding?: RsaPadding): Promise<string> {
  const signingAlgorithm = signingAlgorithmOf(keys.privateKey, rsaPadding);
  const request = await x509().Pkcs10CertificateRequestGenerator.create(
    {
      name: jsonName(subject),
      signingAlgorithm,
      keys: {
        privateKey: webKey(keys.privateKey, signingAlgorithm),
        publicKey: webKey(keys.publicKey, signingAlgorithm),
      },
    },
    atOnce,
  );
  return writePem('CERTIFICATE REQUEST', new Uint8Array(request.rawData));
}

/** A list of the certificates that an authority has revoked (CRL). */
export async function revocationList(
  { certificate, keys, rsaPadding }: Authority,
  revoked: readonly Certificate[],
  { thisUpdate, nextUpdate }: { readonly thisUpdate: number; readonly nextUpdate: number },
): Promise<RevocationList> {
  const library = x509();
  const signingAlgorithm = signingAlgorithmOf(keys.privateKey, rsaPadding);
  const list = await library.X509CrlGenerator.create(
    {
      issuer: new library.Name(bytesOf(certificate.subject.der)),
      thisUpdate: new Date(thisUpdate),
      nextUpdate: new Date(nextUpdate),
      entries: revoked.map(({ serialNumber }) => ({
        serialNumber: wholeBytes(serialNumber),
        revocationDate: new Date(thisUpdate),
        reason: library.X509CrlReason.keyCompromise,
      })),
      signingAlgorithm,
      signingKey: webKey(keys.privateKey, signingAlgorithm),
    },
    atOnce,
  );
  return readRevocationList(new Uint8Array(list.rawData));
}

async function write(
  terms: CertificateTerms,
  publicKey: KeyObject | Uint8Array,
  signer: KeyPair,
  padding: RsaPadding | undefined,
  issuerName: Uint8Array,
  issuerKey: Uint8Array,
): Promise<Certificate> {
  const library = x509();
  const signingAlgorithm = signingAlgorithmOf(signer.privateKey, padding);
  const spki = publicKey instanceof Uint8Array ? publicKey : spkiOf(publicKey);
  const written = await library.X509CertificateGenerator.create(
    {
      serialNumber: wholeBytes(terms.serialNumber ?? randomSerialNumber()),
      subject: jsonName(terms.subject),
      issuer: new library.Name(bytesOf(issuerName)),
      notBefore: new Date(terms.notBefore),
      notAfter: new Date(terms.notAfter),
      publicKey: bytesOf(spki),
      signingKey: webKey(signer.privateKey, signingAlgorithm),
      signingAlgorithm,
      extensions: [
        ...usageExtensions(terms),
        await library.SubjectKeyIdentifierExtension.create(bytesOf(spki), false, atOnce),
        await library.AuthorityKeyIdentifierExtension.create(bytesOf(issuerKey), false, atOnce),
      ],
    },
    atOnce,
  );
  return readCertificate(new Uint8Array(written.rawData));
}

function usageExtensions({ purpose, pathLength, hosts = [] }: CertificateTerms): readonly Extension[] {
  const library = x509();
  const { digitalSignature, keyEncipherment, keyCertSign, cRLSign } = library.KeyUsageFlags;
  if (purpose === 'authority')
    return [
      new library.BasicConstraintsExtension(true, pathLength, true),
      new library.KeyUsagesExtension(keyCertSign | cRLSign | digitalSignature, true),
    ];
  const names: JsonGeneralNames = hosts.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value }));
  const extended = { server: SERVER_AUTHENTICATION, client: CLIENT_AUTHENTICATION, 'firmware signing': CODE_SIGNING };
  return [
    new library.BasicConstraintsExtension(false, undefined, true),
    // Key encipherment is what the cipher suites TLS_RSA_… of the whitepaper use the key for (A00.FR.317).
    new library.KeyUsagesExtension(purpose === 'server' ? digitalSignature | keyEncipherment : digitalSignature, true),
    new library.ExtendedKeyUsageExtension([extended[purpose]]),
    ...(names.length === 0 ? [] : [new library.SubjectAlternativeNameExtension(names)]),
  ];
}

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';

function signingAlgorithmOf(key: KeyObject, padding: RsaPadding = 'RSA PKCS#1 v1.5'): SigningAlgorithm {
  if (key.asymmetricKeyType !== 'ec')
    return padding === 'RSA-PSS'
      ? { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const large = key.asymmetricKeyDetails?.namedCurve === 'secp384r1';
  return large
    ? { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' }
    : { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
}

function jsonName({ commonName, organization }: Subject): JsonName {
  return [{ CN: [commonName] }, ...(organization === undefined ? [] : [{ O: [organization] }])];
}

const nameDer = (subject: Subject): Uint8Array => new Uint8Array(new (x509().Name)(jsonName(subject)).toArrayBuffer());

const spkiOf = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'spki' });

/** Positive, and without a leading zero byte: nothing about it is special. */
/** Of an odd number of digits: whoever writes whole bytes has a zero in front, which the whitepaper (§6.1) forbids. */
export function oddSerialNumber(): string {
  return randomSerialNumber().slice(1).replace(/^0/, '1');
}

function randomSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}

const wholeBytes = (hex: string): string => (hex.length % 2 === 0 ? hex : `0${hex}`);

const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
