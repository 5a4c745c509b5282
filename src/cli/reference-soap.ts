import { isEverywhere, runKeys } from '../config/index.ts';
import { wireOf, type Binding } from '../protocol/index.ts';
import type { SoapRun } from '../reference/run.ts';
import { address } from './address.ts';
import { UserError } from './user-error.ts';

/** The flags of `plugfest reference` that are about one wire alone. */
export interface WireFlags {
  readonly over: Binding;
  readonly callback?: string;
  readonly callbackUrl?: string;
  readonly callbackHosts?: string;
  readonly password?: string;
  readonly securityProfile?: string;
}

/** @throws UserError for flags that do nothing over the binding: whoever gives them expects something of them */
export function assertFitting(flags: WireFlags): void {
  const { over, password, securityProfile = '0' } = flags;
  if (wireOf(over) === 'json') {
    const given = (['callback', 'callbackUrl', 'callbackHosts'] as const).find((key) => flags[key] !== undefined);
    if (given === undefined) return;
    const flag = given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new UserError(`--${flag} is for SOAP; over ${over} leave it out`);
  }
  const without = 'leave it out, and use https with --ca, --cert and --key';
  if (securityProfile !== '0') throw new UserError(`--security-profile is for JSON; over ${over} ${without}`);
  if (password !== undefined) throw new UserError(`--password is for JSON; over ${over} ${without}`);
}

/** What the flags say about SOAP. @throws UserError for an address that is none, or that nobody can call */
export function soapOf({ callback, callbackUrl, callbackHosts }: WireFlags): SoapRun {
  if (callbackUrl !== undefined && runKeys['callback-url'].read(callbackUrl) === undefined)
    throw new UserError(`--callback-url must be ${runKeys['callback-url'].expects}; it is '${callbackUrl}'`);
  const hosts = callbackHosts === undefined ? [] : runKeys['callback-hosts'].read(callbackHosts);
  if (hosts === undefined)
    throw new UserError(`--callback-hosts must be ${runKeys['callback-hosts'].expects}; it is '${callbackHosts}'`);
  const at = callback === undefined ? undefined : address('--callback', callback);
  if (callbackUrl !== undefined && (at === undefined || at.port === 0))
    throw new UserError(
      '--callback-url leads nowhere as long as any free port is taken; say which with --callback, e.g. 127.0.0.1:9300',
    );
  if (at !== undefined && callbackUrl === undefined && isEverywhere(at.host))
    throw new UserError(`nobody can call ${at.host}: say where the CSMS calls with --callback-url http://HOST:PORT/`);
  return {
    ...(at === undefined ? {} : { callback: at }),
    ...(callbackUrl === undefined ? {} : { callbackUrl }),
    callbackHosts: hosts,
  };
}
