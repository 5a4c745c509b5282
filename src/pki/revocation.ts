import { sameName, nameOf, type DistinguishedName } from './name.ts';
import type { Certificate } from './certificate.ts';
import { expectTag, partsOf, readDer, Tag } from './der.ts';
import { bitsOf, hexOf } from './der-values.ts';
import { readPem, writePem } from './pem.ts';
import { signatureAlgorithmOf, signedBy } from './signature.ts';
import { Unreadable } from './unreadable.ts';

/** A certificate revocation list (RFC 5280 §5), read. */
export interface RevocationList {
  readonly issuer: DistinguishedName;
  /** Whether the list names the certificate. */
  revokes(certificate: Pick<Certificate, 'issuer' | 'serialNumber'>): boolean;
  /** Whether the list is signed by the authority. */
  signedBy(authority: Certificate): boolean;
  readonly pem: string;
}

const MAX_BYTES = 262_144;

/** Reads a revocation list in DER. @throws Unreadable in words that continue "the revocation list is unreadable: …" */
export function readRevocationList(der: Uint8Array): RevocationList {
  if (der.length > MAX_BYTES) throw new Unreadable(`it is ${der.length} bytes long`);
  const [signed, outer, signature] = partsOf(expectTag(readDer(der), Tag.sequence, 'the list'));
  const tbs = expectTag(signed, Tag.sequence, 'the signed part');
  const parts = partsOf(tbs);
  const body = parts[0]?.tag === Tag.integer ? parts.slice(1) : parts;
  const issuer = nameOf(body[1]);
  const row = body.slice(2).find(({ tag }) => tag === Tag.sequence);
  const serialNumbers = new Set(
    (row === undefined ? [] : partsOf(row)).map((entry) => serialNumberOf(partsOf(entry)[0])),
  );
  const algorithm = signatureAlgorithmOf(expectTag(outer, Tag.sequence, 'the signature algorithm'));
  return {
    issuer,
    revokes: (certificate) => serialNumbers.has(certificate.serialNumber) && sameName(certificate.issuer, issuer),
    signedBy: (authority) => signedBy(authority.publicKey.key, algorithm, tbs.raw, bitsOf(signature)),
    pem: writePem('X509 CRL', der),
  };
}

/** Reads a revocation list in PEM. @throws Unreadable in words that continue "the revocation list is unreadable: …" */
export function readRevocationListPem(pem: string): RevocationList {
  const [block] = readPem(pem).blocks;
  if (block?.label !== 'X509 CRL') throw new Unreadable(`it is a "${block?.label ?? ''}", not an "X509 CRL"`);
  return readRevocationList(block.der);
}

const serialNumberOf = (element: Parameters<typeof expectTag>[0]): string =>
  hexOf(expectTag(element, Tag.integer, 'a serial number'));
