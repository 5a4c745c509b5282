import { inAnyOrder, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_014_CS', 'Soft Reset Without Transaction', {
  purpose:
    'The Charge Point accepts a soft reset, and still knows which connector is out of service when it comes back.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §5.2', '1.6 §5.14', '1.6 errata §3.22'],
  reading:
    'Steps 7 to 10 are optional: a Charge Point that restarts its application only need not register again. One that does is given time to come back before step 11.',

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

    await centralSystem.sends(5, 'Reset', { type: 'Soft' }).mustBeAnswered(6, { status: 'Accepted' }).per('1.6 §5.14');

    const boot = await chargePoint
      .maySend(7, 'BootNotification')
      .per('1.6 §4.2', '1.6 §5.14')
      .answered(8, { status: 'Accepted', interval: heartbeatInterval });
    if (boot)
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
