import { expectTag, partsOf, readDer, Tag, type Der } from './der.ts';
import { bitsOf, hexOf, timeOf } from './der-values.ts';
import { extensionsOf, type Extensions } from './extensions.ts';
import { nameOf, sameName, type DistinguishedName } from './name.ts';
import { readPem, writePem } from './pem.ts';
import { publicKeyOf, type PublicKeyFacts } from './public-key.ts';
import { signatureAlgorithmOf, signedBy, type SignatureAlgorithm } from './signature.ts';
import { Unreadable } from './unreadable.ts';

/** An X.509 certificate, read. Whether it is any good is told by `pathProblems`. */
export interface Certificate extends Extensions {
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Hexadecimal digits in upper case without leading zeros, as OCPP writes it (whitepaper §6.1). */
  readonly serialNumber: string;
  /** First and last instant at which it is valid, in milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: PublicKeyFacts;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly der: Uint8Array;
  /** The part that is signed, and the signature. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** What a text of certificates holds: one or more certificates in their order, and what is odd about the way they are written. */
export interface CertificateText {
  readonly certificates: readonly [Certificate, ...Certificate[]];
  readonly remarks: readonly string[];
}

/** Longest certificate that is read, in bytes. */
const MAX_BYTES = 16_384;

/** Reads a certificate in DER. @throws Unreadable in words that continue "the certificate is unreadable: …" */
export function readCertificate(der: Uint8Array): Certificate {
  if (der.length > MAX_BYTES) throw new Unreadable(`it is ${der.length} bytes long`);
  const [signed, algorithm, signature] = partsOf(expectTag(readDer(der), Tag.sequence, 'the certificate'));
  const tbs = expectTag(signed, Tag.sequence, 'the signed part');
  const parts = partsOf(tbs);
  // The version stands in front only when it is not 1.
  const [serial, , issuer, validity, subject, publicKey] = parts[0]?.tag === Tag.context(0) ? parts.slice(1) : parts;
  const [notBefore, notAfter] = partsOf(expectTag(validity, Tag.sequence, 'the validity'));
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    serialNumber: hexOf(expectTag(serial, Tag.integer, 'the serial number')),
    notBefore: instant(notBefore),
    notAfter: instant(notAfter),
    publicKey: publicKeyOf(publicKey),
    signatureAlgorithm: signatureAlgorithmOf(expectTag(algorithm, Tag.sequence, 'the signature algorithm')),
    ...extensionsOf(extensionsAmong(parts)),
    der,
    signed: tbs.raw,
    signature: bitsOf(signature),
  };
}

/** Reads the certificates of a PEM text. @throws Unreadable in words that continue "the certificate is unreadable: …" */
export function readCertificates(pem: string): CertificateText {
  const { blocks, remarks } = readPem(pem);
  const other = blocks.find(({ label }) => label !== 'CERTIFICATE' && label !== 'X509 CERTIFICATE');
  if (other) throw new Unreadable(`it holds a block "${other.label}" among the certificates`);
  const [first, ...rest] = blocks.map(({ der }) => readCertificate(der));
  if (first === undefined) throw new Unreadable('it holds no certificate');
  return { certificates: [first, ...rest], remarks };
}

/** The certificates as PEM, one after another. */
export function pemOf(...certificates: readonly Pick<Certificate, 'der'>[]): string {
  return certificates.map(({ der }) => writePem('CERTIFICATE', der)).join('');
}

/** Whether the certificate was issued by the other: by name and by signature. */
export function issuedBy(certificate: Certificate, issuer: Certificate): boolean {
  const { signatureAlgorithm, signed, signature } = certificate;
  return (
    sameName(certificate.issuer, issuer.subject) &&
    signedBy(issuer.publicKey.key, signatureAlgorithm, signed, signature)
  );
}

/** Whether the certificate signed itself, as roots do. */
export const selfIssued = (certificate: Certificate): boolean => issuedBy(certificate, certificate);

/** Whether two certificates are the same one. */
export const sameCertificate = (one: Pick<Certificate, 'der'>, other: Pick<Certificate, 'der'>): boolean =>
  Buffer.compare(one.der, other.der) === 0;

/** Whether two keys are the same one. */
export const sameKey = (one: PublicKeyFacts, other: PublicKeyFacts): boolean =>
  Buffer.compare(one.bitString, other.bitString) === 0;

function instant(element: Der | undefined): number {
  if (element === undefined) throw new Unreadable('the validity is missing or malformed');
  return timeOf(element);
}

function extensionsAmong(parts: readonly Der[]): Der | undefined {
  const explicit = parts.find(({ tag }) => tag === Tag.context(3));
  return explicit && partsOf(explicit)[0];
}
