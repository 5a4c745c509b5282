import { ownAddresses } from '../config/index.ts';

/** More addresses than this are virtual networks that nobody looks for. */
const SHOWN = 3;

/**
 * What is entered in the stations, in words. Whoever listens on every network is reached by an address of this machine, never by
 * 0.0.0.0.
 * @param url where we listen, without the identity
 * @param own the addresses of this machine
 */
export function whereToConnect(
  url: string,
  identities: readonly string[],
  own: readonly string[] = ownAddresses(),
): string {
  const [base, ...others] = reachable(url, own);
  // Over SOAP, the identity stands in each message.
  const urls = /^http/.test(url)
    ? [`${base}/`]
    : identities.map((identity) => `${base}/${encodeURIComponent(identity)}`);
  return `${urls.join(', ')}${others.length === 0 ? '' : ` (this machine is also ${others.join(', ')})`}`;
}

function reachable(url: string, own: readonly string[]): readonly string[] {
  const everywhere = /^((?:ws|http)s?:\/\/)(?:0\.0\.0\.0|\[::\])(:.*)$/.exec(url);
  if (!everywhere) return [url];
  const addresses = own.length === 0 ? ['127.0.0.1'] : own.slice(0, SHOWN);
  return addresses.map((address) => `${everywhere[1]}${address}${everywhere[2]}`);
}
