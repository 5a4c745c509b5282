import { createHash } from 'node:crypto';
import type { Certificate } from './certificate.ts';

/** The three hash algorithms of OCPP, as it spells them. */
export type HashAlgorithm = 'SHA256' | 'SHA384' | 'SHA512';
export const HASH_ALGORITHMS: readonly HashAlgorithm[] = ['SHA256', 'SHA384', 'SHA512'];

/** How OCPP names a certificate without sending it: `CertificateHashDataType` (whitepaper §6.1, after RFC 6960 §4.1.1). */
export interface CertificateHashData {
  readonly hashAlgorithm: HashAlgorithm;
  readonly issuerNameHash: string;
  readonly issuerKeyHash: string;
  readonly serialNumber: string;
}

/**
 * The hash data of a certificate: hash of the DER of the issuer's name, hash of the value of the issuer's public key (without tag,
 * length and count of unused bits), serial number in hexadecimal without leading zeros.
 * @param issuer the certificate of the issuer; of a root the certificate itself
 */
export function certificateHashData(
  certificate: Certificate,
  issuer: Certificate,
  hashAlgorithm: HashAlgorithm,
): CertificateHashData {
  return {
    hashAlgorithm,
    issuerNameHash: hash(hashAlgorithm, certificate.issuer.der),
    issuerKeyHash: hash(hashAlgorithm, issuer.publicKey.bitString),
    serialNumber: certificate.serialNumber,
  };
}

/** How two hash data compare. */
export interface HashDataComparison {
  readonly same: boolean;
  /** The fields in which they differ. */
  readonly differing: readonly (keyof CertificateHashData)[];
  /** What is written against the rules although it means the same, in words. */
  readonly remarks: readonly string[];
}

/**
 * Compares hash data that a peer sent with those that were computed. Upper and lower case of the digits are the same: the fields are
 * case-insensitive strings. Leading zeros of the serial number, and `0x` before it, mean the same number; the whitepaper (§6.1)
 * forbids them, hence the remark.
 */
export function compareHashData(given: CertificateHashData, computed: CertificateHashData): HashDataComparison {
  const serial = given.serialNumber.replace(/^0x/i, '').replace(/^0+(?=.)/, '');
  const read: CertificateHashData = { ...given, serialNumber: serial };
  const fields = ['hashAlgorithm', 'issuerNameHash', 'issuerKeyHash', 'serialNumber'] as const;
  const differing = fields.filter((field) => read[field].toUpperCase() !== computed[field].toUpperCase());
  const remarks =
    serial === given.serialNumber ? [] : ['serialNumber is written with leading zeros or 0x, which must be left out'];
  return { same: differing.length === 0, differing, remarks };
}

function hash(algorithm: HashAlgorithm, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}
