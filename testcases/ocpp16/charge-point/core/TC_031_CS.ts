import { testChargePoint } from '#plugfest/1.6';

/** Added to the highest connector, so that one that is missing in the set-up is not meant by accident. */
const FAR = 100;

export default testChargePoint('TC_031_CS', 'Unlock Connector – Unknown Connector', {
  purpose: 'Asked to unlock a connector that it does not have, the Charge Point answers that this is not supported.',
  profile: 'Core',
  requirements: ['1.6 §5.18', '1.6 errata §3.87'],

  async scenario({ centralSystem, configured: { connectorIds } }) {
    await centralSystem
      .sends(1, 'UnlockConnector', { connectorId: Math.max(...connectorIds) + FAR })
      .mustBeAnswered(2, { status: 'NotSupported' });
  },
});
