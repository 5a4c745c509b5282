import { testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC15_040_1_CSMS', 'Change Setting - NotSupported', {
  purpose: 'The Central System takes it that a Charge Point does not have a setting, and goes on serving it.',
  profile: 'Core',
  requirements: ['1.5 §4.6', '1.5 §5.3', '1.5 §6.10'],

  async scenario({ chargePoint, centralSystem, operator, now }) {
    await operator.orders('ChangeConfiguration', { key: 'LightIntensity', value: '50' });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: 'LightIntensity', value: '50' })
      .per('1.5 §5.3', '1.5 §6.9')
      .answered(2, { status: 'NotSupported' });
    await chargePoint
      .sends(3, 'Heartbeat', {})
      .mustBeAnswered(4, { currentTime: presentTime(now()) })
      .per('1.5 §4.6');
  },
});
