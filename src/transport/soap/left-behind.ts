import type { Envelope } from '../../wire/soap/index.ts';

/** What came to an address that a charge point has left, in words. */
export function leftBehind(envelope: Envelope): string {
  const what = envelope.kind === 'request' ? `a ${envelope.action}` : 'something';
  return `${what} was posted to the address that the charge point had before`;
}
