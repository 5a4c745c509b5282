import { has, testChargePoint } from '#plugfest/1.5';
import { listMayKnow, refusedDriver } from '../states/charge-point.ts';

export default testChargePoint('TC15_023_1_CS', 'Start Charging Session - Authorize Invalid', {
  purpose: 'A driver whom the Central System does not know cannot charge.',
  profile: 'Core',
  requirements: ['1.5 §4.1', '1.5 §7.2'],
  prerequisites: has('TokenReader'),
  reading: listMayKnow,

  scenario: (stage) => refusedDriver(stage, stage.configured.invalidIdTag, 'Invalid'),
});
