import { testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_031_CS', 'Unlock Connector - Unknown Connector', {
  purpose: 'The Charge Point says that it cannot unlock a connector that it does not have.',
  profile: 'Core',
  requirements: ['1.5 §5.14', '1.5 §6.46', '1.5 §7.38'],

  async scenario({ centralSystem, configured: { connectorIds } }) {
    await centralSystem
      .sends(1, 'UnlockConnector', { connectorId: Math.max(...connectorIds) + 1 })
      .mustBeAnswered(2, { status: 'Rejected' })
      .per('1.5 §5.14', '1.5 §7.38');
  },
});
