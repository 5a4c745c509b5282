import type { ConfiguredValues16 } from '../../pics/index.ts';

interface Key {
  readonly key: string;
  readonly readonly: boolean;
  readonly value: string;
}

/** The configuration of the charge point that the tool plays towards a central system: every required key of every profile (1.6 §9). */
export class SimulatedConfiguration16 {
  readonly #keys: Map<string, Key>;

  constructor(configured: ConfiguredValues16) {
    this.#keys = new Map(keysOf(configured).map((one) => [one.key.toLowerCase(), one]));
  }

  /** The answer to GetConfiguration (1.6 §5.8): no key given means all of them. */
  get(keys: unknown): { readonly configurationKey: readonly Key[]; readonly unknownKey?: readonly string[] } {
    if (!Array.isArray(keys) || keys.length === 0) return { configurationKey: [...this.#keys.values()] };
    const asked = keys.filter((key) => typeof key === 'string');
    const unknown = asked.filter((key) => !this.#keys.has(key.toLowerCase()));
    return {
      configurationKey: asked.flatMap((key) => this.#keys.get(key.toLowerCase()) ?? []),
      ...(unknown.length === 0 ? {} : { unknownKey: unknown }),
    };
  }

  /** The status of ChangeConfiguration (1.6 §5.3). */
  change(key: unknown, value: unknown): 'Accepted' | 'Rejected' | 'NotSupported' {
    // Write-only: it is never told (OCPP-J 1.6 §6.2.2).
    if (key === 'AuthorizationKey')
      return typeof value === 'string' && AUTHORIZATION_KEY.test(value) ? 'Accepted' : 'Rejected';
    const known = typeof key === 'string' ? this.#keys.get(key.toLowerCase()) : undefined;
    if (!known) return 'NotSupported';
    if (known.readonly || typeof value !== 'string' || !sameKind(known.value, value)) return 'Rejected';
    this.#keys.set(known.key.toLowerCase(), { ...known, value });
    return 'Accepted';
  }
}

/** 16 to 20 bytes in hexadecimal (A00.FR.205). */
const AUTHORIZATION_KEY = /^(?:[0-9a-f]{2}){16,20}$/iu;

/** Whether a value is of the kind that the key holds: a number that is not negative, a boolean, or any text. */
function sameKind(present: string, wanted: string): boolean {
  const kinds = [/^\d+$/, /^(true|false)$/i];
  return kinds.every((kind) => !kind.test(present) || kind.test(wanted));
}

function keysOf(configured: ConfiguredValues16): Key[] {
  const writable: Readonly<Record<string, string>> = {
    AuthorizeRemoteTxRequests: 'true',
    ClockAlignedDataInterval: '0',
    ConnectionTimeOut: String(configured.connectionTimeout),
    ConnectorPhaseRotation: configured.connectorIds.map((id) => `${id}.RST`).join(','),
    HeartbeatInterval: String(configured.heartbeatInterval),
    LocalAuthorizeOffline: 'true',
    LocalPreAuthorize: 'false',
    MeterValuesAlignedData: 'Energy.Active.Import.Register',
    MeterValuesSampledData: 'Energy.Active.Import.Register',
    MeterValueSampleInterval: String(configured.meterValueInterval),
    ResetRetries: '1',
    StopTransactionOnEVSideDisconnect: 'true',
    StopTransactionOnInvalidId: 'true',
    StopTxnAlignedData: '',
    StopTxnSampledData: '',
    TransactionMessageAttempts: '3',
    TransactionMessageRetryInterval: '10',
    UnlockConnectorOnEVSideDisconnect: 'true',
    LocalAuthListEnabled: 'true',
  };
  const fixed: Readonly<Record<string, string>> = {
    GetConfigurationMaxKeys: '50',
    NumberOfConnectors: String(configured.connectorIds.length),
    // A central system may keep to the profiles that a station claims: the cases of all of them are played.
    SupportedFeatureProfiles: 'Core,FirmwareManagement,LocalAuthListManagement,Reservation,SmartCharging,RemoteTrigger',
    ReserveConnectorZeroSupported: 'true',
    LocalAuthListMaxLength: '100',
    SendLocalListMaxLength: '100',
    ChargeProfileMaxStackLevel: '10',
    ChargingScheduleAllowedChargingRateUnit: 'Current,Power',
    ChargingScheduleMaxPeriods: '24',
    MaxChargingProfilesInstalled: '10',
  };
  const keys = (of: Readonly<Record<string, string>>, readonly: boolean): Key[] =>
    Object.entries(of).map(([key, value]) => ({ key, readonly, value }));
  return [...keys(writable, false), ...keys(fixed, true)];
}
