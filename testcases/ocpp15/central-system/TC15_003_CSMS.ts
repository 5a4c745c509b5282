import { testCentralSystem } from '#plugfest/1.5';
import { Charging, saysNothingBad } from '../states/central-system.ts';

export default testCentralSystem('TC15_003_CSMS', 'Regular Charging Session', {
  purpose: 'The Central System serves a session from the identification of the driver to the free connector.',
  profile: 'Core',
  requirements: ['1.5 §4.1', '1.5 §4.8', '1.5 §4.9', '1.5 §4.10'],

  async scenario({ chargePoint, execute, configured: { connectorId, validIdTag }, now }) {
    await execute(1, Charging);
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await chargePoint
      .sends(2, 'StopTransaction', { transactionId, idTag: validIdTag, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(3)
      .and(saysNothingBad)
      .per('1.5 §4.10');
    await chargePoint
      .sends(4, 'StatusNotification', { connectorId, status: 'Available', errorCode: 'NoError', timestamp: now() })
      .mustBeAnswered(5)
      .per('1.5 §4.9');
  },
});
