import { samplesFor } from './meter-words.ts';
import { listOf, renamed, reworded, without, type Fields, type OlderVersion, type Translation } from './translation.ts';

/**
 * How a charge point of 1.6 has to be set to behave as one of these versions: it goes by what it knows of id tags, with no setting for
 * that, and its list is its cache (1.5 §3.3, §4.1, 1.2 §4.1).
 */
export const olderSettings = { LocalPreAuthorize: 'true', OneList: 'true' };

/** Five states of 1.6 are one in the older versions (1.5 §7.10). */
const OCCUPIED: Readonly<Record<string, string>> = {
  Preparing: 'Occupied',
  Charging: 'Occupied',
  SuspendedEV: 'Occupied',
  SuspendedEVSE: 'Occupied',
  Finishing: 'Occupied',
};
const ERRORS_15: Readonly<Record<string, string>> = {
  EVCommunicationError: 'Mode3Error',
  InternalError: 'OtherError',
  LocalListConflict: 'NoError',
  OverVoltage: 'OtherError',
};
const ERRORS_12: Readonly<Record<string, string>> = {
  EVCommunicationError: 'Mode3Error',
  InternalError: 'ResetFailure',
  LocalListConflict: 'NoError',
  OverVoltage: 'PowerSwitchFailure',
  GroundFailure: 'PowerSwitchFailure',
  OverCurrentFailure: 'PowerSwitchFailure',
  UnderVoltage: 'PowerSwitchFailure',
  WeakSignal: 'NoError',
  OtherError: 'PowerSwitchFailure',
};
/** Only how a transfer ended is told (1.5 §7.15, §7.16). */
const ENDS = new Set(['Uploaded', 'UploadFailed', 'Downloaded', 'DownloadFailed', 'Installed', 'InstallationFailed']);
/** Keys of profiles that came with 1.6. */
const KEYS_OF_16 = /Charg\w*Profile|ChargingSchedule|FeatureProfiles|Security|Certificate|FileTransferProtocols/;
const OF_12 = new Set([
  'Authorize',
  'BootNotification',
  'DiagnosticsStatusNotification',
  'FirmwareStatusNotification',
  'Heartbeat',
  'MeterValues',
  'StartTransaction',
  'StatusNotification',
  'StopTransaction',
]);

/** What a charge point of an older version says where it says something wrong: the words of the version after it. */
export interface Slips {
  /** Five states, as 1.6 has them. */
  readonly states?: boolean;
  /** EVCommunicationError for Mode3Error. */
  readonly errors?: boolean;
  /** Stages of a transfer beside its ends. */
  readonly stages?: boolean;
  /** RebootRequired for a setting that needs a restart. */
  readonly reboot?: boolean;
  /** Unlocked and UnlockFailed. */
  readonly unlock?: boolean;
  /** A and V for Amp and Volt. */
  readonly units?: boolean;
  /** The reason of a stop. */
  readonly reason?: boolean;
  /** No meter values in StopTransaction. */
  readonly noData?: boolean;
  /** VersionMismatch for a local list with a hash. */
  readonly hash?: boolean;
  /** Knows HeartbeatInterval, and not HeartBeatInterval. */
  readonly heartbeatKey?: boolean;
  /** Waits for ever after a refusal that names no interval. */
  readonly waits?: boolean;
  /** Every status is told again, although it has not changed. */
  readonly repeats?: boolean;
}

