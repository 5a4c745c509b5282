import { isIP } from 'node:net';
import { visible } from '../../wire/index.ts';

/** Which addresses a central system may call back: a charge point names its own in `wsa:From`, and may name anybody's. */
export interface CallbackPolicy {
  /** Hosts besides the one that the request came from. */
  readonly hosts: readonly string[];
}

/**
 * Reads the address that a charge point says it listens at (OCPP-S 1.6 §3.7).
 *
 * @param remoteAddress that the request came from
 * @returns the URL, or a sentence that says why it is not followed
 */
export function callbackAddress(address: string, remoteAddress: string, policy: CallbackPolicy): URL | string {
  if (!URL.canParse(address)) return `${visible(address, 120)} is no URL`;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${visible(address, 120)} is no http or https URL`;
  if (url.username !== '' || url.password !== '') return 'an address with credentials is not followed';
  const host = bare(url.hostname);
  const allowed = host === bare(remoteAddress) || (isLoopback(host) && isLoopback(bare(remoteAddress)));
  if (allowed || policy.hosts.some((one) => bare(one) === host)) return url;
  return `${visible(url.host, 120)} is not where the request came from (${visible(remoteAddress, 60)}); allow it with callback-hosts`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** IPv6 without its brackets, IPv4 without the prefix that a dual-stack socket gives it. */
function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/gu, '')
    .replace(/^::ffff:(?=\d)/u, '');
}
