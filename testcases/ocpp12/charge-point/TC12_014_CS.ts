import { idTag, optionally, testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_014_CS', 'Soft Reset Without Transaction', {
  purpose: 'After a soft reset the Charge Point is idle, and charges whom it is told to.',
  profile: 'Core',
  requirements: ['1.2 §4.2', '1.2 §4.7', '1.2 §5.7', '1.2 §6.25'],
  reading:
    'A soft reset leads to the idle state (1.2 §5.7); 1.2 does not say that the Charge Point reboots for it, so that a BootNotification may follow and need not.',

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    const { connectorId, validIdTag, heartbeatInterval } = configured;
    await centralSystem.sends(1, 'Reset', { type: 'Soft' }).mustBeAnswered(2, { status: 'Accepted' }).per('1.2 §5.7');
    await chargePoint.maySend(3, 'BootNotification').answered(4, { status: 'Accepted', heartbeatInterval });
    await operator.plugsIn(connectorId);
    await centralSystem
      .sends(5, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.2 §5.5', '1.2 §5.7');
    await optionally(
      chargePoint
        .maySend(7, 'Authorize')
        .with({ idTag: idTag(validIdTag) })
        .answered(8, { idTagInfo: { status: 'Accepted' } }),
    );
    await chargePoint
      .mustSend(9, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.2 §4.7', '1.2 §5.7')
      .answered(10, { idTagInfo: { status: 'Accepted' } });
  },
});
