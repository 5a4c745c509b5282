import { constants, verify, type KeyObject } from 'node:crypto';
import { partsOf, Tag, type Der } from './der.ts';
import { oidOf } from './der-values.ts';

/** How something is signed. */
export interface SignatureAlgorithm {
  readonly oid: string;
  /** For people: `RSA-PSS with SHA256`, or the bare object identifier of one that is not known. */
  readonly text: string;
  readonly scheme: 'RSA PKCS#1 v1.5' | 'RSA-PSS' | 'ECDSA' | 'EdDSA' | 'other';
  /** Name of the hash, as OpenSSL calls it; undefined when the scheme brings its own. */
  readonly hash: string | undefined;
}

const KNOWN: ReadonlyMap<string, Omit<SignatureAlgorithm, 'oid' | 'text'>> = new Map([
  ['1.2.840.113549.1.1.4', { scheme: 'RSA PKCS#1 v1.5', hash: 'md5' }],
  ['1.2.840.113549.1.1.5', { scheme: 'RSA PKCS#1 v1.5', hash: 'sha1' }],
  ['1.2.840.113549.1.1.11', { scheme: 'RSA PKCS#1 v1.5', hash: 'sha256' }],
  ['1.2.840.113549.1.1.12', { scheme: 'RSA PKCS#1 v1.5', hash: 'sha384' }],
  ['1.2.840.113549.1.1.13', { scheme: 'RSA PKCS#1 v1.5', hash: 'sha512' }],
  ['1.2.840.10045.4.1', { scheme: 'ECDSA', hash: 'sha1' }],
  ['1.2.840.10045.4.3.1', { scheme: 'ECDSA', hash: 'sha224' }],
  ['1.2.840.10045.4.3.2', { scheme: 'ECDSA', hash: 'sha256' }],
  ['1.2.840.10045.4.3.3', { scheme: 'ECDSA', hash: 'sha384' }],
  ['1.2.840.10045.4.3.4', { scheme: 'ECDSA', hash: 'sha512' }],
  ['1.3.101.112', { scheme: 'EdDSA', hash: undefined }],
  ['1.3.101.113', { scheme: 'EdDSA', hash: undefined }],
]);
const RSA_PSS = '1.2.840.113549.1.1.10';
const HASHES: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
]);

/** Reads an AlgorithmIdentifier of a signature. @throws Unreadable */
export function signatureAlgorithmOf(element: Der): SignatureAlgorithm {
  const [type, parameters] = partsOf(element);
  const oid = type === undefined ? '' : oidOf(type);
  const { scheme, hash } =
    oid === RSA_PSS
      ? { scheme: 'RSA-PSS' as const, hash: hashOfPss(parameters) }
      : (KNOWN.get(oid) ?? { scheme: 'other' as const, hash: undefined });
  const text = scheme === 'EdDSA' ? scheme : hash === undefined ? oid : `${scheme} with ${hash.toUpperCase()}`;
  return { oid, scheme, hash, text };
}

/** Whether the signature over the bytes is the key's. False as well when the algorithm is not known or does not fit the key. */
export function signedBy(
  key: KeyObject | undefined,
  { scheme, hash }: SignatureAlgorithm,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (key === undefined || scheme === 'other' || (hash === undefined && scheme !== 'EdDSA')) return false;
  const padding = scheme === 'RSA-PSS' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: ANY_SALT } : {};
  try {
    return verify(hash, signed, { key, ...padding }, signature);
  } catch {
    return false;
  }
}

const ANY_SALT = constants.RSA_PSS_SALTLEN_AUTO;

/** SHA-1 where the parameters do not say otherwise (RFC 4055 §3.1). */
function hashOfPss(parameters: Der | undefined): string | undefined {
  const given = parameters && partsOf(parameters).find(({ tag }) => tag === Tag.context(0));
  const algorithm = given && partsOf(given)[0];
  const type = algorithm && partsOf(algorithm)[0];
  return type === undefined ? 'sha1' : HASHES.get(oidOf(type));
}
