import { Unreadable } from './unreadable.ts';

/** Least and greatest length of the password, in bytes (whitepaper A00.FR.205 and §7.2; OCPP-J 1.6 §6.2.2 knows 20 bytes only). */
export const PASSWORD_BYTES = { least: 16, greatest: 20 } as const;

/**
 * The password behind a value of the configuration key AuthorizationKey: its hexadecimal digits, two a byte.
 * @throws Unreadable in words that continue "the AuthorizationKey …"; they never hold the value
 */
export function authorizationKeyBytes(hex: string): Uint8Array {
  const { least, greatest } = PASSWORD_BYTES;
  if (hex.length > greatest * 2)
    throw new Unreadable(`is ${hex.length} characters long, ${greatest * 2} at most are allowed`);
  if (!/^[0-9A-Fa-f]*$/.test(hex)) throw new Unreadable('is not hexadecimal');
  if (hex.length % 2 !== 0) throw new Unreadable('has an odd number of hexadecimal digits');
  if (hex.length < least * 2) throw new Unreadable(`is ${hex.length / 2} bytes long, ${least} at least are demanded`);
  return Buffer.from(hex, 'hex');
}

/** A password as the value of the configuration key AuthorizationKey. */
export function authorizationKeyHex(password: Uint8Array): string {
  return Buffer.from(password).toString('hex').toUpperCase();
}

/**
 * The header of HTTP basic authentication: identity, colon and the bytes of the password as they are, in base64 (OCPP-J 1.6 §6.2.2,
 * whitepaper A00.FR.204).
 */
export function basicAuthorization(identity: string, password: Uint8Array): string {
  return `Basic ${Buffer.concat([Buffer.from(`${identity}:`), password]).toString('base64')}`;
}
