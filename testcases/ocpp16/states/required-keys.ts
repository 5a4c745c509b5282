/** A configuration key that a feature profile requires, and whether it can be written. */
export interface RequiredKey {
  readonly key: string;
  readonly access: 'R' | 'RW' | 'R or RW';
}

type Table = Readonly<Record<string, RequiredKey['access']>>;

/** The required keys of each feature profile (1.6 §9); profiles that are not here require none. */
const tables: Readonly<Record<string, Table>> = {
  Core: {
    AuthorizeRemoteTxRequests: 'R or RW',
    ClockAlignedDataInterval: 'RW',
    ConnectionTimeOut: 'RW',
    ConnectorPhaseRotation: 'RW',
    GetConfigurationMaxKeys: 'R',
    HeartbeatInterval: 'RW',
    LocalAuthorizeOffline: 'RW',
    LocalPreAuthorize: 'RW',
    MeterValuesAlignedData: 'RW',
    MeterValuesSampledData: 'RW',
    MeterValueSampleInterval: 'RW',
    NumberOfConnectors: 'R',
    ResetRetries: 'RW',
    StopTransactionOnInvalidId: 'RW',
    StopTxnAlignedData: 'RW',
    StopTxnSampledData: 'RW',
    SupportedFeatureProfiles: 'R',
    TransactionMessageAttempts: 'RW',
    TransactionMessageRetryInterval: 'RW',
    UnlockConnectorOnEVSideDisconnect: 'R or RW',
  },
  LocalAuthListManagement: {
    LocalAuthListEnabled: 'RW',
    LocalAuthListMaxLength: 'R',
    SendLocalListMaxLength: 'R',
  },
  SmartCharging: {
    ChargeProfileMaxStackLevel: 'R',
    ChargingScheduleAllowedChargingRateUnit: 'R',
    ChargingScheduleMaxPeriods: 'R',
    MaxChargingProfilesInstalled: 'R',
  },
};

/** The keys that a Charge Point with these feature profiles must have. Core is required of every one (1.6 §3.3). */
export function requiredKeys(profiles: readonly string[]): RequiredKey[] {
  return [...new Set(['Core', ...profiles])].flatMap((profile) =>
    Object.entries(Object.hasOwn(tables, profile) ? tables[profile]! : {}).map(([key, access]) => ({ key, access })),
  );
}
