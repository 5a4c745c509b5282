import { constants, createHash, randomFillSync, sign, type KeyObject, type webcrypto } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Library from '@peculiar/x509';

const require = createRequire(import.meta.url);
let loaded: typeof Library | undefined;

/** The library that writes certificates. Loaded when first asked for: it takes a third of a second, which most commands need not spend. */
export function x509(): typeof Library {
  if (loaded === undefined) {
    require('reflect-metadata');
    loaded = require('@peculiar/x509') as typeof Library;
  }
  return loaded;
}

/** How something is to be signed, in the words of Web Cryptography. */
export type SigningAlgorithm =
  | { readonly name: 'ECDSA'; readonly namedCurve: string; readonly hash: string }
  | { readonly name: 'RSASSA-PKCS1-v1_5'; readonly hash: string }
  | { readonly name: 'RSA-PSS'; readonly hash: string; readonly saltLength: number };

/** A key of Node as the library wants to see it. */
export function webKey(key: KeyObject, algorithm: SigningAlgorithm): webcrypto.CryptoKey {
  const facade: KeyFacade = { type: key.type, algorithm, extractable: true, usages: ['sign', 'verify'], key };
  return facade as unknown as webcrypto.CryptoKey;
}

interface KeyFacade {
  readonly type: string;
  readonly algorithm: SigningAlgorithm;
  readonly extractable: boolean;
  readonly usages: readonly string[];
  readonly key: KeyObject;
}

/**
 * The cryptography that the library uses: Node's own, done at once. Web Cryptography works on other threads, and virtual time does not
 * wait for those: a certificate signed there would arrive at an instant that depends on the machine.
 */
export const atOnce = {
  subtle: {
    sign: async (algorithm: SigningAlgorithm, { key }: KeyFacade, bytes: ArrayBuffer): Promise<ArrayBuffer> =>
      buffered(sign(nodeHash(algorithm.hash), Buffer.from(bytes), { key, ...encoding(algorithm) })),
    exportKey: async (_format: 'spki', { key }: KeyFacade): Promise<ArrayBuffer> =>
      buffered(key.export({ format: 'der', type: 'spki' })),
    digest: async (name: string, bytes: ArrayBuffer): Promise<ArrayBuffer> =>
      buffered(createHash(nodeHash(name)).update(Buffer.from(bytes)).digest()),
  },
  getRandomValues: <T extends Uint8Array>(bytes: T): T => randomFillSync(bytes),
} as unknown as webcrypto.Crypto;

function encoding(algorithm: SigningAlgorithm): object {
  if (algorithm.name === 'ECDSA') return { dsaEncoding: 'ieee-p1363' };
  if (algorithm.name === 'RSA-PSS')
    return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.saltLength };
  return {};
}

const nodeHash = (name: string): string => name.replace('-', '').toLowerCase();

const buffered = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
