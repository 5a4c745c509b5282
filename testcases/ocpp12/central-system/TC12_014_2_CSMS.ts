import { testCentralSystem } from '#plugfest/1.2';
import { servesOn } from '../states/central-system.ts';

export default testCentralSystem('TC12_014_2_CSMS', 'Reset - Rejected', {
  purpose: 'The Central System takes it that a Charge Point is not willing to reset itself, and goes on serving it.',
  profile: 'Core',
  requirements: ['1.2 §4.5', '1.2 §5.7', '1.2 §6.25', '1.2 §6.26'],

  async scenario(stage) {
    const { centralSystem, operator } = stage;
    await operator.orders('Reset', { type: 'Soft' });
    await centralSystem
      .mustSend(1, 'Reset')
      .with({ type: 'Soft' })
      .per('1.2 §5.7', '1.2 §6.26')
      .answered(2, { status: 'Rejected' });
    await servesOn(stage, 3);
  },
});
