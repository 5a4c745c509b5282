import { has, testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_017_1_CS', 'Unlock Connector - No Charging Session Running', {
  purpose: 'The Charge Point unlocks a connector at which nobody charges, and says so in the words of 1.2.',
  profile: 'Core',
  requirements: ['1.2 §5.8', '1.2 §6.33', '1.2 §7.16'],
  prerequisites: has('ConnectorLock'),

  async scenario({ centralSystem, configured: { connectorId } }) {
    await centralSystem
      .sends(1, 'UnlockConnector', { connectorId })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.2 §5.8', '1.2 §7.16');
  },
});
