import { isMeasurandList } from './measurands.ts';

/** One configuration key (§9). */
export interface KeyRule {
  readonly readonly: boolean;
  /** It is never told (OCPP-J 1.6 §6.2.2). */
  readonly secret?: true;
  /** What it is until somebody changes it. */
  readonly initial: string;
  /** The feature profile that it belongs to. */
  readonly profile: Profile;
  accepts(value: string): boolean;
}

/** The feature profiles that are implemented. */
export const PROFILES = [
  'Core',
  'FirmwareManagement',
  'LocalAuthListManagement',
  'Reservation',
  'RemoteTrigger',
  'SmartCharging',
] as const;
export type Profile = (typeof PROFILES)[number];

/** What the key table has to know of the charge point. */
export interface Build {
  readonly connectors: number;
  readonly profiles: readonly Profile[];
  readonly fixedCable: boolean;
  readonly authorizationCache: boolean;
  /** Whether its cache and its local list are one, as they were before 1.6 (1.5 §3.3). */
  readonly oneList: boolean;
  /** Whether it knows the messages and keys of the security whitepaper. */
  readonly security: boolean;
  /** Roots of the manufacturer for firmware, which it was delivered with (PEM). */
  readonly manufacturerRoots: readonly string[];
}

const MAX_INTEGER = 2 ** 31 - 1;
const MAX_MEASURANDS = '10';

const flag = (value: string): boolean => value === 'true' || value === 'false';

const integer =
  (minimum = 0, maximum = MAX_INTEGER) =>
  (value: string): boolean =>
    /^\d{1,10}$/.test(value) && Number(value) >= minimum && Number(value) <= maximum;

const quantities = (value: string): boolean => /^(Current|Power|Current,Power|Power,Current)$/.test(value);

const protocols = (value: string): boolean => /^(FTPS?|HTTPS?)(,(FTPS?|HTTPS?))*$/.test(value);

const measurands = (value: string): boolean => isMeasurandList(value, Number(MAX_MEASURANDS));

type Rules = Record<string, KeyRule>;

const writable = (accepts: KeyRule['accepts'], initial: string, profile: Profile = 'Core'): KeyRule => ({
  readonly: false,
  initial,
  profile,
  accepts,
});

const fixed = (initial: string, accepts: KeyRule['accepts'] = integer(), profile: Profile = 'Core'): KeyRule => ({
  readonly: true,
  initial,
  profile,
  accepts,
});

/** The keys of a charge point: all of the Core profile that mean something to it, and those of the profiles that it has. */
export function keyRules(build: Build): ReadonlyMap<string, KeyRule> {
  const rules: Rules = {
    AllowOfflineTxForUnknownId: writable(flag, 'false'),
    ...(build.authorizationCache ? { AuthorizationCacheEnabled: writable(flag, 'true') } : {}),
    AuthorizeRemoteTxRequests: writable(flag, 'true'),
    BlinkRepeat: writable(integer(), '3'),
    ClockAlignedDataInterval: writable(integer(0, 86_400), '0'),
    ConnectionTimeOut: writable(integer(), '60'),
    ConnectorPhaseRotation: writable(rotation(build.connectors), rotationsOf(build.connectors)),
    ConnectorPhaseRotationMaxLength: fixed(String(build.connectors + 1)),
    GetConfigurationMaxKeys: fixed('50'),
    HeartbeatInterval: writable(integer(), '300'),
    LightIntensity: writable(integer(0, 100), '80'),
    LocalAuthorizeOffline: writable(flag, 'true'),
    LocalPreAuthorize: writable(flag, 'false'),
    MaxEnergyOnInvalidId: writable(integer(), '0'),
    MessageTimeout: writable(integer(1), '30'),
    MeterValuesAlignedData: writable(measurands, 'Energy.Active.Import.Register'),
    MeterValuesAlignedDataMaxLength: fixed(MAX_MEASURANDS),
    MeterValuesSampledData: writable(measurands, 'Energy.Active.Import.Register'),
    MeterValuesSampledDataMaxLength: fixed(MAX_MEASURANDS),
    MeterValueSampleInterval: writable(integer(), '60'),
    MinimumStatusDuration: writable(integer(), '0'),
    NumberOfConnectors: fixed(String(build.connectors)),
    ResetRetries: writable(integer(), '3'),
    StopTransactionMaxMeterValues: fixed('200'),
    StopTransactionOnEVSideDisconnect: writable(flag, 'true'),
    StopTransactionOnInvalidId: writable(flag, 'true'),
    StopTxnAlignedData: writable(measurands, ''),
    StopTxnAlignedDataMaxLength: fixed(MAX_MEASURANDS),
    StopTxnSampledData: writable(measurands, ''),
    StopTxnSampledDataMaxLength: fixed(MAX_MEASURANDS),
    SupportedFeatureProfiles: fixed(build.profiles.join(','), () => false),
    TransactionMessageAttempts: writable(integer(1), '3'),
    TransactionMessageRetryInterval: writable(integer(), '60'),
    // A fixed cable has nothing to unlock (errata 3.84).
    UnlockConnectorOnEVSideDisconnect: build.fixedCable ? fixed('false', () => false) : writable(flag, 'true'),
    WebSocketPingInterval: writable(integer(), '0'),
    SupportedFileTransferProtocols: fixed('FTP,HTTP,HTTPS', protocols, 'FirmwareManagement'),
    LocalAuthListEnabled: writable(flag, 'true', 'LocalAuthListManagement'),
    LocalAuthListMaxLength: fixed('100', integer(), 'LocalAuthListManagement'),
    SendLocalListMaxLength: fixed('20', integer(), 'LocalAuthListManagement'),
    ReserveConnectorZeroSupported: fixed('true', flag, 'Reservation'),
    ChargeProfileMaxStackLevel: fixed('5', integer(), 'SmartCharging'),
    ChargingScheduleAllowedChargingRateUnit: fixed('Current,Power', quantities, 'SmartCharging'),
    ChargingScheduleMaxPeriods: fixed('24', integer(1), 'SmartCharging'),
    MaxChargingProfilesInstalled: fixed('20', integer(1), 'SmartCharging'),
    ...(build.security ? securityRules() : {}),
  };
  return new Map(Object.entries(rules).filter(([, rule]) => build.profiles.includes(rule.profile)));
}

/** The keys of the security whitepaper (§7). */
function securityRules(): Rules {
  return {
    AdditionalRootCertificateCheck: fixed('false', flag),
    // 16 to 20 bytes in hexadecimal (A00.FR.205); empty until one is set.
    AuthorizationKey: { ...writable((value) => /^(?:[0-9a-f]{2}){16,20}$/i.test(value), ''), secret: true },
    CertificateSignedMaxChainSize: fixed('10000', integer(1, 10_000)),
    CertificateStoreMaxLength: fixed('10'),
    // It becomes the organizationName of a certificate, which is no longer than that (RFC 5280, appendix A.1).
    CpoName: writable((value) => value.length <= 64, ''),
    SecurityProfile: writable(integer(0, 3), '0'),
  };
}

/** `0.RST,1.RST`: an item per connector, 0 being the connection to the grid (§9.1.7). */
function rotation(connectors: number): (value: string) => boolean {
  const item = /^(\d+)\.(NotApplicable|Unknown|RST|RTS|SRT|STR|TRS|TSR)$/;
  return (value) =>
    value.split(',').every((part) => {
      const connector = item.exec(part.trim())?.[1];
      return connector !== undefined && Number(connector) <= connectors;
    });
}

function rotationsOf(connectors: number): string {
  return Array.from({ length: connectors + 1 }, (_, id) => `${id}.RST`).join(',');
}
