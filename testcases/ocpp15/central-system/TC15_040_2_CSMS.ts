import { testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC15_040_2_CSMS', 'Change Setting - Rejected', {
  purpose: 'The Central System takes it that a Charge Point rejects the value of a setting, and goes on serving it.',
  profile: 'Core',
  requirements: ['1.5 §4.6', '1.5 §5.3', '1.5 §6.9', '1.5 §6.10'],

  async scenario({ chargePoint, centralSystem, operator, now }) {
    await operator.orders('ChangeConfiguration', { key: 'MeterValueSampleInterval', value: '-1' });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: 'MeterValueSampleInterval', value: '-1' })
      .per('1.5 §5.3', '1.5 §6.9')
      .answered(2, { status: 'Rejected' });
    await chargePoint
      .sends(3, 'Heartbeat', {})
      .mustBeAnswered(4, { currentTime: presentTime(now()) })
      .per('1.5 §4.6');
  },
});
