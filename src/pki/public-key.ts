import { createPublicKey, type KeyObject } from 'node:crypto';
import { expectTag, partsOf, Tag, type Der } from './der.ts';
import { bitsOf } from './der-values.ts';

/** A public key out of a certificate or a request. */
export interface PublicKeyFacts {
  readonly kind: 'RSA' | 'EC' | 'other';
  /** Length in bits; 0 when it cannot be told. */
  readonly bits: number;
  /** For people: `RSA 2048`, `EC prime256v1`. */
  readonly text: string;
  /** The SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
  /** The value of its bit string, without tag, length and count of unused bits: what OCSP hashes (RFC 6960 §4.1.1). */
  readonly bitString: Uint8Array;
  /** The key to verify with; undefined when OpenSSL cannot make one of it. */
  readonly key: KeyObject | undefined;
}

/** Least length of an RSA key and of an elliptic-curve key, in bits (whitepaper A00.FR.502 and A00.FR.503). */
export const LEAST_BITS = { RSA: 2048, EC: 224 } as const;

/** Reads a SubjectPublicKeyInfo. A key that OpenSSL refuses is of the kind `other`. @throws Unreadable */
export function publicKeyOf(element: Der | undefined): PublicKeyFacts {
  const info = expectTag(element, Tag.sequence, 'the public key');
  const bitString = bitsOf(partsOf(info)[1]);
  return { spki: info.raw, bitString, ...facts(keyOf(info.raw)) };
}

/** What is wrong with the strength of a key, in words; undefined when it is strong enough (whitepaper A00.FR.501 to A00.FR.503). */
export function weakness({ kind, bits, text }: PublicKeyFacts): string | undefined {
  if (kind === 'other') return `its key (${text}) is neither RSA nor elliptic-curve`;
  return bits < LEAST_BITS[kind] ? `its key (${text}) has fewer than ${LEAST_BITS[kind]} bits` : undefined;
}

function keyOf(spki: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

function facts(key: KeyObject | undefined): Pick<PublicKeyFacts, 'kind' | 'bits' | 'text' | 'key'> {
  const type = key?.asymmetricKeyType;
  const details = key?.asymmetricKeyDetails;
  if (type === 'rsa' || type === 'rsa-pss') {
    const bits = details?.modulusLength ?? 0;
    return { kind: 'RSA', bits, text: `RSA ${bits}`, key };
  }
  if (type === 'ec') {
    const curve = details?.namedCurve ?? 'of an unnamed curve';
    return { kind: 'EC', bits: Number(/\d{3}/.exec(curve)?.[0] ?? 0), text: `EC ${curve}`, key };
  }
  // Edwards curves, which TLS 1.3 knows.
  if (type === 'ed25519' || type === 'ed448')
    return { kind: 'EC', bits: type === 'ed448' ? 448 : 256, text: type, key };
  return { kind: 'other', bits: 0, text: type ?? 'unknown', key };
}
