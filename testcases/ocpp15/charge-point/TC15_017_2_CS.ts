import { has, not, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_017_2_CS', 'Unlock Connector - No Lock', {
  purpose: 'The Charge Point says that it cannot unlock a connector without a lock.',
  profile: 'Core',
  requirements: ['1.5 §5.14', '1.5 §6.46', '1.5 §7.38'],
  prerequisites: not(has('ConnectorLock')),

  async scenario({ centralSystem, configured: { connectorId } }) {
    await centralSystem
      .sends(1, 'UnlockConnector', { connectorId })
      .mustBeAnswered(2, { status: 'Rejected' })
      .per('1.5 §5.14', '1.5 §7.38');
  },
});
