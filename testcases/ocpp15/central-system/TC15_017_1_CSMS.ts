import { testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_017_1_CSMS', 'Unlock Connector - No Charging Session Running', {
  purpose: 'The Central System unlocks a connector on the order of its operator.',
  profile: 'Core',
  requirements: ['1.5 §5.14', '1.5 §6.45'],

  async scenario({ centralSystem, operator, configured: { connectorId } }) {
    await operator.orders('UnlockConnector', { connectorId });
    await centralSystem
      .mustSend(1, 'UnlockConnector')
      .with({ connectorId })
      .per('1.5 §5.14', '1.5 §6.45')
      .answered(2, { status: 'Accepted' });
  },
});
