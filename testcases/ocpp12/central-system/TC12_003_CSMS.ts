import { testCentralSystem } from '#plugfest/1.2';
import { Charging, saysNothingBad } from '../states/central-system.ts';

export default testCentralSystem('TC12_003_CSMS', 'Regular Charging Session', {
  purpose: 'The Central System serves a session from the identification of the driver to the free connector.',
  profile: 'Core',
  requirements: ['1.2 §4.1', '1.2 §4.7', '1.2 §4.8', '1.2 §4.9'],

  async scenario({ chargePoint, execute, configured: { connectorId, validIdTag }, now }) {
    await execute(1, Charging);
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await chargePoint
      .sends(2, 'StopTransaction', { transactionId, idTag: validIdTag, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(3)
      .and(saysNothingBad)
      .per('1.2 §4.9');
    await chargePoint
      .sends(4, 'StatusNotification', { connectorId, status: 'Available', errorCode: 'NoError' })
      .mustBeAnswered(5)
      .per('1.2 §4.8');
  },
});
