import { testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_031_CSMS', 'Unlock Connector – Unknown Connector', {
  purpose: 'The Central System takes it that a Charge Point does not know the connector that it should unlock.',
  profile: 'Core',
  requirements: ['1.6 §5.18'],
  reading:
    'The document gives no number for the unknown connector and checks none, and a Central System may offer only the connectors that it knows. So the connector under test is ordered, and the Charge Point behaves as if it did not know it (errata §3.87: NotSupported).',

  async scenario({ centralSystem, operator, configured: { connectorId } }) {
    await operator.orders('UnlockConnector', { connectorId });
    await centralSystem.mustSend(1, 'UnlockConnector').with({ connectorId }).answered(2, { status: 'NotSupported' });
  },
});
