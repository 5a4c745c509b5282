import { testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_017_2_CSMS', 'Unlock connector - no charging session running (Fixed cable)', {
  purpose: 'The Central System takes it that a connector with a fixed cable cannot be unlocked.',
  profile: 'Core',
  requirements: ['1.6 §5.18'],

  async scenario({ centralSystem, operator, configured: { connectorId } }) {
    await operator.orders('UnlockConnector', { connectorId });
    await centralSystem.mustSend(1, 'UnlockConnector').with({ connectorId }).answered(2, { status: 'NotSupported' });
  },
});
