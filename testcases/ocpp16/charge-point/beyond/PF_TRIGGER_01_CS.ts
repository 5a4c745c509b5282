import { all, has, not, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('PF_TRIGGER_01_CS', 'Trigger of a message that is not implemented', {
  purpose:
    'A Charge Point without firmware management says that it has no such message when it is asked for its status.',
  profile: 'RemoteTrigger',
  requirements: ['1.6 §5.17'],
  prerequisites: all(has('RemoteTrigger'), not(has('FirmwareManagement'))),

  async scenario({ chargePoint, centralSystem }) {
    await centralSystem
      .sends(1, 'TriggerMessage', { requestedMessage: 'FirmwareStatusNotification' })
      .mustBeAnswered(2, { status: 'NotImplemented' });
    await chargePoint.mustNotSend(3, 'FirmwareStatusNotification');
  },
});
