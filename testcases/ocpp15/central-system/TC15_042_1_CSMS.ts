import { has, testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC15_042_1_CSMS', 'Get Local List Version - Not Supported', {
  purpose:
    'The Central System takes it that a Charge Point has no local lists, which the version -1 says, and goes on serving it.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §4.6', '1.5 §5.8', '1.5 §6.24'],
  prerequisites: has('LocalAuthListManagement'),

  async scenario({ chargePoint, centralSystem, operator, now }) {
    await operator.orders('GetLocalListVersion', {});
    await centralSystem.mustSend(1, 'GetLocalListVersion').per('1.5 §5.8').answered(2, { listVersion: -1 });
    await chargePoint
      .sends(3, 'Heartbeat', {})
      .mustBeAnswered(4, { currentTime: presentTime(now()) })
      .per('1.5 §4.6');
  },
});