/** How a charge point that thinks in 1.6 speaks an older version. @param slips what it gets wrong */
export function stationWords(version: OlderVersion, slips: Slips = {}): Translation {
  const errors = version === '1.2' ? ERRORS_12 : ERRORS_15;
  /** The status and error of each connector as it was told last. */
  const told = new Map<unknown, string>();
  /** Whether the list that was sent last had a hash. */
  let hashed = false;

  const status = (payload: Fields): Fields | undefined => {
    const stated = slips.states === true ? payload : reworded(payload, 'status', OCCUPIED);
    const named = slips.errors === true ? stated : reworded(stated, 'errorCode', errors);
    // 1.2 knows no reservations: a reserved connector is one that is there.
    const known = version === '1.2' ? reworded(named, 'status', { Reserved: 'Available' }) : named;
    const news = `${String(known['status'])} ${String(known['errorCode'])}`;
    const old = told.get(known['connectorId']) === news && known['status'] === 'Occupied';
    told.set(known['connectorId'], news);
    if (old && slips.repeats !== true) return undefined;
    return version === '1.2' ? without(known, 'info', 'timestamp', 'vendorId', 'vendorErrorCode') : known;
  };

  const meterValues = (payload: Fields): Fields | undefined => {
    const values = samplesFor(version, payload['meterValue']).map((sample) =>
      slips.units === true ? inUnitsOf16(sample) : sample,
    );
    if (values.length === 0) return undefined;
    const rest = without(payload, 'meterValue', ...(version === '1.2' ? ['transactionId'] : []));
    return { ...rest, values };
  };

  const stop = (payload: Fields): Fields => {
    const samples = version === '1.2' || slips.noData === true ? [] : samplesFor(version, payload['transactionData']);
    const rest = without(payload, 'transactionData', ...(slips.reason === true ? [] : ['reason']));
    return samples.length === 0 ? rest : { ...rest, transactionData: [{ values: samples }] };
  };

  return {
    request(action, payload) {
      if (version === '1.2' && !OF_12.has(action)) return undefined;
      switch (action) {
        case 'BootNotification':
          told.clear();
          return payload;
        case 'StatusNotification':
          return status(payload);
        case 'MeterValues':
          return meterValues(payload);
        case 'StartTransaction':
          return version === '1.2' ? without(payload, 'reservationId') : payload;
        case 'StopTransaction':
          return stop(payload);
        case 'DiagnosticsStatusNotification':
        case 'FirmwareStatusNotification':
          return slips.stages === true || ENDS.has(String(payload['status'])) ? payload : undefined;
        default:
          return OF_12.has(action) || action === 'DataTransfer' ? payload : undefined;
      }
    },
    response(action, payload) {
      if (action !== 'BootNotification') return payload;
      const never = slips.waits === true && payload['heartbeatInterval'] === undefined;
      // What 1.6 demands, so that it is taken at its word.
      return never
        ? { currentTime: '2010-08-01T00:00:00Z', ...payload, interval: NEVER }
        : renamed(payload, 'heartbeatInterval', 'interval');
    },
    received(action, payload) {
      switch (action) {
        case 'SendLocalList':
          hashed = 'hash' in payload;
          return renamed(without(payload, 'hash'), 'localAuthorisationList', 'localAuthorizationList');
        case 'ChangeConfiguration':
          return slips.heartbeatKey === true ? payload : reworded(payload, 'key', { HeartBeatInterval: KEY_OF_16 });
        case 'GetConfiguration':
          return Array.isArray(payload['key']) ? { ...payload, key: payload['key'].map(keyOf16) } : payload;
        default:
          return payload;
      }
    },
    answer(action, payload) {
      switch (action) {
        case 'ChangeConfiguration':
          return slips.reboot === true
            ? reworded(payload, 'status', { Accepted: 'RebootRequired' })
            : reworded(payload, 'status', { RebootRequired: 'Accepted' });
        case 'UnlockConnector':
          return slips.unlock === true
            ? payload
            : reworded(payload, 'status', { Unlocked: 'Accepted', UnlockFailed: 'Rejected', NotSupported: 'Rejected' });
        case 'SendLocalList':
          return hashed && slips.hash === true ? { ...payload, status: 'VersionMismatch' } : payload;
        case 'GetConfiguration':
          return configuration(payload);
        default:
          return payload;
      }
    },
  };
}

/** Seconds that no run lasts. */
const NEVER = 1_000_000;

const KEY_OF_16 = 'HeartbeatInterval';

function keyOf16(key: unknown): unknown {
  return key === 'HeartBeatInterval' ? KEY_OF_16 : key;
}

/** The settings of 1.5 (1.5 §6.9.1); a charge point may have others of its own. */
function configuration(payload: Fields): Fields {
  const known = listOf(payload['configurationKey'])
    .filter(({ key }) => !KEYS_OF_16.test(String(key)))
    .map((one) => reworded(one, 'key', { [KEY_OF_16]: 'HeartBeatInterval' }));
  return 'configurationKey' in payload ? { ...payload, configurationKey: known } : payload;
}

function inUnitsOf16(sample: Fields): Fields {
  const { value } = sample;
  if (!Array.isArray(value)) return sample;
  return { ...sample, value: listOf(value).map((one) => reworded(one, 'unit', { Amp: 'A', Volt: 'V' })) };
}
