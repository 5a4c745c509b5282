import { testCentralSystem } from '#plugfest/1.5';

const ERRORS = [
  'ConnectorLockFailure',
  'HighTemperature',
  'OverCurrentFailure',
  'PowerMeterFailure',
  'PowerSwitchFailure',
  'ReaderFailure',
  'ResetFailure',
  'UnderVoltage',
] as const;

export default testCentralSystem('TC15_041_CSMS', 'Fault Behavior', {
  purpose: 'The Central System takes the statuses and error codes that 1.5 has.',
  profile: 'Core',
  requirements: ['1.5 §4.9', '1.5 §6.41', '1.5 §7.7', '1.5 §7.10'],

  async scenario({ chargePoint, configured: { connectorId }, now }) {
    const reports = [
      { status: 'Faulted', errorCode: 'GroundFailure' },
      { status: 'Faulted', errorCode: 'Mode3Error', info: 'no contact', vendorId: 'plugfest', vendorErrorCode: 'E42' },
      { status: 'Faulted', errorCode: 'OtherError', vendorId: 'plugfest', vendorErrorCode: 'E43' },
      ...ERRORS.map((errorCode) => ({ status: 'Faulted', errorCode }) as const),
      { status: 'Available', errorCode: 'WeakSignal' },
      { status: 'Unavailable', errorCode: 'NoError' },
      { status: 'Reserved', errorCode: 'NoError' },
      { status: 'Available', errorCode: 'NoError' },
    ] as const;
    for (const report of reports)
      await chargePoint
        .sends(1, 'StatusNotification', { connectorId, timestamp: now(), ...report })
        .mustBeAnswered(2)
        .per('1.5 §4.9', '1.5 §7.7', '1.5 §7.10');
  },
});
