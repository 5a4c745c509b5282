import { testChargePoint } from '#plugfest/1.2';
import { Charging, endsAndBecomesUnavailable, goesOn } from '../states/charge-point.ts';

export default testChargePoint('TC12_022_3_CS', 'Change Availability - Scheduled', {
  purpose: 'A connector that somebody charges at is taken out of service when the transaction is over, and not before.',
  profile: 'Core',
  requirements: ['1.2 §4.8', '1.2 §5.1', '1.2 §6.5'],
  reading:
    'The change is due when the transaction has finished (1.2 §5.1): it may be told at once, or when the cable is gone.',
  before: { state: Charging },

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId } = configured;
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Scheduled' })
      .per('1.2 §5.1');
    await goesOn(stage, 3);
    await endsAndBecomesUnavailable(stage, 4, [connectorId]);
  },
});
