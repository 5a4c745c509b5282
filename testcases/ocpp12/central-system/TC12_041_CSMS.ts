import { testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_041_CSMS', 'Fault Behavior', {
  purpose: 'The Central System takes the statuses and error codes that 1.2 has.',
  profile: 'Core',
  requirements: ['1.2 §4.8', '1.2 §6.30', '1.2 §7.4', '1.2 §7.5'],

  async scenario({ chargePoint, configured: { connectorId } }) {
    const reports = [
      { status: 'Faulted', errorCode: 'PowerMeterFailure' },
      { status: 'Faulted', errorCode: 'Mode3Error' },
      { status: 'Unavailable', errorCode: 'NoError' },
      { status: 'Available', errorCode: 'ReaderFailure' },
      { status: 'Available', errorCode: 'NoError' },
    ] as const;
    for (const report of reports)
      await chargePoint
        .sends(1, 'StatusNotification', { connectorId, ...report })
        .mustBeAnswered(2)
        .per('1.2 §4.8', '1.2 §7.4', '1.2 §7.5');
  },
});
