import { around, has, idTag, testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC15_048_3_CSMS', 'Reservation of a Connector - Unavailable', {
  purpose:
    'The Central System takes it that a connector that is out of service cannot be reserved, and goes on serving the Charge Point.',
  profile: 'Reservation',
  requirements: ['1.5 §4.6', '1.5 §5.11', '1.5 §6.33', '1.5 §7.32'],
  prerequisites: has('Reservation'),

  async scenario({
    chargePoint,
    centralSystem,
    operator,
    configured: { connectorId, validIdTag, expiryDateOffset },
    now,
  }) {
    const expiryDate = new Date(Date.parse(now()) + expiryDateOffset * 1000).toISOString();
    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate });
    await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag), expiryDate: around(expiryDate, 60) })
      .per('1.5 §5.11', '1.5 §6.33')
      .answered(2, { status: 'Unavailable' });
    await chargePoint
      .sends(3, 'Heartbeat', {})
      .mustBeAnswered(4, { currentTime: presentTime(now()) })
      .per('1.5 §4.6');
  },
});
