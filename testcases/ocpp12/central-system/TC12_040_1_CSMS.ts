import { testCentralSystem } from '#plugfest/1.2';
import { servesOn } from '../states/central-system.ts';

export default testCentralSystem('TC12_040_1_CSMS', 'Change Setting - NotSupported', {
  purpose: 'The Central System takes it that a Charge Point does not have a setting, and goes on serving it.',
  profile: 'Core',
  requirements: ['1.2 §4.5', '1.2 §5.2', '1.2 §6.7'],

  async scenario(stage) {
    const { centralSystem, operator } = stage;
    await operator.orders('ChangeConfiguration', { key: 'LightIntensity', value: '50' });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: 'LightIntensity', value: '50' })
      .per('1.2 §5.2', '1.2 §6.8')
      .answered(2, { status: 'NotSupported' });
    await servesOn(stage, 3);
  },
});
