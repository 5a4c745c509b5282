import type { Finding } from '../../verdict/index.ts';
import { visible } from '../../wire/index.ts';
import type { Arrival } from '../arrival.ts';
import { ruleBroken } from './monitor.ts';

/** The security events of the whitepaper (§8), two of them also as they ought to be spelt. */
const EVENTS = new Set([
  'FirmwareUpdated',
  'FailedToAuthenticationAtCentralSystem',
  'FailedToAuthenticateAtCentralSystem',
  'CentralSystemFailedToAuthentication',
  'CentralSystemFailedToAuthenticate',
  'SettingSystemTime',
  'StartupOfTheDevice',
  'ResetOrReboot',
  'SecurityLogWasCleared',
  'ReconfigurationOfSecurityParameters',
  'MemoryExhaustion',
  'InvalidMessages',
  'AttemptedReplayAttacks',
  'TamperDetectionActivated',
  'InvalidFirmwareSignature',
  'InvalidFirmwareSigningCertificate',
  'InvalidCentralSystemCertificate',
  'InvalidChargePointCertificate',
  'InvalidTLSVersion',
  'InvalidTLSCipherSuite',
]);

/** A security event that no central system knows by its name is worth a note; the list is of "currently known" events. */
export function judgeSecurityEvent({ action, payload, breaches, frame }: Arrival): Finding[] {
  const { type } = payload;
  if (action !== 'SecurityEventNotification' || breaches.length > 0 || typeof type !== 'string') return [];
  if (EVENTS.has(type)) return [];
  const details = [{ what: 'type', expected: 'an event of the list in §8', received: visible(type, 60) }];
  return [
    ruleBroken('may', 'Charge Point may name a security event that everybody knows', ['A04.FR.01'], details, frame),
  ];
}

/** AuthorizationKey is write-only (whitepaper §7.2): whoever may read the configuration must not learn the password. */
export function judgeReadablePassword(configurationKey: unknown, frame: number): Finding[] {
  const keys = Array.isArray(configurationKey) ? (configurationKey as unknown[]) : [];
  const readable = keys.some((entry) => {
    const { key, value } = (entry ?? {}) as { readonly key?: unknown; readonly value?: unknown };
    return typeof key === 'string' && key.toLowerCase() === 'authorizationkey' && isReadable(value);
  });
  if (!readable) return [];
  const details = [
    { what: 'AuthorizationKey', expected: 'no value', received: 'a value that looks like the password' },
  ];
  return [ruleBroken('should', 'Charge Point should keep its password to itself', ['A01.FR.01'], details, frame)];
}

/** Some tell asterisks or a word in place of it. */
function isReadable(value: unknown): boolean {
  return typeof value === 'string' && /^(?:[0-9a-f]{2}){8,}$/i.test(value) && new Set(value).size > 1;
}
