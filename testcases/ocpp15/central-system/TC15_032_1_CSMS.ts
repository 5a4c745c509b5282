import { atLeast, testCentralSystem } from '#plugfest/1.5';
import { Charging, presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC15_032_1_CSMS', 'Power Failure - Transaction Told Afterwards', {
  purpose:
    'The Central System still knows the transaction of a Charge Point that has booted meanwhile, and takes its end.',
  profile: 'Core',
  requirements: ['1.5 §3.2', '1.5 §4.2', '1.5 §4.10'],
  before: { state: Charging },

  async scenario({ chargePoint, configured: { vendorName, model }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await chargePoint
      .sends(1, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(2, { status: 'Accepted', currentTime: presentTime(now()), heartbeatInterval: atLeast(1) })
      .per('1.5 §4.2');
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(4)
      .per('1.5 §3.2', '1.5 §4.10');
  },
});
