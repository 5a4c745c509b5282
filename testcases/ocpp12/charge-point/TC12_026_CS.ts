import { testChargePoint } from '#plugfest/1.2';
import { Charging } from '../states/charge-point.ts';

export default testChargePoint('TC12_026_CS', 'Remote Start Charging Session - Rejected', {
  purpose:
    'The Charge Point says that it cannot start a transaction at a connector that is in use, and goes on with the one that runs.',
  profile: 'Core',
  requirements: ['1.2 §5.5', '1.2 §6.21'],
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, configured: { connectorId, validIdTag2 } }) {
    await centralSystem
      .sends(1, 'RemoteStartTransaction', { connectorId, idTag: validIdTag2 })
      .mustBeAnswered(2, { status: 'Rejected' })
      .per('1.2 §5.5', '1.2 §6.21');
    await chargePoint.mustNotSend(3, ['StartTransaction', 'StopTransaction'], { per: ['1.2 §5.5'] });
  },
});
