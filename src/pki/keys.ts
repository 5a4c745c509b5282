import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Unreadable } from './unreadable.ts';

/** The keys that this tool makes. RSA 1024 is too weak for OCPP, and that is what it is for. */
export type KeyKind = 'RSA 1024' | 'RSA 2048' | 'RSA 3072' | 'P-256' | 'P-384';

/** A private key with its public half. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * Makes a key pair. It is done when this returns, so that it may be used in virtual time; an elliptic-curve key takes a
 * millisecond, an RSA key may take a second.
 */
export function generateKeyPair(kind: KeyKind): KeyPair {
  return kind === 'P-256' || kind === 'P-384'
    ? generateKeyPairSync('ec', { namedCurve: kind })
    : generateKeyPairSync('rsa', { modulusLength: Number(kind.slice('RSA '.length)) });
}

/** The private key as PEM (PKCS#8). For a file that only its owner may read; never for a report, a trace or a console. */
export function privateKeyPem({ privateKey }: KeyPair): string {
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** The pair behind a private key in PEM. @throws Unreadable in words that continue "the key is unreadable: …"; they never hold the key */
export function readPrivateKey(pem: string): KeyPair {
  try {
    const privateKey = createPrivateKey(pem);
    return { privateKey, publicKey: createPublicKey(privateKey) };
  } catch {
    throw new Unreadable('it is no private key in PEM, or it is protected by a passphrase');
  }
}
