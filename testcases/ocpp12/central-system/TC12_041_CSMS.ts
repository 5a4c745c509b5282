import { testCentralSystem } from '#plugfest/1.2';

/** Every status and every error code of 1.2, as a Charge Point may tell them together. */
const REPORTS = [
  { status: 'Faulted', errorCode: 'ConnectorLockFailure' },
  { status: 'Faulted', errorCode: 'HighTemperature' },
  { status: 'Faulted', errorCode: 'Mode3Error' },
  { status: 'Faulted', errorCode: 'PowerMeterFailure' },
  { status: 'Faulted', errorCode: 'PowerSwitchFailure' },
  { status: 'Faulted', errorCode: 'ResetFailure' },
  { status: 'Unavailable', errorCode: 'NoError' },
  { status: 'Occupied', errorCode: 'NoError' },
  { status: 'Available', errorCode: 'ReaderFailure' },
  { status: 'Available', errorCode: 'NoError' },
] as const;

export default testCentralSystem('TC12_041_CSMS', 'Fault Behavior', {
  purpose:
    'The Central System takes the statuses and error codes that 1.2 has, of a connector and of the whole Charge Point.',
  profile: 'Core',
  requirements: ['1.2 §4.8', '1.2 §6.30', '1.2 §7.4', '1.2 §7.5'],

  async scenario({ chargePoint, configured: { connectorId } }) {
    for (const id of [connectorId, 0])
      for (const report of REPORTS)
        await chargePoint
          .sends(1, 'StatusNotification', { connectorId: id, ...report })
          .mustBeAnswered(2)
          .per('1.2 §4.8', '1.2 §7.4', '1.2 §7.5');
  },
});
