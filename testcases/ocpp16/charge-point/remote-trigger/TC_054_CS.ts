import { expect, has, oneOf, testChargePoint } from '#plugfest/1.6';
import { isTriggered } from '../../states/meter-values.ts';

export default testChargePoint('TC_054_CS', 'Trigger Message', {
  purpose: 'The Charge Point sends each kind of message that it is asked for, and says what is the case now.',
  profile: 'RemoteTrigger',
  requirements: ['1.6 §4.4', '1.6 §4.5', '1.6 §4.6', '1.6 §4.7', '1.6 §4.9', '1.6 §5.17'],
  prerequisites: has('RemoteTrigger'),
  reading:
    'Step 14 asks for Accepted, although a Charge Point without the FirmwareManagement profile would be right to answer NotImplemented (§5.17): the document grants that to step 18 only. A message that came before its TriggerMessage was answered is not the one that is asked for (§5.17); one of its kind that is sent soon after it for another reason may pass for it. The document asks for no status in step 11: it must be the present one, which is the one reported last.',

  async scenario({ chargePoint, centralSystem, statusOf, configured: { connectorId } }) {
    const meterValues = await centralSystem
      .sends(1, 'TriggerMessage', { requestedMessage: 'MeterValues', connectorId })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.17');
    await chargePoint
      .mustSend(3, 'MeterValues')
      .with({ connectorId })
      .following(meterValues)
      .passingOver(
        'values of another connector, of an occasion of their own',
        (values) => values.connectorId !== connectorId && !isTriggered(values),
      )
      .per('1.6 §4.7', '1.6 §5.17')
      .answered(4);

    const heartbeat = await centralSystem
      .sends(5, 'TriggerMessage', { requestedMessage: 'Heartbeat' })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.6 §5.17');
    await chargePoint.mustSend(7, 'Heartbeat').following(heartbeat).per('1.6 §4.6', '1.6 §5.17').answered(8);

    const reported = statusOf(connectorId);
    const statusNotification = await centralSystem
      .sends(9, 'TriggerMessage', { requestedMessage: 'StatusNotification', connectorId })
      .mustBeAnswered(10, { status: 'Accepted' })
      .per('1.6 §5.17');
    await chargePoint
      .mustSend(11, 'StatusNotification')
      .with({ connectorId })
      .following(statusNotification)
      .and(({ status }) => reported === undefined || expect(status, 'status').to.equal(reported))
      .per('1.6 §4.9', '1.6 §5.17')
      .answered(12);

    const diagnostics = await centralSystem
      .sends(13, 'TriggerMessage', { requestedMessage: 'DiagnosticsStatusNotification' })
      .mustBeAnswered(14, { status: 'Accepted' })
      .per('1.6 §5.17');
    await chargePoint
      .mustSend(15, 'DiagnosticsStatusNotification')
      .with({ status: 'Idle' })
      .following(diagnostics)
      .per('1.6 §4.4', '1.6 §5.17')
      .answered(16);

    const firmware = await centralSystem
      .sends(17, 'TriggerMessage', { requestedMessage: 'FirmwareStatusNotification' })
      .mustBeAnswered(18, { status: oneOf('Accepted', 'NotImplemented') })
      .per('1.6 §5.17');
    // "[The following message will be sent if implemented.]"
    if (firmware.response.status === 'Accepted')
      await chargePoint
        .mustSend(19, 'FirmwareStatusNotification')
        .with({ status: 'Idle' })
        .following(firmware)
        .per('1.6 §4.5', '1.6 §5.17')
        .answered(20);
  },
});
