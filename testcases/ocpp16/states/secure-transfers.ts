import type { Configured } from '#plugfest/1.6';
import { firmwareLocation } from './file-transfers.ts';

/** A signing certificate that no manufacturer has issued. Nobody holds its key. */
export const EXAMPLE_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBsjCCAVmgAwIBAgIUDaN8+0GP3BV/uxpuN6ZmTz3RKL4wCgYIKoZIzj0EAwIw
LjERMA8GA1UECgwIcGx1Z2Zlc3QxGTAXBgNVBAMMEGZpcm13YXJlIGV4YW1wbGUw
IBcNMjYxMTIxMTUzNzQ5WhgPMjEwMDEwMjQxNTM3NDlaMC4xETAPBgNVBAoMCHBs
dWdmZXN0MRkwFwYDVQQDDBBmaXJtd2FyZSBleGFtcGxlMFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEdONE/jbA5CLkq+1MKAu1KLlq5lt4goJ1n4jsoJr+JRASJusW
1DQZto4NyRRhdq/T/DIJNbygOwC0p0mlartxF6NTMFEwHQYDVR0OBBYEFEdK/6OI
0O7Za9pWaqkzA5j6DoplMB8GA1UdIwQYMBaAFEdK/6OI0O7Za9pWaqkzA5j6Dopl
MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgDEacLORcAwfKP7yP
HpMGjGPSSIYwMsuJEDDPfG+cjDYCIBSXosEjx/IWezg3Q6wxGCXskamnKcg874JC
OiD1TPJC
-----END CERTIFICATE-----
`;

/** A signature in base64 for orders of secure updates when none is configured. */
const SIGNATURE = 'MEYCIQCkD2JbMjuqU5mWaB7ygJSfcotd/pA5PwlgJTdANGfUEAIhAL/K0My/D7y7jJwlB/uKxv25becMUwCPt1lje9ta9mwX';

/** A signature that fits nothing. */
export const INVALID_SIGNATURE = Buffer.from('this signature was made by nobody, for no firmware at all').toString(
  'base64',
);

/** A signature of the same form that fits the firmware no longer. @param signature in base64 */
export function spoiled(signature: string): string {
  const bytes = Buffer.from(signature, 'base64');
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  return bytes.toString('base64');
}

/** What an operator decides about a secure update: where the firmware lies, and what its manufacturer delivered with it. */
export function orderedFirmware(
  configured: Configured,
  signature = configured.firmwareSignature ?? SIGNATURE,
): { readonly location: string; readonly signature: string; readonly signingCertificate: string } {
  const { firmwareSigningCertificate: signingCertificate = EXAMPLE_CERTIFICATE } = configured;
  return { location: firmwareLocation(configured), signature, signingCertificate };
}
