import { hostname, networkInterfaces } from 'node:os';

/** Whether only this machine reaches an address. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** Whether a host to listen on stands for every network of this machine. Nobody can call such an address. */
export function isEverywhere(host: string): boolean {
  return /^(?:0\.0\.0\.0|\[?::\]?)$/.test(host);
}

/** Whether a host is this machine, as far as that can be seen without asking the network. */
export function isThisMachine(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, '');
  return isLoopback(bare) || bare === hostname().toLowerCase() || interfaces().some(({ address }) => address === bare);
}

/** The IPv4 addresses by which other machines reach this one. */
export function ownAddresses(): string[] {
  return interfaces()
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

function interfaces(): readonly { address: string; family: string; internal: boolean }[] {
  return Object.values(networkInterfaces()).flatMap((each) => each ?? []);
}
