import { atLeast, testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC15_014_CSMS', 'Soft Reset', {
  purpose:
    'The Central System sends the soft reset that its operator orders, and accepts the Charge Point when it boots again.',
  profile: 'Core',
  requirements: ['1.5 §4.2', '1.5 §5.12', '1.5 §6.35', '1.5 §7.34'],

  async scenario({ chargePoint, centralSystem, operator, configured: { vendorName, model }, now }) {
    await operator.orders('Reset', { type: 'Soft' });
    await centralSystem
      .mustSend(1, 'Reset')
      .with({ type: 'Soft' })
      .per('1.5 §5.12', '1.5 §7.34')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(4, { status: 'Accepted', currentTime: presentTime(now()), heartbeatInterval: atLeast(1) })
      .per('1.5 §4.2', '1.5 §5.12');
  },
});
