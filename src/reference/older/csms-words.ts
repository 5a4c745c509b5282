import { samplesOf16 } from './meter-words.ts';
import { listOf, renamed, reworded, type Fields, type OlderVersion, type Translation } from './translation.ts';

const OF_12 = new Set([
  'ChangeAvailability',
  'ChangeConfiguration',
  'ClearCache',
  'GetDiagnostics',
  'RemoteStartTransaction',
  'RemoteStopTransaction',
  'Reset',
  'UnlockConnector',
  'UpdateFirmware',
]);
const OF_15 = new Set([
  ...OF_12,
  'CancelReservation',
  'DataTransfer',
  'GetConfiguration',
  'GetLocalListVersion',
  'ReserveNow',
  'SendLocalList',
]);

/** What a central system of an older version says where it says something wrong: the words of the version after it. */
export interface CsmsSlips {
  /** `interval` for `heartbeatInterval`. */
  readonly interval?: boolean;
  /** `localAuthorizationList` for `localAuthorisationList`. */
  readonly list?: boolean;
  /** HeartbeatInterval for HeartBeatInterval. */
  readonly heartbeatKey?: boolean;
}

/** How a central system that thinks in 1.6 speaks an older version. @param slips what it gets wrong */
export function csmsWords(version: OlderVersion, slips: CsmsSlips = {}): Translation {
  const actions = version === '1.2' ? OF_12 : OF_15;
  return {
    request(action, payload) {
      if (!actions.has(action)) return undefined;
      switch (action) {
        case 'SendLocalList':
          return slips.list === true ? payload : renamed(payload, 'localAuthorizationList', 'localAuthorisationList');
        case 'ChangeConfiguration':
          return slips.heartbeatKey === true
            ? reworded(payload, 'key', { HeartBeatInterval: 'HeartbeatInterval' })
            : reworded(payload, 'key', { HeartbeatInterval: 'HeartBeatInterval' });
        default:
          return payload;
      }
    },
    response(action, payload) {
      if (action === 'UnlockConnector')
        return reworded(payload, 'status', { Accepted: 'Unlocked', Rejected: 'UnlockFailed' });
      return action === 'SendLocalList' ? reworded(payload, 'status', { HashError: 'Failed' }) : payload;
    },
    received(action, payload) {
      switch (action) {
        case 'StatusNotification':
          return reworded(reworded(payload, 'status', { Occupied: 'Charging' }), 'errorCode', {
            Mode3Error: 'EVCommunicationError',
          });
        case 'MeterValues':
          return meterValues(payload);
        case 'StopTransaction':
          return transactionData(payload);
        default:
          return payload;
      }
    },
    answer(action, payload) {
      if (action !== 'BootNotification') return payload;
      const known = reworded(payload, 'status', { Pending: 'Rejected' });
      return slips.interval === true ? known : renamed(known, 'interval', 'heartbeatInterval');
    },
  };
}

/** Values are optional in the older versions (1.5 §6.27, 1.2 §6.20). */
function meterValues(payload: Fields): Fields | undefined {
  const { values, ...rest } = payload;
  const meterValue = samplesOf16(values);
  return meterValue.length === 0 ? undefined : { ...rest, meterValue };
}

function transactionData(payload: Fields): Fields {
  if (!('transactionData' in payload)) return payload;
  const samples = listOf(payload['transactionData']).flatMap(({ values }) => samplesOf16(values));
  return { ...payload, transactionData: samples };
}
