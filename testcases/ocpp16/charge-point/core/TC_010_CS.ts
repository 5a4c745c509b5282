import { testChargePoint } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';

export default testChargePoint('TC_010_CS', 'Remote Start Charging Session – Cable Plugged in First', {
  purpose: 'With the cable plugged in, a remote start leads to a transaction.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §5.8', '1.6 §5.11', '1.6 §9.1'],
  reading: 'The document has no steps of its own here: the scenario is the reusable state Charging.',

  async scenario({ execute }) {
    await execute(1, Charging);
  },
});
