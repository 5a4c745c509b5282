import { testCentralSystem } from '#plugfest/1.2';
import { servesOn } from '../states/central-system.ts';

export default testCentralSystem('TC12_061_2_CSMS', 'Clear Cache - Rejected', {
  purpose: 'The Central System takes it that a Charge Point cannot clear its cache, and goes on serving it.',
  profile: 'Core',
  requirements: ['1.2 §4.5', '1.2 §5.3', '1.2 §6.9', '1.2 §7.6'],

  async scenario(stage) {
    const { centralSystem, operator } = stage;
    await operator.orders('ClearCache', {});
    await centralSystem.mustSend(1, 'ClearCache').per('1.2 §5.3').answered(2, { status: 'Rejected' });
    await servesOn(stage, 3);
  },
});
