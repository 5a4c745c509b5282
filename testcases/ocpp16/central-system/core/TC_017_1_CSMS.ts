import { testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_017_1_CSMS', 'Unlock connector - no charging session running (Not fixed cable)', {
  purpose: 'The Central System unlocks a connector that is in no transaction.',
  profile: 'Core',
  requirements: ['1.6 §5.18'],

  async scenario({ centralSystem, operator, configured: { connectorId } }) {
    await operator.orders('UnlockConnector', { connectorId });
    await centralSystem.mustSend(1, 'UnlockConnector').with({ connectorId }).answered(2, { status: 'Unlocked' });
  },
});
