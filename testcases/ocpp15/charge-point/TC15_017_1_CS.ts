import { has, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_017_1_CS', 'Unlock Connector - No Charging Session Running', {
  purpose: 'The Charge Point unlocks a connector at which nobody charges, and says so in the words of 1.5.',
  profile: 'Core',
  requirements: ['1.5 §5.14', '1.5 §6.46', '1.5 §7.38'],
  prerequisites: has('ConnectorLock'),

  async scenario({ centralSystem, configured: { connectorId } }) {
    await centralSystem
      .sends(1, 'UnlockConnector', { connectorId })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.14', '1.5 §7.38');
  },
});
