import { inAnyOrder, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_013_CS', 'Hard Reset Without transaction', {
  purpose:
    'The Charge Point restarts on a hard reset, registers again, and still knows which connector is out of service.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §5.2', '1.6 §5.14', '1.6 errata §3.22'],

  async scenario({ chargePoint, centralSystem, configured: { connectorId, connectorIds, heartbeatInterval } }) {
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.2');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Unavailable' })
      .per('1.6 §5.2')
      .answered(4);

    await centralSystem.sends(5, 'Reset', { type: 'Hard' }).mustBeAnswered(6, { status: 'Accepted' }).per('1.6 §5.14');
    await chargePoint
      .mustSend(7, 'BootNotification')
      .per('1.6 §4.2', '1.6 §5.14')
      .answered(8, { status: 'Accepted', interval: heartbeatInterval });

    await inAnyOrder(
      ...[0, ...connectorIds].map((id) =>
        chargePoint
          .mustSend(9, 'StatusNotification')
          .with({ connectorId: id, status: id === connectorId ? 'Unavailable' : 'Available' })
          .per('1.6 errata §3.22', '1.6 §5.2', '1.6 §5.14')
          .answered(10),
      ),
    );

    await centralSystem
      .sends(11, 'ChangeAvailability', { connectorId, type: 'Operative' })
      .mustBeAnswered(12, { status: 'Accepted' })
      .per('1.6 §5.2');
    await chargePoint
      .mustSend(13, 'StatusNotification')
      .with({ connectorId, status: 'Available' })
      .per('1.6 §5.2')
      .answered(14);
  },
});
