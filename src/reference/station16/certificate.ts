import { createHash, X509Certificate } from 'node:crypto';
import type { Ocpp16Types } from '../../protocol/index.ts';
import { elementsOf, TAG } from './der.ts';
import type { Element } from './der.ts';
import type { Faulty } from './faults/index.ts';

export type HashData = Ocpp16Types.CertificateHashDataType;
export type HashAlgorithm = HashData['hashAlgorithm'];

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** The certificates of a PEM text, in their order; undefined when there is none, or one that cannot be read. */
export function certificatesOf(pem: string): readonly X509Certificate[] | undefined {
  const blocks = pem.match(PEM) ?? [];
  try {
    return blocks.length === 0 ? undefined : blocks.map((block) => new X509Certificate(block));
  } catch {
    return undefined;
  }
}

/** Whether a certificate is valid at an instant, in milliseconds since 1970. */
export function isInForce(certificate: X509Certificate, at: number): boolean {
  return Date.parse(certificate.validFrom) <= at && at <= Date.parse(certificate.validTo);
}

/** Whether `issuer` has signed `certificate`. */
export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

/** At least 2048 bits of RSA, or 224 bits on a curve, whose name tells them (A00.FR.502, A00.FR.503). */
export function isStrong({ publicKey }: X509Certificate): boolean {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  if (namedCurve !== undefined) return Number(/\d{3}/.exec(namedCurve)) >= 224;
  return modulusLength === undefined || modulusLength >= 2048;
}

/** What the subject of a certificate says of one attribute, such as `CN`. */
export function subjectOf(certificate: X509Certificate, attribute: 'CN' | 'O'): string | undefined {
  const line = certificate.subject.split('\n').find((one) => one.startsWith(`${attribute}=`));
  return line?.slice(attribute.length + 1);
}

/** What names a certificate, before it is hashed (whitepaper §6.1). */
export interface Name {
  /** The DER encoding of the issuer's distinguished name. */
  readonly issuerName: Buffer;
  /** The public key of the issuer: the bits themselves, without what says which kind of key they are. */
  readonly issuerKey: Buffer;
  /** Hexadecimal, without leading zeros. */
  readonly serialNumber: string;
}

/** What names a certificate that `issuer` has signed. */
export function nameOf(certificate: X509Certificate, issuer: X509Certificate, faulty: Faulty): Name {
  const [serial, , issuerName] = fieldsOf(certificate);
  const keyInfo = fieldsOf(issuer)[5];
  const [, key] = elementsOf(keyInfo?.content ?? Buffer.alloc(0));
  if (serial === undefined || issuerName === undefined || keyInfo === undefined || key === undefined)
    throw new RangeError('the certificate is not complete');
  const hexadecimal = serial.content
    .toString('hex')
    .replace(/^0+(?=.)/, '')
    .toUpperCase();
  return {
    issuerName: issuerName.whole,
    // The first byte of a BIT STRING counts the bits that are not used.
    issuerKey: faulty('hashes-whole-key') ? keyInfo.whole : key.content.subarray(1),
    serialNumber: faulty('lists-numbers-in-decimal') ? BigInt(`0x${hexadecimal}`).toString() : hexadecimal,
  };
}

export function hashDataOf(name: Name, hashAlgorithm: HashAlgorithm): HashData {
  const hash = (bytes: Buffer): string => createHash(hashAlgorithm.toLowerCase()).update(bytes).digest('hex');
  return {
    hashAlgorithm,
    issuerNameHash: hash(name.issuerName),
    issuerKeyHash: hash(name.issuerKey),
    serialNumber: name.serialNumber,
  };
}

/** Serial number, signature algorithm, issuer, validity, subject, public key and the rest; the version is left out when it is. */
function fieldsOf({ raw }: X509Certificate): readonly Element[] {
  const [certificate] = elementsOf(raw);
  const [toBeSigned] = elementsOf(certificate?.content ?? Buffer.alloc(0));
  const fields = elementsOf(toBeSigned?.content ?? Buffer.alloc(0));
  return fields[0]?.tag === TAG.context0 ? fields.slice(1) : fields;
}
