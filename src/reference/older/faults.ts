import type { CsmsSlips } from './csms-words.ts';
import type { Slips } from './station-words.ts';

/** A behaviour of a bad product of an older version, beside those that it shares with bad products of 1.6. */
interface Fault<S> {
  /** One line: what it does wrong. */
  readonly does: string;
  readonly slips: S;
}

/** What charge points of 1.2 and 1.5 get wrong, most of them because their maker had 1.6 in mind. */
export const olderStationFaults: Readonly<Record<string, Fault<Slips>>> = {
  'states-of-1.6': { does: 'reports Preparing, Charging and the like in place of Occupied', slips: { states: true } },
  'errors-of-1.6': { does: 'says EVCommunicationError in place of Mode3Error', slips: { errors: true } },
  'stages-of-1.6': { does: 'reports Downloading, Installing and Uploading as well', slips: { stages: true } },
  'reboot-required-of-1.6': { does: 'answers ChangeConfiguration with RebootRequired', slips: { reboot: true } },
  'unlocked-of-1.6': { does: 'answers UnlockConnector with Unlocked or UnlockFailed', slips: { unlock: true } },
  'units-of-1.6': { does: 'writes A and V in place of Amp and Volt', slips: { units: true } },
  'reason-of-1.6': { does: 'tells a reason in StopTransaction', slips: { reason: true } },
  'no-data-of-transactions': { does: 'leaves meter values out of StopTransaction', slips: { noData: true } },
  'mismatch-for-hash': { does: 'answers VersionMismatch to a local list with a hash', slips: { hash: true } },
  'heartbeat-key-of-1.6': { does: 'knows HeartbeatInterval and not HeartBeatInterval', slips: { heartbeatKey: true } },
  'waits-for-an-interval': {
    does: 'does not register again after a refusal without an interval',
    slips: { waits: true },
  },
};

/** What central systems of 1.2 and 1.5 get wrong whose maker had 1.6 in mind. */
export const olderCsmsFaults: Readonly<Record<string, Fault<CsmsSlips>>> = {
  'interval-of-1.6': { does: 'says interval in place of heartbeatInterval', slips: { interval: true } },
  'list-of-1.6': { does: 'sends localAuthorizationList in place of localAuthorisationList', slips: { list: true } },
  'heartbeat-key-of-1.6': {
    does: 'sets HeartbeatInterval in place of HeartBeatInterval',
    slips: { heartbeatKey: true },
  },
};

/** The slips of the named faults, and the faults that are none of them. */
export function sorted<S extends object>(
  names: readonly string[],
  table: Readonly<Record<string, Fault<S>>>,
): { readonly slips: S; readonly others: readonly string[] } {
  const mine = names.flatMap((name) => (Object.hasOwn(table, name) ? [table[name]!.slips as object] : []));
  return {
    slips: Object.assign({}, ...mine) as S,
    others: names.filter((name) => !Object.hasOwn(table, name)),
  };
}
