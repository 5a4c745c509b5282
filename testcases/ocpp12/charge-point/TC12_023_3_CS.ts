import { has, testChargePoint } from '#plugfest/1.2';
import { listMayKnow, refusedDriver } from '../states/charge-point.ts';

export default testChargePoint('TC12_023_3_CS', 'Start Charging Session - Authorize Blocked', {
  purpose: 'A driver whose id tag is blocked cannot charge.',
  profile: 'Core',
  requirements: ['1.2 §4.1', '1.2 §7.1'],
  prerequisites: has('TokenReader'),
  reading: listMayKnow,

  scenario: (stage) => refusedDriver(stage, stage.configured.blockedIdTag, 'Blocked'),
});
