import { testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_017_1_CSMS', 'Unlock Connector - No Charging Session Running', {
  purpose: 'The Central System unlocks a connector on the order of its operator.',
  profile: 'Core',
  requirements: ['1.2 §5.8', '1.2 §6.34'],

  async scenario({ centralSystem, operator, configured: { connectorId } }) {
    await operator.orders('UnlockConnector', { connectorId });
    await centralSystem
      .mustSend(1, 'UnlockConnector')
      .with({ connectorId })
      .per('1.2 §5.8', '1.2 §6.34')
      .answered(2, { status: 'Accepted' });
  },
});
