import { constants, sign, verify, type KeyObject } from 'node:crypto';
import type { PublicKeyFacts } from './public-key.ts';

/** What a firmware signature turned out to be. */
export type FirmwareSignature =
  | { readonly valid: true; readonly scheme: 'RSA-PSS' | 'ECDSA' }
  | { readonly valid: false; /** Why, in words that continue "the signature …". */ readonly why: string };

/**
 * Signs a firmware image: SHA-256 over the whole file, RSA-PSS with an RSA key, ECDSA with an elliptic-curve key.
 * Whitepaper L01.FR.04 names RSA-PSS and ECSchnorr; nobody has the latter, and for elliptic curves certificates are signed with ECDSA
 * (A00.FR.505), so that is what elliptic-curve keys do here.
 * @returns the signature in base64, as `firmware.signature` holds it
 */
export function signFirmware(key: KeyObject, firmware: Uint8Array): string {
  return sign('sha256', firmware, { key, ...(key.asymmetricKeyType === 'ec' ? {} : PSS) }).toString('base64');
}

/**
 * Verifies the signature of a firmware image (whitepaper L01.FR.04).
 * @param publicKey of the firmware signing certificate
 * @param signature in base64
 */
export function verifyFirmware(publicKey: PublicKeyFacts, firmware: Uint8Array, signature: string): FirmwareSignature {
  const { key, kind } = publicKey;
  if (key === undefined || kind === 'other') return no(`cannot be verified with a key of the kind ${publicKey.text}`);
  if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(signature)) return no('is no base64');
  const bytes = Buffer.from(signature, 'base64');
  if (kind === 'EC') return fits(key, firmware, bytes, {}) ? { valid: true, scheme: 'ECDSA' } : no(NOT_OF_FILE);
  if (fits(key, firmware, bytes, ANY_PSS)) return { valid: true, scheme: 'RSA-PSS' };
  return no(fits(key, firmware, bytes, {}) ? 'is RSA PKCS#1 v1.5, where RSA-PSS is demanded' : NOT_OF_FILE);
}

const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
const ANY_PSS = { ...PSS, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
const NOT_OF_FILE = 'is not that of this file by the key of this certificate';

const no = (why: string): FirmwareSignature => ({ valid: false, why });

function fits(key: KeyObject, firmware: Uint8Array, signature: Uint8Array, padding: object): boolean {
  try {
    return verify('sha256', firmware, { key, ...padding }, signature);
  } catch {
    return false;
  }
}
