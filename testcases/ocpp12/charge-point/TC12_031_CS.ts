import { testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_031_CS', 'Unlock Connector - Unknown Connector', {
  purpose: 'The Charge Point says that it cannot unlock a connector that it does not have.',
  profile: 'Core',
  requirements: ['1.2 §5.8', '1.2 §6.33', '1.2 §7.16'],

  async scenario({ centralSystem, configured: { connectorIds } }) {
    await centralSystem
      .sends(1, 'UnlockConnector', { connectorId: Math.max(...connectorIds) + 1 })
      .mustBeAnswered(2, { status: 'Rejected' })
      .per('1.2 §5.8', '1.2 §7.16');
  },
});
