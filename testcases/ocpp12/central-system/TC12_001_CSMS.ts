import { atLeast, testCentralSystem } from '#plugfest/1.2';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC12_001_CSMS', 'Cold Boot Charge Point', {
  purpose:
    'The Central System accepts a Charge Point that boots, tells it the time and an interval, and takes its statuses and heartbeats.',
  profile: 'Core',
  requirements: ['1.2 §4.2', '1.2 §4.5', '1.2 §4.8', '1.2 §6.3', '1.2 §6.17'],
  before: { from: 'connected' },

  async scenario({ chargePoint, configured: { connectorIds, vendorName, model }, now }) {
    await chargePoint
      .sends(1, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(2, { status: 'Accepted', currentTime: presentTime(now()), heartbeatInterval: atLeast(1) })
      .per('1.2 §4.2', '1.2 §6.3');
    for (const connectorId of [0, ...connectorIds])
      await chargePoint
        .sends(3, 'StatusNotification', { connectorId, status: 'Available', errorCode: 'NoError' })
        .mustBeAnswered(4)
        .per('1.2 §4.8');
    await chargePoint
      .sends(5, 'Heartbeat', {})
      .mustBeAnswered(6, { currentTime: presentTime(now()) })
      .per('1.2 §4.5', '1.2 §6.17');
  },
});
