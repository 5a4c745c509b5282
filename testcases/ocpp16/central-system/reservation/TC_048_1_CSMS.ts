import { has, idTag, testCentralSystem } from '#plugfest/1.6';
import { reservationEnd } from '../../states/central-system.ts';

export default testCentralSystem('TC_048_1_CSMS', 'Reservation of a Connector - Faulted', {
  purpose: 'The Central System takes it that a connector that is Faulted cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.6 §5.13'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { centralSystem, operator, configured } = stage;
    const { connectorId, validIdTag } = configured;

    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate: reservationEnd(stage) });
    await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.6 §5.13')
      .answered(2, { status: 'Faulted' });
  },
});
