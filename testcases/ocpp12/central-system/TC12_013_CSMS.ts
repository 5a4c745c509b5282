import { atLeast, testCentralSystem } from '#plugfest/1.2';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC12_013_CSMS', 'Hard Reset', {
  purpose:
    'The Central System sends the hard reset that its operator orders, and accepts the Charge Point when it boots again.',
  profile: 'Core',
  requirements: ['1.2 §4.2', '1.2 §5.7', '1.2 §6.26', '1.2 §7.15'],

  async scenario({ chargePoint, centralSystem, operator, configured: { vendorName, model }, now }) {
    await operator.orders('Reset', { type: 'Hard' });
    await centralSystem
      .mustSend(1, 'Reset')
      .with({ type: 'Hard' })
      .per('1.2 §5.7', '1.2 §7.15')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(4, { status: 'Accepted', currentTime: presentTime(now()), heartbeatInterval: atLeast(1) })
      .per('1.2 §4.2', '1.2 §5.7');
  },
});
