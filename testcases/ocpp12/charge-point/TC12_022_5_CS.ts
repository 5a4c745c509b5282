import { testChargePoint } from '#plugfest/1.2';
import { Charging, endsAndBecomesUnavailable, goesOn } from '../states/charge-point.ts';

export default testChargePoint('TC12_022_5_CS', 'Change Availability - Charge Point - Scheduled', {
  purpose:
    'A Charge Point at which somebody charges is taken out of service as a whole when the transaction is over, and not before.',
  profile: 'Core',
  requirements: ['1.2 §4.8', '1.2 §5.1', '1.2 §6.5', '1.2 §6.6'],
  reading:
    'Connector 0 stands for the Charge Point as a whole (1.2 §6.6): whether it tells its new status under that number, or that of the connector where somebody has charged, is up to it.',
  before: { state: Charging },

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId: 0, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Scheduled' })
      .per('1.2 §5.1', '1.2 §6.6');
    await goesOn(stage, 3);
    await endsAndBecomesUnavailable(stage, 4, [0, configured.connectorId]);
  },
});
